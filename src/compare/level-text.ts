import type { MaturityPlacement } from './maturity-profiles.ts';

/** Where a placement stands, with whose word it is: `Level 4 (our reading)`, `Levels 2 to 3`, `Described, no level`. */
export function levelText({ level, to, basis }: Pick<MaturityPlacement, 'level' | 'to' | 'basis'>): string {
  if (level === null) return 'Described, no level';
  const words = to === null ? `Level ${level}` : `Levels ${level} to ${to}`;
  return basis === 'stated' ? words : `${words} (our reading)`;
}
