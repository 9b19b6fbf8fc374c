import { formatNumber } from '../lib/format-number.ts';
import type { Figure } from './figure.ts';
import { formatFigure } from './format-figure.ts';

/** The comparator's own figure, written as the result's is: the number and, apart, its unit, which may be empty. */
export function comparatorFigure(figure: Figure, value: number): { headline: string; unit: string } {
  if (figure.measure === 'direction-only') return { headline: formatNumber(value), unit: '' };
  if (figure.measure === 'from-to') return { headline: formatNumber(value), unit: figure.unit };
  // What was printed about how sure the result is says nothing about the comparator.
  const { interval: _, range: __, pValue: ___, significance: ____, qualifier: _____, ...bare } = figure;
  const { headline, unit } = formatFigure({ ...bare, value });
  return { headline, unit };
}
