import { totalsWords } from './filter-words.ts';

interface Totals {
  cases: number;
  metrics: number;
}

/** `4 case studies and 20 results`, without either where there are none of it. */
export function partsWords(totals: Totals): string {
  const [cases = '', metrics = ''] = totalsWords(totals).split(' and ');
  if (totals.metrics === 0) return cases;
  return totals.cases === 0 ? metrics : `${cases} and ${metrics}`;
}

/** What was taken and, where something had to stay out, how much and why. */
export function takenWords(taken: Totals, offered: Totals, why: string): string {
  const left = { cases: offered.cases - taken.cases, metrics: offered.metrics - taken.metrics };
  const held = `It holds ${partsWords(taken)}.`;
  if (left.cases + left.metrics === 0) return held;
  return `${held} ${partsWords(left)} ${left.cases + left.metrics === 1 ? 'was' : 'were'} left out: ${why}`;
}
