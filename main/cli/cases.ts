import type { CaseCard } from '../../src/library/views.ts';
import { printJson, type Command, type ExitCode } from './command.ts';
import { withCliLibrary } from './open-cli-library.ts';
import { textTable } from './text-table.ts';

/** A case study as `casebook cases --json` prints it: a promise to scripts. */
export function caseJson({ id, kind, title, place, country, metrics, sources }: CaseCard) {
  return { id, kind, title, place, country, metrics, sources };
}

export const cases: Command = {
  synopsis: 'cases',
  summary: 'list the case studies',
  options: [],
  arguments: [0, 0],
  run: ({ json }, surroundings) =>
    withCliLibrary(surroundings, async ({ call }): Promise<ExitCode> => {
      const cards = await call('library.cases', {});
      if (json) printJson(surroundings, cards.map(caseJson));
      else {
        const rows = cards.map((card) => [
          card.id,
          card.kind,
          card.title,
          card.place,
          card.country,
          String(card.metrics),
          String(card.sources),
        ]);
        surroundings.out(textTable(['ID', 'KIND', 'TITLE', 'PLACE', 'COUNTRY', 'OUTCOMES', 'SOURCES'], rows));
      }
      return 0;
    }),
};
