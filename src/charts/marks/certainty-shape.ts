import type { Certainty } from '../../evidence/study-design.ts';

interface MarkShape {
  /** How a legend names it. */
  name: string;
  /** SVG path around 0, 0: the surer, the larger. */
  path: string;
}

/** The shape that a result has in every chart, by its certainty. Size falls with certainty, so that four marks differ in print and for any eye. */
export const certaintyShapes: Record<Certainty, MarkShape> = {
  high: { name: 'circle', path: 'M-6.5 0A6.5 6.5 0 1 1 6.5 0A6.5 6.5 0 1 1 -6.5 0Z' },
  moderate: { name: 'square', path: 'M-5.2 -5.2H5.2V5.2H-5.2Z' },
  low: { name: 'triangle', path: 'M0 -6L5.8 4.4H-5.8Z' },
  'very-low': { name: 'small diamond', path: 'M0 -5.2L5.2 0L0 5.2L-5.2 0Z' },
};
