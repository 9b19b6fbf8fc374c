import { splitCitations } from '../citations/inline-citation.ts';
import type { CaseStudy } from './case-study.ts';

/** Ids of the sources of everything that a case study states, its sections included; one for each mention. */
export function sourcesCited(caseStudy: CaseStudy): string[] {
  const cited = [
    ...caseStudy.timeline,
    ...caseStudy.context,
    ...caseStudy.scale,
    ...caseStudy.costs,
    ...caseStudy.maturity,
    ...caseStudy.metrics,
    ...(caseStudy.population ? [caseStudy.population] : []),
    ...(caseStudy.story ? [caseStudy.story] : []),
  ].map((item) => item.source.id);
  const inline = Object.values(caseStudy.sections).flatMap((section) =>
    splitCitations(section).flatMap((piece) => (piece.kind === 'citation' ? [piece.ref.id] : [])),
  );
  return [...cited, ...inline];
}
