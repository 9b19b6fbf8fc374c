import { caseStudyKinds } from '../case-studies/case-study.ts';
import { independences, readingDepths, type Source } from '../citations/source.ts';
import { effects, type Effect } from '../evidence/effect.ts';
import { metricStatuses } from '../evidence/outcome-metric.ts';
import { certaintyLabels, studyDesigns } from '../evidence/study-design.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { outcomeDomains, type Term } from '../vocabulary/vocabulary.ts';
import type { Counted, Disagreement, LibraryOverview, Tallied, Tally } from './library-overview.ts';
import type { CaseCard, MetricView } from './views.ts';

/** What of a result is counted. */
export interface CountedResult extends Pick<
  MetricView,
  'caseId' | 'domain' | 'design' | 'status' | 'effect' | 'certainty'
> {
  period: Pick<MetricView['period'], 'start' | 'end'>;
  indicator: Pick<MetricView['indicator'], 'id'>;
  source: Pick<MetricView['source'], 'id'>;
  interventions: readonly Pick<MetricView['interventions'][number], 'id'>[];
  secondCertaintyTrail: Pick<NonNullable<MetricView['secondCertaintyTrail']>, 'certainty'> | null;
}

/** What of a library is counted. */
export interface CountedLibrary {
  cards: readonly Pick<CaseCard, 'id' | 'kind' | 'title' | 'country' | 'interventions'>[];
  results: readonly CountedResult[];
  sources: readonly Pick<Source, 'id' | 'independence' | 'read'>[];
  /** Of the vocabulary, whether anything uses them or not. */
  interventions: readonly Pick<Term, 'id' | 'label'>[];
  indicators: readonly Pick<Term, 'id' | 'label'>[];
}

type Labels = Readonly<Record<string, string | { label: string }>>;

const isObserved = (result: CountedResult) => unobservedLabel(result) === null;

function tallyOf(results: readonly CountedResult[]): Tally {
  const observed = results.filter(isObserved).length;
  return { observed, unobserved: results.length - observed };
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en-GB');
const size = ({ observed, unobserved }: Tally) => observed + unobserved;

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

const rowsOf = (labels: Labels) =>
  Object.entries(labels).map(([id, words]) => ({ id, label: typeof words === 'string' ? words : words.label }));

/** One row for every value there can be, in the order of its table: that there are none is worth knowing. */
function tallyAll(results: readonly CountedResult[], labels: Labels, keyOf: (result: CountedResult) => string) {
  const groups = groupBy(results, (result) => [keyOf(result)]);
  return rowsOf(labels).map((row): Tallied => ({ ...row, ...tallyOf(groups.get(row.id) ?? []) }));
}

function countAll<T>(items: readonly T[], labels: Labels, keyOf: (item: T) => string): Counted[] {
  const groups = groupBy(items, (item) => [keyOf(item)]);
  return rowsOf(labels).map((row) => ({ ...row, count: groups.get(row.id)?.length ?? 0 }));
}

function countCountries(cards: CountedLibrary['cards']): Counted[] {
  return [...groupBy(cards, (card) => [card.country])]
    .map(([country, group]) => ({ id: country, label: country, count: group.length }))
    .toSorted((a, b) => b.count - a.count || byLabel(a, b));
}

/** Observed ones first, then what nobody observed under the label that its rows carry. */
function tallyStatuses(results: readonly CountedResult[]): Tallied[] {
  const groups = groupBy(results, (result) => [unobservedLabel(result) ?? metricStatuses.observed]);
  const observed: Tallied = {
    id: metricStatuses.observed,
    label: metricStatuses.observed,
    ...tallyOf(groups.get(metricStatuses.observed) ?? []),
  };
  const others = [...groups]
    .filter(([label]) => label !== metricStatuses.observed)
    .map(([label, group]): Tallied => ({ id: label, label, ...tallyOf(group) }));
  return [observed, ...others.toSorted((a, b) => size(b) - size(a) || byLabel(a, b))];
}

const undated = 'undated';

function tallyDecades(results: readonly CountedResult[]): Tallied[] {
  const groups = groupBy(results, ({ period }) => {
    const year = period.end ?? period.start;
    return [year === undefined ? undated : String(Math.floor(year / 10) * 10)];
  });
  // "undated" sorts after every year.
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, group]) => ({ id, label: id === undated ? 'No year published' : `${id}s`, ...tallyOf(group) }));
}

/** What the results of one indicator say, where some observed ones find benefit and others harm, both or nothing. */
function findDisagreement(indicator: Tallied, results: readonly CountedResult[]): Disagreement[] {
  const found: Partial<Record<Effect, number>> = {};
  for (const [effect, group] of groupBy(results.filter(isObserved), (result) => [result.effect]))
    found[effect as Effect] = group.length;
  const others = enumKeys(effects).filter((effect) => effect !== 'beneficial' && effect !== 'not-an-effect');
  const disagree = found.beneficial !== undefined && others.some((effect) => found[effect] !== undefined);
  return disagree ? [{ ...indicator, effects: found }] : [];
}

/** Counts what a library holds, how far it can be relied on, and what is missing from it. */
export function buildLibraryOverview(library: CountedLibrary): LibraryOverview {
  const { cards, results, sources } = library;
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  // As in search: a result that names no intervention is about those of its entry.
  const aboutInterventions = groupBy(results, ({ interventions, caseId }) =>
    (interventions.length > 0 ? interventions : (cardsById.get(caseId)?.interventions ?? [])).map(({ id }) => id),
  );
  const entriesByIntervention = groupBy(cards, (card) => card.interventions.map(({ id }) => id));
  const ofIndicator = groupBy(results, ({ indicator }) => [indicator.id]);
  const casesWithResults = new Set(results.map(({ caseId }) => caseId));
  const secondGraded = results.filter(({ secondCertaintyTrail }) => secondCertaintyTrail !== null);

  const indicators = library.indicators.map(({ id, label }): Tallied => ({
    id,
    label,
    ...tallyOf(ofIndicator.get(id) ?? []),
  }));
  const mostFirst = indicators.toSorted((a, b) => size(b) - size(a) || byLabel(a, b));

  return {
    entries: {
      total: cards.length,
      byKind: countAll(cards, caseStudyKinds, ({ kind }) => kind),
      byCountry: countCountries(cards),
    },
    sources: {
      total: sources.length,
      byIndependence: countAll(sources, independences, ({ independence }) => independence),
      byReading: countAll(sources, readingDepths, ({ read }) => read),
    },
    results: {
      total: tallyOf(results),
      byEffect: tallyAll(results, effects, ({ effect }) => effect),
      byCertainty: tallyAll(results, certaintyLabels, ({ certainty }) => certainty),
      byDesign: tallyAll(results, studyDesigns, ({ design }) => design),
      byStatus: tallyStatuses(results),
      byDomain: tallyAll(results, outcomeDomains, ({ domain }) => domain),
      byDecade: tallyDecades(results),
      byIndicator: mostFirst.filter((indicator) => size(indicator) > 0),
      byIndependence: tallyAll(results, independences, ({ source }) => sourcesById.get(source.id)?.independence ?? ''),
      byReading: tallyAll(results, readingDepths, ({ source }) => sourcesById.get(source.id)?.read ?? ''),
    },
    secondGradings: {
      total: secondGraded.length,
      differing: secondGraded.filter(
        ({ certainty, secondCertaintyTrail }) => secondCertaintyTrail?.certainty !== certainty,
      ).length,
    },
    gaps: {
      interventions: library.interventions
        .map(({ id, label }) => ({
          id,
          label,
          ...tallyOf(aboutInterventions.get(id) ?? []),
          entries: entriesByIntervention.get(id)?.length ?? 0,
        }))
        .filter(({ observed }) => observed === 0)
        .toSorted(byLabel),
      indicators: indicators.filter(({ observed }) => observed === 0).toSorted(byLabel),
      entries: cards.filter(({ id }) => !casesWithResults.has(id)).map(({ id, title }) => ({ id, label: title })),
    },
    disagreements: mostFirst.flatMap((indicator) => findDisagreement(indicator, ofIndicator.get(indicator.id) ?? [])),
  };
}
