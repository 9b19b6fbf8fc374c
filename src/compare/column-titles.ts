import type { CaseCard } from '../library/views.ts';
import { shortTitle } from '../case-studies/short-title.ts';

/** What columns are called: titles without their explanations, unless two would then be called the same. */
export function columnTitles(cases: readonly Pick<CaseCard, 'title'>[]): string[] {
  const full = cases.map(({ title }) => title);
  const short = full.map(shortTitle);
  return new Set(short).size === short.length ? short : full;
}
