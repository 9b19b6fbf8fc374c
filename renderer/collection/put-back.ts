/** A comparison of more cannot be read. */
export const maxCompared = 6;

/** The comparison with a case study back where it stood, whatever else changed meanwhile; `null` where six others fill it. */
export function putBack(comparison: readonly string[], caseId: string, at: number): string[] | null {
  if (comparison.includes(caseId)) return [...comparison];
  return comparison.length >= maxCompared ? null : comparison.toSpliced(at, 0, caseId);
}
