/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into the other
 * (optimal string alignment). Gives up above `limit` and returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** The candidate nearest to what was typed, if it is near enough to have been meant. */
export function nearest(typed: string, candidates: Iterable<string>): string | null {
  const limit = typed.length < 6 ? 1 : typed.length < 10 ? 2 : 3;
  let found: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(typed, candidate, found ? found.distance : limit);
    if (distance <= limit && (!found || distance < found.distance)) found = { candidate, distance };
  }
  return found?.candidate ?? null;
}
