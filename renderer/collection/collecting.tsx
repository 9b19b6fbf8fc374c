import { createContext, useContext } from 'react';
import type { ComparisonView } from '../../src/compare/comparison-view.ts';

/** Gathering evidence from wherever it is read: into the comparison and into the active pack. */
export interface Collecting {
  comparison: readonly string[];
  toggleComparison: (caseId: string, title: string) => void;
  setComparison: (caseIds: string[]) => void;
  /** How the comparison is looked at: baseline, hidden rows, differences only. */
  comparisonView: ComparisonView;
  setComparisonView: (view: ComparisonView) => void;
  /** The pack that "Add to pack" adds to; `null` before there is one. */
  activePack: { id: string; title: string } | null;
  setActivePack: (packId: string | null) => void;
  packHolds: (id: string) => boolean;
  addCase: (caseId: string, title: string) => void;
  addMetric: (metricId: string) => void;
  /** Puts several in at once; those that are there already stay. */
  addMetrics: (metricIds: readonly string[]) => void;
  addComparison: (caseIds: readonly string[]) => void;
}

const CollectingContext = createContext<Collecting | null>(null);
export const CollectingProvider = CollectingContext.Provider;

export function useCollecting(): Collecting {
  const collecting = useContext(CollectingContext);
  if (!collecting) throw new Error('useCollecting stands outside its provider');
  return collecting;
}
