import type { Fact } from '../case-studies/case-study.ts';
import { factText } from '../case-studies/fact-text.ts';

/** A fact in one line: `People insured at the start: about 31,000 people (2006 to 2007, claimed)`. */
export function factLine(fact: Fact): string {
  const aside = [fact.period, fact.status === 'observed' ? undefined : fact.status].filter(Boolean).join(', ');
  return `${fact.label}: ${factText(fact)}${aside && ` (${aside})`}`;
}
