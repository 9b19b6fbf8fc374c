import { memo, useState } from 'react';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { facetNames, type FacetName, type FacetSelection } from '../../../src/search/search-query.ts';
import { Facet } from './facet.tsx';
import { keepFoldedFacets, readFoldedFacets } from './folded-facets.ts';
import styles from './facet-panel.module.css';

interface FacetPanelProps {
  facets: FilterAnswer['facets'];
  /** What is chosen now, where the answer may be to what was chosen a moment ago. */
  chosen?: FacetSelection;
  onToggle: (name: FacetName, value: string) => void;
  /** Id of what the filters are about, which the keyboard can go to without walking through every one of them. */
  resultsId: string;
}

function valuesOf(values: FilterAnswer['facets'][FacetName], name: FacetName, chosen: FacetSelection | undefined) {
  return chosen ? values.map((value) => ({ ...value, selected: chosen[name]?.includes(value.id) ?? false })) : values;
}

/** The same choice is often another object: one is read from the address with every key. */
const drawsTheSame = (before: FacetPanelProps, after: FacetPanelProps) =>
  before.facets === after.facets &&
  before.onToggle === after.onToggle &&
  before.resultsId === after.resultsId &&
  JSON.stringify(before.chosen) === JSON.stringify(after.chosen);

/** The facets with live counts: any of the values within one, all of the facets together. */
export const FacetPanel = memo(function FacetPanel({ facets, chosen, onToggle, resultsId }: FacetPanelProps) {
  const [folded, setFolded] = useState(readFoldedFacets);
  const fold = (name: FacetName) => {
    const next = new Set(folded);
    if (!next.delete(name)) next.add(name);
    keepFoldedFacets(next);
    setFolded(next);
  };
  return (
    <div role="group" aria-label="Filters">
      <button type="button" className={styles['skip']} onClick={() => document.getElementById(resultsId)?.focus()}>
        Skip the filters
      </button>
      {enumKeys(facetNames).map((name) => (
        <Facet
          key={name}
          name={name}
          values={valuesOf(facets[name] ?? [], name, chosen)}
          folded={folded.has(name)}
          onFold={fold}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
}, drawsTheSame);
