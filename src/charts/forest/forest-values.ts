import { assertNever } from '../../lib/assert-never.ts';
import type { MetricView } from '../../library/views.ts';

interface Bounds {
  low: number;
  high: number;
}

/** The published numbers of a result that have a place on its axis. Nothing here is calculated by us. */
export interface ForestValues {
  /** The finding; absent where the source gives only a range. */
  value?: number;
  /** The level before, or of the other group, of a from–to. */
  from?: number;
  comparator?: number;
  interval?: Bounds & { level: number };
  range?: Bounds & { describes: string };
}

/** Reads off a result what is drawn of it. */
export function forestValues({ figure, comparator }: Pick<MetricView, 'figure' | 'comparator'>): ForestValues {
  switch (figure.measure) {
    case 'direction-only':
      return {};
    case 'from-to':
      // Whether an interval or a comparator's figure belongs to the level or to the change is not recorded: words only.
      return { value: figure.to, from: figure.from };
    case 'relative-change':
    case 'point-change':
    case 'level':
    case 'ratio':
    case 'amount':
    case 'count':
      return {
        ...(figure.value === undefined ? {} : { value: figure.value }),
        ...(comparator.value === undefined ? {} : { comparator: comparator.value }),
        ...(figure.interval ? { interval: figure.interval } : {}),
        ...(figure.range ? { range: figure.range } : {}),
      };
    default:
      return assertNever(figure);
  }
}

/** Every number but the ends of confidence intervals, which may run far beyond what was found. */
export const mainValues = ({ value, from, comparator, range }: ForestValues): number[] =>
  [value, from, comparator, range?.low, range?.high].filter((number) => number !== undefined);
