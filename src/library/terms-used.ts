import type { CaseStudy } from '../case-studies/case-study.ts';
import type { VocabularyName } from '../vocabulary/vocabulary.ts';

/** A term of a vocabulary that a case study uses. */
export interface TermUse {
  vocabulary: VocabularyName;
  id: string;
  /** Used for the case study itself, and not only for one of its results. */
  ofCase: boolean;
}

/** Every term that a case study and its results use, each once. */
export function termsUsed(caseStudy: CaseStudy): TermUse[] {
  const uses = new Map<string, TermUse>();
  const use = (vocabulary: VocabularyName, ids: readonly string[], ofCase: boolean) => {
    for (const id of ids) {
      const key = `${vocabulary}/${id}`;
      if (!uses.has(key)) uses.set(key, { vocabulary, id, ofCase });
    }
  };
  use('focus-groups', caseStudy.focusGroups, true);
  use('segments', caseStudy.segments, true);
  use('integration-types', caseStudy.integrationTypes, true);
  use('care-settings', caseStudy.careSettings, true);
  use('interventions', caseStudy.interventions, true);
  use('payment-models', caseStudy.paymentModels, true);
  use('enablers', caseStudy.enablers, true);
  use('barriers', caseStudy.barriers, true);
  use(
    'context-indicators',
    caseStudy.context.map((item) => item.indicator),
    true,
  );
  use(
    'maturity-areas',
    caseStudy.maturity.map((item) => item.area),
    true,
  );
  use(
    'indicators',
    caseStudy.metrics.map((metric) => metric.indicator),
    false,
  );
  use(
    'interventions',
    caseStudy.metrics.flatMap((metric) => metric.interventions),
    false,
  );
  return [...uses.values()];
}
