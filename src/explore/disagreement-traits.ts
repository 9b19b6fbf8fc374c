import { measureLabels } from '../evidence/figure.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import type { MetricView } from '../library/views.ts';
import { outcomeDomains } from '../vocabulary/vocabulary.ts';

/** A trait along which effects may part. Several ways to group results by it compete: only the widest is told. */
export interface Trait {
  name: string;
  /** How a result was obtained, or where and of what: chance parts effects by circumstance far more easily. */
  kind: 'method' | 'circumstance';
  /** Follows "They may differ because". */
  because: string;
  /** Results that have the trait at all. */
  among: (metric: MetricView) => boolean;
  groupings: (results: readonly MetricView[]) => readonly {
    label: string;
    others: string;
    isIn: (metric: MetricView) => boolean;
  }[];
}

const observed = (metric: MetricView) => unobservedLabel(metric) === null;
const allocated = new Set<MetricView['design']>(['systematic-review', 'randomised']);
const compared = new Set<MetricView['design']>(['quasi-experimental', 'controlled-before-after']);
const ownPast = new Set<MetricView['comparator']['kind']>(['own-baseline', 'business-as-usual-projection']);
const averages = new Set<MetricView['comparator']['kind']>(['national', 'peer-areas']);
const lastYear = ({ period }: MetricView) => period.end ?? period.start;

/** Read from the words of the population. Words that none of these fit say nothing either way. */
const peoples = [
  { label: 'Results for care home residents', test: /\b(care|nursing|residential) homes?\b/i },
  {
    label: 'Results for people chosen for their risk',
    test: /\b(at (high |higher |rising )?risk|high[- ]risk|case[- ]manage|frequent)/i,
  },
  {
    label: 'Results for older or frail people',
    test: /\b(older|elderly|frail|aged (6\d|7\d|8\d)|(6\d|7\d|8\d) and over|over[- ](6\d|7\d|8\d))/i,
  },
  {
    label: 'Results for people with one condition',
    test: /\b(diabet|copd|heart failure|asthma|dementia|stroke|cancer|hypertension|depression)/i,
  },
  {
    label: 'Results for whole populations',
    test: /\b(whole population|residents of|population of|all residents|registered|people served|england)\b/i,
  },
];

/** In the order in which they are told: how results were obtained before where, when and of what. */
export const traits: readonly Trait[] = [
  {
    name: 'Observed or not',
    kind: 'method',
    because: 'what is modelled, projected or claimed rests on assumptions and not on what was seen to happen',
    among: () => true,
    groupings: () => [
      {
        label: 'Modelled, projected or claimed results',
        others: 'Observed results',
        isIn: (metric) => !observed(metric),
      },
    ],
  },
  {
    name: 'Design',
    kind: 'method',
    because: 'a result without a control group also counts what would have changed anyway',
    among: observed,
    groupings: () => [
      {
        label: 'Results of trials, reviews and studies with a control group',
        others: 'Results without a control group or as reported by the programme',
        isIn: ({ design }) => allocated.has(design) || compared.has(design),
      },
    ],
  },
  {
    name: 'Design',
    kind: 'method',
    because: 'where chance did not decide who got the service, groups may have differed from the start',
    among: (metric) => observed(metric) && (allocated.has(metric.design) || compared.has(metric.design)),
    groupings: () => [
      {
        label: 'Results of randomised trials and systematic reviews',
        others: 'Results of other studies with a control group',
        isIn: ({ design }) => allocated.has(design),
      },
    ],
  },
  {
    name: 'Comparator',
    kind: 'method',
    because: 'what is set against its own past shows every change of those years, whatever caused it',
    among: (metric) => observed(metric) && metric.comparator.kind !== 'none',
    groupings: () => [
      {
        label: 'Results set against their own past or a forecast',
        others: 'Results set against other people or places',
        isIn: ({ comparator }) => ownPast.has(comparator.kind),
      },
    ],
  },
  {
    name: 'Comparator',
    kind: 'method',
    because: 'an average or a neighbouring area may have differed from the start',
    among: (metric) => observed(metric) && metric.comparator.kind !== 'none' && !ownPast.has(metric.comparator.kind),
    groupings: () => [
      {
        label: 'Results set against a national average or peer areas',
        others: 'Results set against a control group',
        isIn: ({ comparator }) => averages.has(comparator.kind),
      },
    ],
  },
  {
    name: 'Population',
    kind: 'circumstance',
    because: 'the people differ, and with them what can change',
    among: (metric) => observed(metric) && peoples.some(({ test }) => test.test(metric.population)),
    groupings: () =>
      peoples.map(({ label, test }) => ({
        label,
        others: 'Results for other people',
        isIn: ({ population }) => test.test(population),
      })),
  },
  {
    name: 'Period',
    kind: 'circumstance',
    because: 'services, demand and usual care changed over the years',
    among: (metric) => observed(metric) && lastYear(metric) !== undefined,
    groupings: (results) => {
      const years = results.map((metric) => lastYear(metric) ?? 0).toSorted((a, b) => a - b);
      const middle = years[Math.floor((years.length - 1) / 2)];
      return middle === undefined
        ? []
        : [
            {
              label: `Results up to ${middle}`,
              others: `Results after ${middle}`,
              isIn: (metric) => (lastYear(metric) ?? 0) <= middle,
            },
          ];
    },
  },
  {
    name: 'Measure',
    kind: 'circumstance',
    because: 'a difference that chance could explain is often printed without its figure',
    among: observed,
    groupings: () => [
      {
        label: 'Results published without a figure',
        others: 'Results published with one',
        isIn: ({ figure }) => figure.measure === 'direction-only',
      },
    ],
  },
  {
    name: 'Measure',
    kind: 'circumstance',
    because: 'they do not measure the same thing in the same way',
    among: (metric) => observed(metric) && metric.figure.measure !== 'direction-only',
    groupings: () =>
      enumKeys(measureLabels).map((measure) => ({
        label: `${measureLabels[measure]} as the measure`,
        others: 'Other measures',
        isIn: ({ figure }) => figure.measure === measure,
      })),
  },
  {
    name: 'Kind of outcome',
    kind: 'circumstance',
    because: 'a programme may change one thing and not another',
    among: observed,
    groupings: () =>
      enumKeys(outcomeDomains).map((domain) => ({
        label: `Results on ${outcomeDomains[domain].toLowerCase()}`,
        others: 'Results on other outcomes',
        isIn: (metric) => metric.domain === domain,
      })),
  },
];
