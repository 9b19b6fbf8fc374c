import { useState } from 'react';
import { effects, type Effect } from '../../../src/evidence/effect.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { certaintyLabels, type Certainty } from '../../../src/evidence/study-design.ts';
import { facetNames, type FacetName } from '../../../src/search/search-query.ts';
import type { SearchResult } from '../../../src/contract/desk-contract.ts';
import { CertaintyGlyph } from '../../components/certainty-marks/certainty-marks.tsx';
import { EffectGlyph } from '../../components/effect-mark/effect-mark.tsx';
import styles from './facet-panel.module.css';

/** More than these are behind "Show all". */
const shownValues = 6;

interface FacetPanelProps {
  facets: SearchResult['facets'];
  onToggle: (name: FacetName, value: string) => void;
}

function Glyph({ name, id }: { name: FacetName; id: string }) {
  if (name === 'effect' && id in effects) return <EffectGlyph effect={id as Effect} size={15} />;
  if (name === 'certainty' && id in certaintyLabels) return <CertaintyGlyph certainty={id as Certainty} />;
  return null;
}

function Facet({
  name,
  values,
  onToggle,
}: {
  name: FacetName;
  values: SearchResult['facets'][FacetName];
  onToggle: FacetPanelProps['onToggle'];
}) {
  const [all, setAll] = useState(false);
  const few = values.filter((value, index) => index < shownValues || value.selected);
  const shown = all ? values : few;
  if (values.length === 0) return null;
  return (
    <fieldset className={styles['facet']}>
      <legend>{facetNames[name]}</legend>
      {shown.map((value) => (
        <label key={value.id} data-empty={value.count === 0}>
          <input type="checkbox" checked={value.selected} onChange={() => onToggle(name, value.id)} />
          <Glyph name={name} id={value.id} />
          <span className={styles['label']}>{value.label}</span>
          <span className={styles['count']}>{value.count}</span>
        </label>
      ))}
      {values.length > few.length && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${values.length}`}
        </button>
      )}
    </fieldset>
  );
}

/** The facets with live counts: any of the values within one, all of the facets together. */
export function FacetPanel({ facets, onToggle }: FacetPanelProps) {
  return (
    <div role="group" aria-label="Filters">
      {enumKeys(facetNames).map((name) => (
        <Facet key={name} name={name} values={facets[name] ?? []} onToggle={onToggle} />
      ))}
    </div>
  );
}
