import type { Source } from '../citations/source.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { CaseStudyView, MetricView } from '../library/views.ts';

/** What a pack is built from. A `null` means that the library no longer holds it. */
export interface PackLibrary {
  caseStudy(id: string): CaseStudyView | null;
  /** By `case-id/metric-id`. */
  metric(id: string): MetricView | null;
  source(id: string): Source | null;
  /** Rows over case studies that are known to be there, one cell for each, in the order asked for. */
  compare(ids: readonly string[]): Pick<Comparison, 'cases' | 'rows' | 'maturity'>;
}

/** Something that the author should look at before the pack goes out. `blockId` is `null` when it is about the whole pack. */
export interface PackCheck {
  blockId: string | null;
  message: string;
}
