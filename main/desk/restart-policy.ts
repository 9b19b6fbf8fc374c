const windowMs = 60_000;
const tooManyDeaths = 5;
const firstDelayMs = 100;

export type RestartDecision = { kind: 'restart'; delayMs: number } | { kind: 'give-up' };

/**
 * What to do about a service that died. `deathsMs` are the times of all its deaths, the newest last, on the clock of `nowMs`. Each
 * death within a minute waits four times as long as the one before; the fifth is the last.
 */
export function decideRestart(deathsMs: readonly number[], nowMs: number): RestartDecision {
  const recent = deathsMs.filter((deathMs) => nowMs - deathMs < windowMs).length;
  if (recent >= tooManyDeaths) return { kind: 'give-up' };
  return { kind: 'restart', delayMs: firstDelayMs * 4 ** Math.max(0, recent - 1) };
}
