import { effects } from '../../src/evidence/effect.ts';
import { certaintyLevels } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { printJson, UsageError, type Command, type ExitCode } from './command.ts';
import { metricJson } from './metric-json.ts';
import { metricTable } from './metric-table.ts';
import { requireKnown } from './require-known.ts';
import { withCliLibrary } from './open-cli-library.ts';

function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((value) => value === given);
  if (given !== undefined && found === undefined)
    throw new UsageError(`--${option} cannot be "${given}". Use one of: ${known.join(', ')}.`);
  return found;
}

export const metrics: Command = {
  synopsis: 'metrics [--case ID] [--indicator ID] [--certainty C] [--effect E]',
  summary: 'list outcomes, each with its comparator, design, certainty and source',
  options: ['case', 'indicator', 'certainty', 'effect'],
  arguments: [0, 0],
  run: async (given, surroundings) => {
    const certainty = oneOf('certainty', given.certainty, certaintyLevels);
    const effect = oneOf('effect', given.effect, enumKeys(effects));
    return withCliLibrary(surroundings, async ({ call }): Promise<ExitCode> => {
      const all = await call('library.metrics', {});
      const cards = await call('library.cases', {});
      requireKnown(
        'case study',
        given.case,
        cards.map((card) => card.id),
      );
      requireKnown('indicator with outcomes', given.indicator, [...new Set(all.map((metric) => metric.indicator.id))]);
      const found = await call('library.metrics', {
        caseId: given.case,
        indicator: given.indicator,
        certainty,
        effect,
      });
      if (given.json) printJson(surroundings, found.map(metricJson));
      else surroundings.out(metricTable(found));
      return 0;
    });
  },
};
