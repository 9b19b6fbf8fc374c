import type { Grades } from './judged-queries.ts';

/** As far down as a reader looks. */
export const looked = 10;

const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2);
const total = (grades: readonly number[]) => grades.reduce((sum, grade, at) => sum + gain(grade, at), 0);

/** Normalised discounted cumulative gain of the first ten: 1 is the best order that there could be, 0 nothing relevant. */
export function ndcg(ranked: readonly string[], grades: Grades): number {
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, looked);
  return total(ranked.slice(0, looked).map((id) => grades.get(id) ?? 0)) / total(ideal);
}

/** One over the place of the first that is clearly relevant, or somewhat where nothing is more; 0 beyond the first ten. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const enough = Math.min(2, Math.max(...grades.values()));
  const at = ranked.slice(0, looked).findIndex((id) => (grades.get(id) ?? 0) >= enough);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Whether anything relevant is among the first ten. */
export const findsAny = (ranked: readonly string[], grades: Grades): boolean =>
  ranked.slice(0, looked).some((id) => grades.has(id));
