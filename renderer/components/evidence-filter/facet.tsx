import { useId, useState } from 'react';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { effects, type Effect } from '../../../src/evidence/effect.ts';
import { certaintyLabels, type Certainty } from '../../../src/evidence/study-design.ts';
import { caseFacets } from '../../../src/search/library-columns.ts';
import { facetNames, type FacetName } from '../../../src/search/search-query.ts';
import { countWords } from '../../../src/lib/count-words.ts';
import { CertaintyGlyph } from '../certainty-marks/certainty-marks.tsx';
import { EffectGlyph } from '../effect-mark/effect-mark.tsx';
import { Icon } from '../icon/icon.tsx';
import { isLongFacet, listedValues } from './facet-values.ts';
import styles from './facet-panel.module.css';

interface FacetProps {
  name: FacetName;
  values: FilterAnswer['facets'][FacetName];
  folded: boolean;
  onFold: (name: FacetName) => void;
  onToggle: (name: FacetName, value: string) => void;
}

function Glyph({ name, id }: { name: FacetName; id: string }) {
  if (name === 'effect' && Object.hasOwn(effects, id)) return <EffectGlyph effect={id as Effect} size={15} />;
  if (name === 'certainty' && Object.hasOwn(certaintyLabels, id)) return <CertaintyGlyph certainty={id as Certainty} />;
  return null;
}

const facetsOfCases: readonly FacetName[] = caseFacets;

/** What is counted: facets of case studies count those, the others count results. */
const countedWords = (name: FacetName, count: number) =>
  facetsOfCases.includes(name)
    ? countWords(count, 'case study', 'case studies')
    : countWords(count, 'result', 'results');

/** One facet: its values with how many case studies or results each would leave. */
export function Facet({ name, values, folded, onFold, onToggle }: FacetProps) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const bodyId = useId();
  if (values.length === 0) return null;
  const listed = listedValues(values, typed, all);
  const chosen = values.filter((value) => value.selected).length;
  const fewer = listedValues(values, '', false).length;
  return (
    <fieldset className={styles['facet']}>
      <legend>
        <button type="button" aria-expanded={!folded} aria-controls={bodyId} onClick={() => onFold(name)}>
          {facetNames[name]}
          <Icon name="chevron" size={14} />
        </button>
      </legend>
      {folded && chosen > 0 && <p className={styles['chosen']}>{chosen} chosen</p>}
      <div id={bodyId} hidden={folded}>
        {!folded && isLongFacet(values) && (
          <input
            className={styles['filter']}
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && typed) {
                event.preventDefault();
                setTyped('');
              }
            }}
            placeholder={`Find among ${values.length}`}
            aria-label={`Find in ${facetNames[name].toLowerCase()}`}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {!folded &&
          listed.map((value) => (
            <label key={value.id} data-empty={value.count === 0}>
              <input type="checkbox" checked={value.selected} onChange={() => onToggle(name, value.id)} />
              <Glyph name={name} id={value.id} />
              <span className={styles['label']}>{value.label}</span>
              <span className={styles['count']} title={countedWords(name, value.count)}>
                {value.count.toLocaleString('en-GB')}
              </span>
            </label>
          ))}
        {typed.trim() !== '' && (
          <p className={styles['chosen']} role="status">
            {listed.length === 0 ? `None of ${values.length} is called that.` : `${listed.length} of ${values.length}`}
          </p>
        )}
        {typed.trim() === '' && values.length > fewer && (
          <button type="button" className={styles['more']} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${values.length}`}
            <span className="visually-hidden"> of {facetNames[name].toLowerCase()}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
