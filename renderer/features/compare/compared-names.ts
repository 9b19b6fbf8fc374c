import { createContext, useContext } from 'react';
import type { MetricView } from '../../../src/library/views.ts';

/** What cells refer to by id. */
export interface ComparedNames {
  metrics: ReadonlyMap<string, MetricView>;
  /** How each source is named in running text. */
  shortSources: ReadonlyMap<string, string>;
  /** Case studies as their columns are called. */
  titles: ReadonlyMap<string, string>;
}

const NamesContext = createContext<ComparedNames>({ metrics: new Map(), shortSources: new Map(), titles: new Map() });
export const ComparedNamesProvider = NamesContext.Provider;
export const useComparedNames = () => useContext(NamesContext);
