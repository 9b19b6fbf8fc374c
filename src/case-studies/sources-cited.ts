import { splitCitations } from '../citations/inline-citation.ts';
import type { SourceRef } from '../citations/source.ts';
import type { CaseStudy } from './case-study.ts';

/** Everything of a case study that gives a published number of its own. */
export function figuresCited(caseStudy: CaseStudy): SourceRef[] {
  return [
    ...caseStudy.context,
    ...caseStudy.scale,
    ...caseStudy.costs,
    ...caseStudy.metrics,
    ...(caseStudy.population ? [caseStudy.population] : []),
  ].map((item) => item.source);
}

/** What it says in words with a source, its sections included. */
export function wordsCited(caseStudy: CaseStudy): SourceRef[] {
  const stated = [...caseStudy.timeline, ...caseStudy.maturity, ...(caseStudy.story ? [caseStudy.story] : [])];
  const inline = Object.values(caseStudy.sections).flatMap((section) =>
    splitCitations(section).flatMap((piece) => (piece.kind === 'citation' ? [piece.ref] : [])),
  );
  return [...stated.map((item) => item.source), ...inline];
}

/** Ids of the sources of everything that a case study states, its sections included; one for each mention. */
export const sourcesCited = (caseStudy: CaseStudy): string[] =>
  [...figuresCited(caseStudy), ...wordsCited(caseStudy)].map(({ id }) => id);
