import { z } from 'zod';
import type { CaseStudyView } from '../library/views.ts';
import { areaSubjects } from './comparison-subjects.ts';

export const maturityProfilesSchema = z.object({
  /** The areas of differentiation that any of the case studies is placed or described in, in the matrix's order. */
  areas: z.array(z.object({ id: z.string(), label: z.string() })),
  /** One for each case study, in the order asked for; one placement for each area, `null` where nothing is published. */
  profiles: z.array(
    z.object({
      caseId: z.string(),
      placements: z.array(
        z
          .object({
            /** 1 to 4; `null` where the source describes without placing. Several placements: the lowest and highest. */
            level: z.number().nullable(),
            to: z.number().nullable(),
            /** `stated` by the source, or `read-across` by us. */
            basis: z.enum(['stated', 'read-across']),
            statements: z.array(z.string()),
          })
          .nullable(),
      ),
    }),
  ),
});
/** Where sources place case studies on the areas of differentiation. */
export type MaturityProfiles = z.infer<typeof maturityProfilesSchema>;
export type MaturityPlacement = NonNullable<MaturityProfiles['profiles'][number]['placements'][number]>;

/** Ids of areas that the case studies mention, in the matrix's order; areas that it does not know come last. */
export function areasMentioned(views: readonly Pick<CaseStudyView, 'caseStudy'>[]): string[] {
  const mentioned = new Set(views.flatMap(({ caseStudy }) => caseStudy.maturity.map(({ area }) => area)));
  const known = Object.keys(areaSubjects);
  return [...known.filter((id) => mentioned.has(id)), ...[...mentioned].filter((id) => !known.includes(id))];
}

function placementOf({ caseStudy }: CaseStudyView, area: string): MaturityPlacement | null {
  const found = caseStudy.maturity.filter((placement) => placement.area === area);
  if (found.length === 0) return null;
  const placed = found.filter(({ level }) => level !== undefined);
  const levels = placed.map(({ level }) => level ?? 0);
  const [low, high] = levels.length > 0 ? [Math.min(...levels), Math.max(...levels)] : [null, null];
  return {
    level: low,
    to: high === low ? null : high,
    // One reading of ours among them makes the whole a reading.
    basis: (placed.length > 0 ? placed : found).every(({ basis }) => basis === 'stated') ? 'stated' : 'read-across',
    statements: found.map(({ statement }) => statement),
  };
}

/** Reads the profiles from the case studies. A level is never filled in: an area that a source passes over stays `null`. */
export function maturityProfiles(views: readonly CaseStudyView[]): MaturityProfiles {
  const ids = areasMentioned(views);
  return {
    areas: ids.map((id) => ({
      id,
      label: views.map(({ terms }) => terms[`maturity-areas/${id}`]?.label).find((label) => label !== undefined) ?? id,
    })),
    profiles: views.map((view) => ({
      caseId: view.card.id,
      placements: ids.map((id) => placementOf(view, id)),
    })),
  };
}
