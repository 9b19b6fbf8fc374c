import type { SearchResult } from '../../src/contract/search-answer.ts';
import { figureText } from '../../src/evidence/format-figure.ts';
import { printJson, type Command, type ExitCode } from './command.ts';
import { withCliLibrary } from './open-cli-library.ts';
import { textTable } from './text-table.ts';

/** As many hits of each type as a script may want, and more than a person reads. */
const limit = 100;

/** Case studies and outcomes in one list, best first: a promise to scripts. */
function hitsOf({ cases, metrics }: SearchResult) {
  const hits = [
    ...cases.map(({ card, passage, score }) => ({
      type: 'case' as const,
      id: card.id,
      caseId: card.id,
      title: card.title,
      snippet: passage?.text ?? card.summary,
      score,
    })),
    ...metrics.map(({ metric, score }) => ({
      type: 'metric' as const,
      id: metric.id,
      caseId: metric.caseId,
      title: `${metric.indicator.label}: ${metric.statement}`,
      snippet: `${figureText(metric.figure)}. ${metric.caseTitle}. ${metric.source.short}, ${metric.source.locator}`,
      score,
    })),
  ];
  return hits.toSorted((a, b) => b.score - a.score);
}

export const search: Command = {
  synopsis: 'search "<query>"',
  summary: 'find case studies and outcomes, best first',
  options: [],
  arguments: [1, Infinity],
  run: ({ positionals, json }, surroundings) =>
    withCliLibrary(surroundings, async ({ call }): Promise<ExitCode> => {
      // Without quotes the words come one by one.
      const result = await call('library.search', { text: positionals.join(' '), limit });
      if (result.notice) surroundings.err(`${result.notice}\n`);
      if (result.alsoSearched.length > 0) surroundings.err(`Also searched: ${result.alsoSearched.join(', ')}\n`);
      const hits = hitsOf(result);
      if (json) printJson(surroundings, hits);
      else
        surroundings.out(
          textTable(
            ['TYPE', 'ID', 'SCORE', 'TITLE', 'SNIPPET'],
            hits.map((hit) => [hit.type, hit.id, hit.score.toFixed(1), hit.title, hit.snippet]),
          ),
        );
      return 0;
    }),
};
