import type { Judgement, OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { LearntLibrary } from './learn-library.ts';
import { slugOf } from './made-up-names.ts';
import type { SeededRandom } from './seeded-random.ts';
import { varyFigure } from './vary-figure.ts';

/** Share of results that say that they repeat a real one; few, because there are few real ones to repeat. */
const replicating = 0.004;
const yearsApart = 4;

/** Moves every year in a text, the short half of a financial year included. */
const moveYears = (text: string, by: number) =>
  text.replaceAll(/\b((?:19|20)\d{2})(?:\/(\d{2})\b)?/g, (_, year: string, short: string | undefined) => {
    const moved = String(Number(year) + by);
    return short === undefined ? moved : `${moved}/${String((Number(short) + by + 100) % 100).padStart(2, '0')}`;
  });

/** A result after the manner of a real one: same kind of figure, study and reasons, other numbers, years and words. */
export function makeMetric(
  learnt: LearntLibrary,
  { like, position, random }: { like: OutcomeMetric; position: number; random: SeededRandom },
): OutcomeMetric {
  const { texts } = learnt;
  const by = random.whole(-yearsApart, yearsApart);
  const judged = (judgements: readonly Judgement[]) =>
    judgements.map((judgement) => ({ ...judgement, why: texts.why.sentence(random) }));
  const { start, end, words } = like.period;
  const alike = learnt.byIndicator.get(like.indicator) ?? [];
  return {
    ...like,
    ...varyFigure(like.figure, like.comparator, random),
    id: `${slugOf(like.indicator).slice(0, 60)}-${position + 1}`,
    statement: texts.statement.sentence(random),
    population: random.chance(0.5) ? like.population : texts.population.sentence(random),
    period: {
      start: start === undefined ? undefined : start + by,
      end: end === undefined ? undefined : end + by,
      words: moveYears(words, by),
    },
    source: random.pick(alike).metric.source,
    caveats: like.caveats.map(() => texts.caveat.sentence(random)),
    judgements: judged(like.judgements),
    secondGrading: like.secondGrading && { ...like.secondGrading, judgements: judged(like.secondGrading.judgements) },
    relations: random.chance(replicating)
      ? [{ kind: 'replicates', metric: random.pick(alike).id, why: texts.relation.sentence(random) }]
      : [],
  };
}
