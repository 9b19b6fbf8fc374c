import { qualifiers } from '../evidence/figure.ts';
import { formatMoney, formatNumber } from '../lib/format-number.ts';
import type { Fact } from './case-study.ts';

/** A fact's number as published, in British usage: `about £2 million per year`, `35 practices`, `14% to 19%`. */
export function factText(fact: Pick<Fact, 'value' | 'to' | 'qualifier' | 'unit' | 'currency' | 'per'>): string {
  const percent = fact.unit === '%';
  const write = (value: number) =>
    fact.currency ? formatMoney(value, fact.currency) : `${formatNumber(value)}${percent ? '%' : ''}`;
  return [
    fact.qualifier && qualifiers[fact.qualifier],
    fact.to === undefined ? write(fact.value) : `${write(fact.value)} to ${write(fact.to)}`,
    percent ? undefined : fact.unit,
    fact.per && `per ${fact.per}`,
  ]
    .filter(Boolean)
    .join(' ');
}
