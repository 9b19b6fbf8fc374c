import { assertNever } from '../../lib/assert-never.ts';
import { formatMoney, formatNumber, formatSigned } from '../../lib/format-number.ts';
import type { Figure } from '../../evidence/figure.ts';
import type { MetricView } from '../../library/views.ts';

/**
 * What a place on the axis means. `difference`: from no difference. `compared`: a group's own change, to be read against the
 * comparator's. `ratio`: from 1, each doubling as wide as the next. `level`: how high something stood. `direction`: no axis.
 */
export type ScaleKind = 'difference' | 'compared' | 'ratio' | 'level' | 'direction';

/** Results share a panel when, and only when, their scales have the same key. */
export interface ForestScale {
  key: string;
  kind: ScaleKind;
  title: string;
  /** A place on the axis, as its tick is labelled. */
  write: (value: number) => string;
  /** Where the panel comes among others. */
  rank: number;
}

type RatioKind = Extract<Figure, { measure: 'ratio' }>['ratio'];

/** Ratios that say the same kind of thing. An odds ratio of 2 is not a rate ratio of 2, and neither is £2 back for £1. */
const ratioScales: Record<RatioKind, { key: string; title: string; rank: number }> = {
  'rate-ratio': { key: 'rates', title: 'Ratio of rates', rank: 3 },
  'incidence-rate-ratio': { key: 'rates', title: 'Ratio of rates', rank: 3 },
  'relative-risk': { key: 'risks', title: 'Relative risk', rank: 3 },
  'odds-ratio': { key: 'odds', title: 'Odds ratio', rank: 3 },
  'hazard-ratio': { key: 'hazards', title: 'Hazard ratio', rank: 3 },
  'cost-ratio': { key: 'costs', title: 'Ratio of costs', rank: 7 },
  'return-per-pound': { key: 'returns', title: 'Return for each £1', rank: 8 },
};

const currencyNames = {
  GBP: 'Pounds',
  EUR: 'Euros',
  USD: 'US dollars',
  NZD: 'New Zealand dollars',
  SEK: 'Swedish kronor',
} as const;

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
const besideComparator = ', beside the comparator’s own';
const withoutComparator = ', without a comparator';

/** The scale that a result is drawn on. */
export function scaleOf({ figure, comparator }: Pick<MetricView, 'figure' | 'comparator'>): ForestScale {
  const compared = comparator.value !== undefined;
  const kind = compared ? 'compared' : 'difference';
  // What nothing was compared with estimates no effect, so no side of it can be called favourable.
  const alone = comparator.kind === 'none';
  const group = alone ? 'alone' : kind;
  const suffix = compared ? besideComparator : alone ? withoutComparator : '';
  const after = alone ? 0.5 : 0;
  switch (figure.measure) {
    case 'relative-change':
      return {
        key: `relative/${group}`,
        kind,
        title: `Relative change, %${suffix}`,
        write: (value) => `${formatSigned(value)}%`,
        rank: compared ? 1 : after,
      };
    case 'point-change':
      return {
        key: `points/${figure.unit}/${group}`,
        kind,
        title: `Change in ${figure.unit}${suffix}`,
        write: formatSigned,
        rank: 2 + after,
      };
    case 'ratio': {
      const { key, title, rank } = ratioScales[figure.ratio];
      const write = figure.ratio === 'return-per-pound' ? (value: number) => formatMoney(value, 'GBP') : formatNumber;
      return { key: `ratio/${key}`, kind: 'ratio', title, write, rank };
    }
    case 'from-to':
    case 'level':
      return {
        key: `level/${figure.unit}`,
        kind: 'level',
        title: figure.unit === '%' ? 'Level, %' : `Level: ${figure.unit}`,
        write: figure.unit.startsWith('%') ? (value) => `${formatNumber(value)}%` : formatNumber,
        rank: 4,
      };
    case 'count':
      return {
        key: `count/${figure.unit}/${group}`,
        kind,
        title: `${capital(figure.unit)}${suffix}`,
        write: figure.unit.startsWith('%') ? (value) => `${formatNumber(value)}%` : formatNumber,
        rank: 5 + after,
      };
    case 'amount': {
      const per = figure.per ? ` per ${figure.per}` : '';
      return {
        key: `amount/${figure.currency}/${figure.per ?? ''}/${group}`,
        kind,
        title: `${currencyNames[figure.currency]}${per}${suffix}`,
        write: (value) => formatMoney(value, figure.currency),
        rank: 6 + after,
      };
    }
    case 'direction-only':
      return {
        key: 'direction',
        kind: 'direction',
        title: 'Direction only: no figure published',
        write: String,
        rank: 9,
      };
    default:
      return assertNever(figure);
  }
}
