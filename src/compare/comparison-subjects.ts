import type { ComparisonGroup } from './comparison.ts';

// Where an enabler, a barrier and a maturity area stand in a comparison. A term has one place, so that nothing is shown twice;
// a term that is not here stands under delivery, so that nothing is lost.

type Subjects = Readonly<Record<string, ComparisonGroup>>;

/** By id in vocabulary/enablers.yaml. */
export const enablerSubjects: Subjects = {
  // Who the partners are and where their borders run was there before the programme.
  'coterminous-boundaries': 'context',
  'payment-reform': 'payment',
  // Money set aside is a commissioner's decision, whoever leads.
  investment: 'payment',
  governance: 'governance',
  // Who may commit resources is a question of decision making: the matrix has it under governance.
  'devolved-decisions': 'governance',
  'information-sharing': 'information',
  'performance-information': 'information',
  'new-roles': 'workforce',
  // Where staff sit decides how they work together, not which care is given.
  colocation: 'workforce',
  leadership: 'leadership',
  'clinical-leadership': 'leadership',
  'shared-vision': 'leadership',
  // The matrix counts history, commitment and culture under leadership.
  relationships: 'leadership',
  'political-support': 'leadership',
  time: 'delivery',
  'phased-roll-out': 'delivery',
  'patient-engagement': 'delivery',
  evaluation: 'delivery',
};

/** By id in vocabulary/barriers.yaml. */
export const barrierSubjects: Subjects = {
  'population-need': 'context',
  'fragmented-providers': 'context',
  'weak-primary-care': 'context',
  'payment-misfit': 'payment',
  'financial-pressure': 'payment',
  'weak-commissioning': 'payment',
  // What breaks is an agreement about money.
  'risk-share-breakdown': 'payment',
  // Reorganisation changes who decides and answers for what.
  'organisational-change': 'governance',
  'information-governance': 'information',
  // Commitment and culture: as with relationships.
  'variable-engagement': 'leadership',
  'slow-implementation': 'delivery',
  'evidence-gap': 'delivery',
};

/** By id in vocabulary/maturity-areas.yaml, in the order of the matrix. */
export const areaSubjects: Subjects = {
  // What has changed by how much belongs beside the counts of results, as a source's own summary of them.
  impact: 'certainty',
  place: 'context',
  focus: 'focus',
  'care-model': 'model',
  information: 'information',
  'commissioning-and-payment': 'payment',
  workforce: 'workforce',
  governance: 'governance',
  leadership: 'leadership',
};

/** Areas in which level 4 is the least favourable: `favourable: level-1` in content/maturity-matrix.yaml. */
export const hardestAtLevelFour: ReadonlySet<string> = new Set(['place']);

/** The group that a term stands in. */
export const subjectOf = (subjects: Subjects, id: string): ComparisonGroup => subjects[id] ?? 'delivery';
