import { assertNever } from '../lib/assert-never.ts';
import type { OutcomeMetric } from './outcome-metric.ts';

/** What to call a result that nobody observed, before anything else is said of it; `null` when it was observed. */
export function unobservedLabel({ design, status }: Pick<OutcomeMetric, 'design' | 'status'>): string | null {
  switch (status) {
    case 'projected':
      return design === 'modelled' ? 'Modelled projection' : 'Projected';
    case 'claimed':
      return design === 'modelled' ? 'Modelled claim' : 'Claimed';
    case 'observed':
      return design === 'modelled' ? 'Modelled' : null;
    default:
      return assertNever(status);
  }
}
