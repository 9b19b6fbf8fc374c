import { shortReference, sourceUrl } from '../../src/citations/format-reference.ts';
import type { MetricView } from '../../src/library/views.ts';
import { sources } from './small-sources.ts';

const cited = (id: string, locator: string): MetricView['source'] => {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`No source ${id}`);
  return { id, locator, title: source.title, short: shortReference(source), url: sourceUrl(source) };
};

const base: Pick<
  MetricView,
  'domain' | 'goodDirection' | 'sample' | 'interventions' | 'caveats' | 'relations' | 'size'
> = {
  domain: 'activity',
  goodDirection: 'lower',
  sample: null,
  interventions: [],
  caveats: [],
  relations: [],
  size: null,
};

/** Five results of two places, one of each kind that a row must tell apart. Made up for tests. */
export const metrics: MetricView[] = [
  {
    ...base,
    id: 'alder/admissions',
    caseId: 'alder',
    caseTitle: 'Alder: one team for each ward',
    indicator: { id: 'emergency-admissions', label: 'Emergency admissions' },
    statement: 'Emergency admissions of people aged 75 and over',
    figure: {
      measure: 'relative-change',
      value: -12.5,
      interval: { low: -18, high: -7, level: 95 },
      pValue: { relation: '<', value: 0.001 },
    },
    comparator: { kind: 'matched-control', words: 'matched people in three neighbouring districts', value: -2 },
    design: 'controlled-before-after',
    status: 'observed',
    period: { start: 2014, end: 2016, words: 'April 2014 to March 2016' },
    population: 'People aged 75 and over',
    sample: '4,210 people and as many controls',
    effect: 'beneficial',
    size: 'large',
    certainty: 'moderate',
    certaintyTrail: {
      start: 'low',
      steps: [
        {
          judgement: { factor: 'dose-response', levels: 1, why: 'Falls were larger where teams met more often.' },
          moved: 1,
        },
      ],
      certainty: 'moderate',
    },
    maryland: 3,
    source: cited('oak-2019', 'table 2'),
    caveats: ['Read as an abstract.', 'Controls were matched on age & sex <only>.'],
    relations: [
      {
        kind: 'contradicts',
        metricId: 'alder/admissions-later',
        summary: 'Alder: no difference, emergency admissions',
        why: 'The later study counts two more years.',
      },
    ],
  },
  {
    ...base,
    id: 'alder/admissions-later',
    caseId: 'alder',
    caseTitle: 'Alder: one team for each ward',
    indicator: { id: 'emergency-admissions', label: 'Emergency admissions' },
    statement: 'Emergency admissions, two years on',
    figure: { measure: 'direction-only', direction: 'no-difference', significance: 'not-significant' },
    comparator: { kind: 'peer-areas', words: 'similar districts' },
    design: 'controlled-before-after',
    status: 'observed',
    period: { words: 'to 2018' },
    population: 'People aged 75 and over',
    effect: 'no-clear-effect',
    certainty: 'low',
    certaintyTrail: { start: 'low', steps: [], certainty: 'low' },
    maryland: 3,
    source: cited('oak-2019', 'discussion'),
    relations: [
      {
        kind: 'contradicts',
        metricId: 'alder/admissions',
        summary: 'Alder: −12.5%, emergency admissions',
        why: 'The earlier study ends two years sooner.',
      },
    ],
  },
  {
    ...base,
    id: 'birch/saving-projected',
    caseId: 'birch',
    caseTitle: 'Birch Valley',
    domain: 'cost',
    indicator: { id: 'saving', label: 'Saving' },
    statement: 'Saving if every ward had a team',
    figure: {
      measure: 'amount',
      currency: 'GBP',
      per: 'year',
      range: { low: 1_200_000, high: 3_000_000, describes: 'lower and upper case' },
    },
    comparator: { kind: 'none' },
    design: 'modelled',
    status: 'projected',
    period: { words: '2020 to 2025' },
    population: 'All residents',
    effect: 'not-an-effect',
    certainty: 'very-low',
    certaintyTrail: { start: 'very-low', steps: [], certainty: 'very-low' },
    maryland: 0,
    source: cited('birch-web', 'second paragraph'),
  },
  {
    ...base,
    id: 'birch/beds-claimed',
    caseId: 'birch',
    caseTitle: 'Birch Valley',
    indicator: { id: 'beds', label: 'Occupied beds' },
    statement: 'Beds in use on a winter day',
    figure: { measure: 'from-to', from: 750, to: 528, unit: 'beds' },
    comparator: { kind: 'own-baseline', words: 'its own level in 2010' },
    design: 'self-reported',
    status: 'claimed',
    period: { words: '2010 to 2015' },
    population: 'All residents',
    effect: 'beneficial',
    size: 'large',
    certainty: 'very-low',
    certaintyTrail: { start: 'very-low', steps: [], certainty: 'very-low' },
    maryland: 0,
    source: cited('birch-web', 'first paragraph'),
    caveats: ['Nothing shows how beds were counted.'],
  },
  {
    ...base,
    id: 'alder/falls',
    caseId: 'alder',
    caseTitle: 'Alder: one team for each ward',
    domain: 'outcome',
    indicator: { id: 'falls', label: 'Falls' },
    statement: 'Falls at home',
    figure: { measure: 'relative-change', value: 4 },
    comparator: { kind: 'own-baseline', words: 'the year before' },
    design: 'uncontrolled-before-after',
    status: 'observed',
    period: { words: '2015' },
    population: 'People known to the teams',
    effect: 'harmful',
    size: 'small',
    certainty: 'very-low',
    certaintyTrail: {
      start: 'low',
      steps: [{ judgement: { factor: 'study-limitations', levels: 1, why: 'No control' }, moved: -1 }],
      certainty: 'very-low',
    },
    maryland: 1,
    source: cited('ash-2016', 'p. 19, Exhibit 11'),
  },
];
