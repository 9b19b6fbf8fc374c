/** A stream of numbers that is the same for the same seeds on every machine. */
export interface SeededRandom {
  /** From 0 up to, not including, 1. */
  next: () => number;
  chance: (probability: number) => boolean;
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number) => number;
  /** Throws when there is nothing to choose from. */
  pick: <T>(items: readonly T[]) => T;
}

/** SplitMix32: one multiplication-free state step and a good mixer, enough for making things up. */
export function seededRandom(...seeds: readonly number[]): SeededRandom {
  let state = 0x2545f491;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  for (const seed of seeds) state = (Math.floor(next() * 2 ** 32) ^ Math.imul(seed, 0x85ebca6b)) | 0;
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    chance: (probability) => next() < probability,
    whole,
    pick: (items) => {
      if (items.length === 0) throw new Error('there is nothing to pick from');
      return items[Math.floor(next() * items.length)] as (typeof items)[number];
    },
  };
}
