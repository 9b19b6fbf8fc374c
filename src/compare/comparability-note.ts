import type { MetricView } from '../library/views.ts';
import { comparatorKinds } from '../evidence/comparator.ts';
import { metricStatuses } from '../evidence/outcome-metric.ts';
import { measuredAs } from './measured-as.ts';

/** Results that a row sets side by side, under the name of the case study in its column. */
export interface ComparedCase {
  name: string;
  metrics: readonly MetricView[];
}

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** `own baseline (Torbay, Greenwich); national average (Tower Hamlets)` where the cases differ; `null` where they do not. */
function difference(cases: readonly ComparedCase[], say: (metric: MetricView) => string): string | null {
  const sayings = new Map<string, Set<string>>();
  for (const { name, metrics } of cases) {
    for (const metric of metrics) {
      const saying = say(metric);
      const names = sayings.get(saying) ?? new Set();
      sayings.set(saying, names.add(name));
    }
  }
  if (sayings.size < 2) return null;
  return [...sayings].map(([saying, names]) => `${saying} (${[...names].join(', ')})`).join('; ');
}

/** First and last year; `null` where the source names none. */
function years({ period }: MetricView): [number, number] | null {
  const start = period.start ?? period.end;
  return start === undefined ? null : [start, period.end ?? start];
}

/** Whether two case studies have results whose years do not even touch. */
function periodsApart(cases: readonly ComparedCase[]): boolean {
  const spans = cases.map(({ metrics }) => metrics.map(years).filter((span) => span !== null));
  return spans.some((own, index) =>
    spans.slice(index + 1).some((others) => {
      if (own.length === 0 || others.length === 0) return false;
      return own.every(([start, end]) => others.every(([from, to]) => end < from || to < start));
    }),
  );
}

function directionNote(cases: readonly ComparedCase[]): string | null {
  const effects = new Map<string, Set<string>>();
  for (const { name, metrics } of cases) {
    for (const { effect } of metrics) effects.set(effect, (effects.get(effect) ?? new Set()).add(name));
  }
  const better = effects.get('beneficial');
  const worse = effects.get('harmful');
  const unclear = new Set([...(effects.get('no-clear-effect') ?? []), ...(effects.get('mixed') ?? [])]);
  if (better && worse)
    return `Results contradict each other: better in ${list([...better])}, worse in ${list([...worse])}.`;
  if (better && unclear.size > 0)
    return `Results differ: better in ${list([...better])}, no clear or a mixed effect in ${list([...unclear])}.`;
  if (worse && unclear.size > 0)
    return `Results differ: worse in ${list([...worse])}, no clear or a mixed effect in ${list([...unclear])}.`;
  return null;
}

function contradictionNote(cases: readonly ComparedCase[]): string | null {
  const compared = new Set(cases.flatMap(({ metrics }) => metrics.map((metric) => metric.id)));
  const reasons = new Set(
    cases.flatMap(({ metrics }) =>
      metrics.flatMap((metric) =>
        metric.relations
          .filter((relation) => relation.kind === 'contradicts' && compared.has(relation.metricId))
          .map((relation) => relation.why),
      ),
    ),
  );
  return reasons.size > 0 ? `Recorded as contradicting: ${[...reasons][0]}` : null;
}

function unobservedNote(cases: readonly ComparedCase[]): string | null {
  const told = difference(cases, (metric) =>
    metric.design === 'modelled'
      ? `modelled, ${lowerFirst(metricStatuses[metric.status])}`
      : lowerFirst(metricStatuses[metric.status]),
  );
  return told && `Not all observed: ${told}.`;
}

function priceYearNote(cases: readonly ComparedCase[]): string | null {
  const amounts = cases
    .map(({ name, metrics }) => ({ name, metrics: metrics.filter(({ figure }) => figure.measure === 'amount') }))
    .filter(({ metrics }) => metrics.length > 0);
  const told = difference(amounts, ({ figure }) =>
    figure.measure === 'amount'
      ? `${figure.currency}, ${figure.priceYear ? `${figure.priceYear} prices` : 'price year not stated'}`
      : '',
  );
  return told && `Prices differ: ${told}.`;
}

/**
 * What is and is not comparable about the results on one indicator. Says so and hides nothing; `null` when there is nothing
 * to say. `asked` is how many case studies are compared, those without such a result included.
 */
export function comparabilityNote(cases: readonly ComparedCase[], asked: number): string | null {
  const withResults = cases.filter(({ metrics }) => metrics.length > 0);
  const notes: (string | null)[] = [];
  if (asked > 1 && withResults.length === 1) notes.push(`Only ${withResults[0]?.name} has published a result.`);
  else if (withResults.length < asked) notes.push(`${withResults.length} of ${asked} have published a result.`);
  notes.push(directionNote(withResults), contradictionNote(withResults), unobservedNote(withResults));
  if (withResults.length > 1) {
    const measures = difference(withResults, ({ figure }) => measuredAs(figure));
    const comparators = difference(withResults, ({ comparator }) => lowerFirst(comparatorKinds[comparator.kind]));
    if (measures) notes.push(`Measured differently: ${measures}.`);
    if (comparators) notes.push(`Set against different things: ${comparators}.`);
    if (periodsApart(withResults)) notes.push('Periods do not overlap.');
    if (difference(withResults, ({ population }) => population.toLowerCase())) notes.push('Populations differ.');
    notes.push(priceYearNote(withResults));
  }
  const said = notes.filter((note) => note !== null);
  return said.length > 0 ? said.join(' ') : null;
}
