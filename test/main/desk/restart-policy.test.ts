import { describe, expect, it } from 'vitest';
import { decideRestart } from '../../../main/desk/restart-policy.ts';

describe('restarting a service that died', () => {
  it('waits four times as long after each death within a minute, and gives up at the fifth', () => {
    const deathsMs = [0, 1_000, 2_000, 3_000, 4_000];
    const decisions = deathsMs.map((nowMs, index) => decideRestart(deathsMs.slice(0, index + 1), nowMs));
    expect(decisions).toEqual([
      { kind: 'restart', delayMs: 100 },
      { kind: 'restart', delayMs: 400 },
      { kind: 'restart', delayMs: 1_600 },
      { kind: 'restart', delayMs: 6_400 },
      { kind: 'give-up' },
    ]);
  });

  it('forgets deaths that are a minute old', () => {
    expect(decideRestart([0, 1, 2, 3, 60_010], 60_010)).toEqual({ kind: 'restart', delayMs: 100 });
    expect(decideRestart([0, 20_000, 40_000, 50_000, 60_010], 60_010)).toEqual({ kind: 'restart', delayMs: 6_400 });
  });
});
