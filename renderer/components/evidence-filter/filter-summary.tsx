import { enumKeys } from '../../../src/lib/enum-keys.ts';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { facetNames, type EvidenceFilter } from '../../../src/search/search-query.ts';
import { Icon } from '../icon/icon.tsx';
import { toggleFacet } from './filter-address.ts';
import { chosenValues, shortQuery, totalsWords, withoutStretches } from './filter-words.ts';
import styles from './filter-summary.module.css';

interface FilterSummaryProps {
  /** Id of the count, which the search box points to. */
  id: string;
  /** What was asked; the positions in `answer` are those of its text. */
  filter: EvidenceFilter;
  answer: FilterAnswer | undefined;
  onChange: (filter: EvidenceFilter) => void;
  /** What was found, where it is not case studies and results: `23 results on 4 indicators`. */
  count?: string;
}

function Chip({ field, label, onRemove }: { field?: string; label: string; onRemove: () => void }) {
  return (
    <li>
      <button type="button" onClick={onRemove} title={label}>
        <span className={styles['chipText']}>
          {field && `${field}: `}
          <strong>
            <bdi>{label}</bdi>
          </strong>
        </span>
        <Icon name="close" size={14} />
        <span className="visually-hidden">, remove</span>
      </button>
    </li>
  );
}

/** What was found and how the question was understood, with everything that narrows it ready to be let go. */
export function FilterSummary({ id, filter, answer, onChange, count }: FilterSummaryProps) {
  const chosen = chosenValues(filter, answer?.facets);
  const understood = answer?.understood ?? [];
  const narrowedBy = enumKeys(facetNames).filter((name) => (filter.facets[name] ?? []).length > 0).length;
  const text = shortQuery(filter.text);
  return (
    <div className={styles['summary']}>
      <p id={id} role="status">
        {answer && (
          <>
            {count ?? totalsWords(answer.totals)}{' '}
            {text ? (
              <>
                for “<bdi>{text}</bdi>”
              </>
            ) : narrowedBy > 0 ? (
              'with these filters'
            ) : (
              'in the library'
            )}
          </>
        )}
      </p>
      {answer?.notice && <p className={styles['notice']}>{answer.notice}</p>}
      {answer && answer.alsoSearched.length > 0 && <p>Also searched: {answer.alsoSearched.join(', ')}</p>}
      {narrowedBy > 1 && (
        <fieldset className={styles['combine']}>
          <legend>Results must match</legend>
          {(['all', 'any'] as const).map((combine) => (
            <label key={combine}>
              <input
                type="radio"
                name={`${id}-combine`}
                checked={filter.combine === combine}
                onChange={() => onChange({ ...filter, combine })}
              />
              {combine === 'all' ? 'all filters' : 'any filter'}
            </label>
          ))}
        </fieldset>
      )}
      {understood.length + chosen.length > 0 && (
        <ul className={styles['chosen']} aria-label="Chosen filters">
          {understood.map(({ label, start, end }) => (
            <Chip
              key={`${start} ${label}`}
              label={label}
              onRemove={() => onChange({ ...filter, text: withoutStretches(filter.text, [{ start, end }]) })}
            />
          ))}
          {chosen.map(({ name, id: value, label }) => (
            <Chip
              key={`${name} ${value}`}
              field={facetNames[name]}
              label={label}
              onRemove={() => onChange(toggleFacet(filter, name, value))}
            />
          ))}
          <li>
            <button
              type="button"
              className={styles['clearAll']}
              onClick={() => onChange({ text: withoutStretches(filter.text, understood), facets: {}, combine: 'all' })}
            >
              Clear all
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
