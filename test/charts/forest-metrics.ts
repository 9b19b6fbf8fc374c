import { comparatorKinds, type Comparator } from '../../src/evidence/comparator.ts';
import type { Figure } from '../../src/evidence/figure.ts';
import type { MetricView } from '../../src/library/views.ts';

const none: MetricView = {
  id: 'alder/result',
  caseId: 'alder',
  caseTitle: 'Alder: one team for each ward',
  indicator: { id: 'emergency-admissions', label: 'Emergency admissions' },
  domain: 'activity',
  goodDirection: 'lower',
  statement: 'Emergency admissions of people aged 75 and over',
  figure: { measure: 'relative-change', value: -12.5 },
  comparator: { kind: 'matched-control', words: 'matched people in three districts' },
  design: 'controlled-before-after',
  status: 'observed',
  period: { start: 2014, end: 2016, words: 'April 2014 to March 2016' },
  population: 'People aged 75 and over',
  sample: null,
  effect: 'beneficial',
  size: null,
  certainty: 'low',
  certaintyTrail: { start: 'low', steps: [], certainty: 'low' },
  secondCertaintyTrail: null,
  maryland: 3,
  source: { id: 'oak-2019', title: 'Teams in wards', short: 'Oak 2019', locator: 'table 2', url: null },
  caveats: [],
  interventions: [],
  relations: [],
};

/** A result made up for a test, of which only what matters is said. */
export function result(id: string, figure: Figure, rest: Partial<MetricView> = {}): MetricView {
  return { ...none, id: `alder/${id}`, figure, ...rest };
}

/** A comparator made up for a test. */
export const against = (kind: keyof typeof comparatorKinds, value?: number): Comparator => ({
  kind,
  ...(kind === 'none' ? {} : { words: comparatorKinds[kind].toLowerCase() }),
  ...(value === undefined || kind === 'none' ? {} : { value }),
});

/** One result of each kind that a chart must tell apart. */
export const smallForest: MetricView[] = [
  result(
    'trial',
    { measure: 'relative-change', value: -12.5, interval: { low: -18, high: -7, level: 95 } },
    { certainty: 'high', design: 'randomised', caseTitle: 'Alder', comparator: against('randomised-control') },
  ),
  result(
    'claim',
    { measure: 'relative-change', value: -30, qualifier: 'up-to' },
    { certainty: 'very-low', design: 'self-reported', status: 'claimed', caseTitle: 'Birch & Beech' },
  ),
  result(
    'outlier',
    { measure: 'relative-change', value: 240 },
    { effect: 'harmful', caseTitle: 'Elder', period: { start: 2001, words: '2001' } },
  ),
  result(
    'slower-rise',
    { measure: 'relative-change', value: 10.2 },
    { caseTitle: 'Kinzig', comparator: against('control-group', 33.1), certainty: 'very-low' },
  ),
  result(
    'hazard',
    { measure: 'ratio', ratio: 'hazard-ratio', value: 1.34, interval: { low: 1.16, high: 1.56, level: 95 } },
    { effect: 'harmful', certainty: 'moderate', caseTitle: 'Larch' },
  ),
  result(
    'rate',
    { measure: 'ratio', ratio: 'rate-ratio', value: 0.6, interval: { low: 0.42, high: 0.86, level: 90 } },
    { caseTitle: 'Maple' },
  ),
  result(
    'beds',
    { measure: 'from-to', from: 750, to: 528, unit: 'beds' },
    { comparator: against('own-baseline'), caseTitle: 'Torr Bay' },
  ),
  result(
    'range',
    { measure: 'point-change', unit: 'days', range: { low: -7, high: -1, describes: 'across five reviews' } },
    { design: 'systematic-review', certainty: 'moderate', caseTitle: 'Yew' },
  ),
  result(
    'worse',
    { measure: 'direction-only', direction: 'higher' },
    { effect: 'harmful', caseTitle: 'Rowan', design: 'modelled' },
  ),
  result(
    'same',
    { measure: 'direction-only', direction: 'no-difference' },
    { effect: 'no-clear-effect', caseTitle: 'Oak' },
  ),
];
