import { createContext, useContext } from 'react';
import type { ComparisonRow } from '../../../src/compare/comparison.ts';

/** What can be done to a comparison from within its table. */
export interface ComparisonActions {
  /** Ids in the order in which they are shown. */
  order: readonly string[];
  /** How many columns at the front cannot be moved: the baseline. */
  locked: number;
  move: (id: string, to: number) => void;
  takeOut: (id: string) => void;
  replace: (id: string, by: string) => void;
  /** Makes it the baseline, or takes that back. */
  pin: (id: string) => void;
  hide: (row: ComparisonRow) => void;
}

const ActionsContext = createContext<ComparisonActions | null>(null);
export const ComparisonActionsProvider = ActionsContext.Provider;

export function useComparisonActions(): ComparisonActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useComparisonActions stands outside its provider');
  return actions;
}

/** The id of what takes the keyboard for a case study's action, and for a row's. */
export const actionId = (what: 'left' | 'right' | 'pin' | 'out' | 'title', caseId: string) =>
  `compare-${what}-${caseId}`;
/** The id of the button that adds the first case study. */
export const addFirstId = 'compare-add-first';
export const hideId = (key: string) => `compare-hide-${key.replaceAll(/[^a-z0-9]+/gi, '-')}`;
