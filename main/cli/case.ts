import { sectionTitles } from '../../src/case-studies/case-study.ts';
import { factText } from '../../src/case-studies/fact-text.ts';
import { sourceUrl } from '../../src/citations/format-reference.ts';
import type { CaseStudyView } from '../../src/library/views.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { printJson, type Command, type ExitCode } from './command.ts';
import { metricJson } from './metric-json.ts';
import { metricTable } from './metric-table.ts';
import { withCliLibrary } from './open-cli-library.ts';

function caseStudyJson(view: CaseStudyView) {
  return {
    ...view.caseStudy,
    metrics: view.metrics.map(metricJson),
    sources: view.sources.map(({ source, short, reference, metrics }) => ({
      ...source,
      url: sourceUrl(source),
      short,
      reference,
      metrics,
    })),
  };
}

function caseStudyText(view: CaseStudyView): string {
  const { card, caseStudy, sources } = view;
  const { population } = caseStudy;
  const labels = (terms: readonly { label: string }[]) => terms.map((term) => term.label).join(', ');
  const facts = [
    ['Place', [card.place, card.region, card.country].filter(Boolean).join(', ')],
    ['Type', `${card.kind}, ${card.status}`],
    ['Population', population ? `${factText(population)}: ${population.describes}` : ''],
    ['Focus', labels(card.focusGroups)],
    ['Interventions', labels(card.interventions)],
  ].filter(([, value]) => value);
  const sections = enumKeys(sectionTitles).flatMap((name) => {
    const text = caseStudy.sections[name];
    return text ? [`\n${sectionTitles[name].toUpperCase()}\n\n${text}\n`] : [];
  });
  return [
    `${card.title}\n\n${card.summary}\n\n`,
    ...facts.map(([label = '', value = '']) => `${label.padEnd(15)}${value}\n`),
    ...sections,
    `\nOUTCOMES (${view.metrics.length})\n\n${metricTable(view.metrics)}`,
    `\nSOURCES (${sources.length})\n\n`,
    ...sources.map(({ source, reference }) => `${source.id}: ${reference}\n`),
  ].join('');
}

export const oneCase: Command = {
  synopsis: 'case <id>',
  summary: 'print one case study whole',
  options: [],
  arguments: [1, 1],
  run: ({ positionals: [id], json }, surroundings) =>
    withCliLibrary(surroundings, async ({ call }): Promise<ExitCode> => {
      const view = await call('library.case', { id });
      if (json) printJson(surroundings, caseStudyJson(view));
      else surroundings.out(caseStudyText(view));
      return 0;
    }),
};
