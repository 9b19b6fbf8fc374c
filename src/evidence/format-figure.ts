import { assertNever } from '../lib/assert-never.ts';
import { formatMoney, formatNumber, formatSigned } from '../lib/format-number.ts';
import { qualifiers, ratioKinds, type Figure } from './figure.ts';

/** A figure ready to be set: the number as published and, apart, what follows it in smaller type. */
export interface FormattedFigure {
  /** `−33%`, `750 → 528`, `£900,000`. */
  headline: string;
  /** `beds`, `percentage points`, `hazard ratio`; may be empty. */
  unit: string;
  /** Interval, range, p value, significance: everything else that was printed. */
  precision: string;
}

type Numeric = Exclude<Figure, { measure: 'direction-only' | 'from-to' }>;

/** British usage sets the sign next to the number: `80%` `of clients`. */
function percentage(unit: string) {
  if (!unit.startsWith('%')) return null;
  return { write: (value: number) => `${formatNumber(value)}%`, unit: unit.slice(1).trim() };
}

/** How one value of this measure is written, and the unit that is left to say. */
function writer(figure: Numeric): { write: (value: number) => string; unit: string } {
  switch (figure.measure) {
    case 'relative-change':
      return { write: (value) => `${formatSigned(value)}%`, unit: '' };
    case 'point-change':
      return { write: formatSigned, unit: figure.unit };
    case 'level':
    case 'count':
      return percentage(figure.unit) ?? { write: formatNumber, unit: figure.unit };
    case 'ratio':
      return figure.ratio === 'return-per-pound'
        ? { write: (value) => formatMoney(value, 'GBP'), unit: 'return per £1' }
        : { write: formatNumber, unit: ratioKinds[figure.ratio].toLowerCase() };
    case 'amount':
      return {
        write: (value) => formatMoney(value, figure.currency),
        unit: [figure.per && `per ${figure.per}`, figure.priceYear && `${figure.priceYear} prices`]
          .filter(Boolean)
          .join(', '),
      };
    default:
      return assertNever(figure);
  }
}

const directionWords = { lower: 'Lower', higher: 'Higher', 'no-difference': 'No difference', mixed: 'Mixed' } as const;

function precisionOf(figure: Figure, write: (value: number) => string): string {
  const parts: string[] = [];
  if (figure.measure !== 'direction-only') {
    if (figure.interval)
      parts.push(`${figure.interval.level}% CI ${write(figure.interval.low)} to ${write(figure.interval.high)}`);
    const headlineIsRange = figure.measure !== 'from-to' && figure.value === undefined;
    if (figure.range && !headlineIsRange)
      parts.push(`range ${write(figure.range.low)} to ${write(figure.range.high)}: ${figure.range.describes}`);
    else if (figure.range) parts.push(figure.range.describes);
  }
  if (figure.pValue) parts.push(`p ${figure.pValue.relation} ${figure.pValue.value}`);
  if (figure.significance === 'significant') parts.push('reported as statistically significant');
  if (figure.significance === 'not-significant') parts.push('reported as not statistically significant');
  return parts.join('; ');
}

/** Sets a figure in British usage without changing it: no rounding, no arithmetic. */
export function formatFigure(figure: Figure): FormattedFigure {
  if (figure.measure === 'direction-only')
    return {
      headline: directionWords[figure.direction],
      unit: 'no figure published',
      precision: precisionOf(figure, String),
    };
  const qualifier = figure.qualifier ? `${qualifiers[figure.qualifier]} ` : '';
  if (figure.measure === 'from-to') {
    const { write, unit } = percentage(figure.unit) ?? { write: formatNumber, unit: figure.unit };
    return {
      headline: `${qualifier}${write(figure.from)} → ${write(figure.to)}`,
      unit,
      precision: precisionOf(figure, write),
    };
  }
  const { write, unit } = writer(figure);
  const headline =
    figure.value !== undefined
      ? write(figure.value)
      : figure.range
        ? `${write(figure.range.low)} to ${write(figure.range.high)}`
        : '—';
  // "more than −25%" could be read either way; "fall of more than 25%" cannot.
  const bounded = figure.qualifier !== undefined && figure.qualifier !== 'about' && figure.qualifier !== 'almost';
  const isFall = (figure.measure === 'relative-change' || figure.measure === 'point-change') && (figure.value ?? 0) < 0;
  const words = bounded && isFall ? `fall of ${qualifier}${headline.replace('−', '')}` : `${qualifier}${headline}`;
  return { headline: words, unit, precision: precisionOf(figure, write) };
}

/** The figure in one line of plain text, for exports and screen readers. */
export function figureText(figure: Figure): string {
  const { headline, unit, precision } = formatFigure(figure);
  if (figure.measure === 'direction-only') return `${headline} (${[unit, precision].filter(Boolean).join('; ')})`;
  return [[headline, unit].filter(Boolean).join(' '), precision && `(${precision})`].filter(Boolean).join(' ');
}
