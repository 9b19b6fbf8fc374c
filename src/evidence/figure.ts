import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { textSchema } from '../lib/slug.ts';

/** Words that a source puts before a number. They are part of the figure. */
export const qualifiers = {
  about: 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  'less-than': 'less than',
  'up-to': 'up to',
  almost: 'almost',
} as const;

const qualifier = z.enum(enumKeys(qualifiers)).optional();

const ordered = { error: 'runs from high to low; "low" must not exceed "high"' };

/** A confidence interval. `level` in per cent, as published. */
const interval = z
  .strictObject({ low: z.number(), high: z.number(), level: z.number().min(50).max(99.9).default(95) })
  .refine((range) => range.low <= range.high, ordered)
  .optional();

/** A published range that is not a confidence interval: sites, scenarios, estimates. */
const range = z
  .strictObject({ low: z.number(), high: z.number(), describes: textSchema })
  .refine((bounds) => bounds.low <= bounds.high, ordered)
  .optional();

/** A p value as printed. */
const pValue = z.strictObject({ relation: z.enum(['<', '=', '>']), value: z.number().min(0).max(1) }).optional();

/** What the source says about statistical significance where it prints no p value or interval. */
const significance = z.enum(['significant', 'not-significant']).optional();

const test = { interval, range, pValue, significance, qualifier };
const value = z.number().optional();

export const ratioKinds = {
  'odds-ratio': 'Odds ratio',
  'hazard-ratio': 'Hazard ratio',
  'relative-risk': 'Relative risk',
  'incidence-rate-ratio': 'Incidence rate ratio',
  'rate-ratio': 'Ratio of rates',
  'cost-ratio': 'Cost ratio',
  'return-per-pound': 'Return per £1',
} as const;

/** Values are signed as published: a fall is negative. Nothing here is calculated by us. */
export const figureSchema = z
  .discriminatedUnion('measure', [
    /** Per cent of the starting or comparator level. */
    z.strictObject({ measure: z.literal('relative-change'), value, ...test }),
    /** Percentage points, or points on a scale that `unit` names. */
    z.strictObject({
      measure: z.literal('point-change'),
      value,
      unit: textSchema.default('percentage points'),
      ...test,
    }),
    /** Two levels, before and after, or two groups when `comparator.kind` is not own-baseline. */
    z.strictObject({ measure: z.literal('from-to'), from: z.number(), to: z.number(), unit: textSchema, ...test }),
    /** One level, compared or not. */
    z.strictObject({ measure: z.literal('level'), value, unit: textSchema, ...test }),
    z.strictObject({
      measure: z.literal('ratio'),
      ratio: z.enum(enumKeys(ratioKinds)),
      value,
      ...test,
    }),
    /** Money in whole units of `currency`; `change` says whether it is a change in spending (signed) or an amount. */
    z.strictObject({
      measure: z.literal('amount'),
      value,
      currency: z.enum(['GBP', 'EUR', 'USD', 'NZD', 'SEK']),
      /** `2012/13` or `2012`; absent when the source does not say. */
      priceYear: z
        .string()
        .regex(/^\d{4}(\/\d{2})?$/, 'must look like 2012 or 2012/13')
        .optional(),
      /** `year`, `person`, `person a year`, `admission`. */
      per: textSchema.optional(),
      ...test,
    }),
    z.strictObject({ measure: z.literal('count'), value, unit: textSchema, ...test }),
    /** The source gives a finding but prints no number that could be read. */
    z.strictObject({
      measure: z.literal('direction-only'),
      direction: z.enum(['lower', 'higher', 'no-difference', 'mixed']),
      pValue,
      significance,
    }),
  ])
  .superRefine((figure, context) => {
    if (figure.measure === 'direction-only') return;
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (figure.measure === 'from-to') {
      if (figure.unit === '%' && [figure.from, figure.to].some((level) => level < 0 || level > 100))
        fail('from', 'is not a possible percentage (0 to 100)');
      return;
    }
    if (figure.value === undefined && figure.range === undefined)
      fail('value', 'is missing: give "value", or "range" where the source gives only a range');
    const numbers = [figure.value, figure.interval?.low, figure.interval?.high].filter(
      (number) => number !== undefined,
    );
    if (figure.measure === 'relative-change' && numbers.some((number) => number < -100))
      fail('value', 'is a fall of more than 100 %, which cannot be');
    if (
      figure.measure === 'point-change' &&
      figure.unit === 'percentage points' &&
      numbers.some((number) => Math.abs(number) > 100)
    )
      fail('value', 'is a change of more than 100 percentage points, which cannot be');
    if (figure.measure === 'level' && figure.unit === '%' && numbers.some((number) => number < 0 || number > 100))
      fail('value', 'is not a possible percentage (0 to 100)');
    if (figure.measure === 'ratio' && figure.ratio !== 'return-per-pound' && numbers.some((number) => number < 0))
      fail('value', 'is a negative ratio, which cannot be');
    if (
      figure.value !== undefined &&
      figure.interval &&
      (figure.value < figure.interval.low || figure.value > figure.interval.high)
    )
      fail('interval', `does not contain the value ${figure.value}`);
  });

/** A published number with its unit, precision and everything printed beside it. */
export type Figure = z.infer<typeof figureSchema>;
export type Measure = Figure['measure'];

export const measureLabels: Record<Measure, string> = {
  'relative-change': 'Relative change',
  'point-change': 'Point change',
  'from-to': 'From–to',
  level: 'Level',
  ratio: 'Ratio',
  amount: 'Amount',
  count: 'Count',
  'direction-only': 'Direction only',
};

/** The number that a figure leads with, for sorting within its measure: the level reached, or the low end of a bare range. */
export function publishedValue(figure: Figure): number | null {
  switch (figure.measure) {
    case 'direction-only':
      return null;
    case 'from-to':
      return figure.to;
    default:
      return figure.value ?? figure.range?.low ?? null;
  }
}
