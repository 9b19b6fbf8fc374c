import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import type { FacetName } from '../../../src/search/search-query.ts';
import { FacetPanel } from '../../components/evidence-filter/facet-panel.tsx';
import { toggleFacet } from '../../components/evidence-filter/filter-address.ts';
import { QueryBox } from '../../components/evidence-filter/query-box.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { askAhead, useDesk } from '../../desk-queries.ts';
import { Found } from './found.tsx';
import {
  changeQuery,
  readLibraryQuery,
  scopes,
  searchPage,
  writeLibraryQuery,
  type LibraryQuery,
} from './library-query.ts';
import styles from './library-page.module.css';

/** Marks an address that this screen wrote itself. */
const typedHere = 'typed-here';

/** Find: search as you type over everything in the library, narrowed by facets. */
export function LibraryPage() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const query = useMemo(() => readLibraryQuery(params), [params]);
  // The box answers every key at once; the address and the results follow.
  const [text, setText] = useState(query.text);
  const wanted = useDeferredValue(text);
  const asked = useMemo(() => ({ ...query, text: wanted }), [query, wanted]);
  const search = useDesk('library.search', searchPage(asked, 0), { keepPrevious: true });
  const result = search.data;
  // What is shown says what it answers: until the next answer is there, that is what was asked before.
  const [answeredText, setAnsweredText] = useState(wanted);
  if (result && !search.isPlaceholderData && answeredText !== wanted) setAnsweredText(wanted);
  const answered = useMemo(() => ({ ...query, text: answeredText }), [query, answeredText]);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const pane = useRef<HTMLDivElement>(null);

  const change = (changed: Partial<LibraryQuery>) => {
    if (changed.text !== undefined) setText(changed.text);
    const next = changeQuery({ ...query, text }, changed);
    askAhead('library.search', searchPage(next, 0));
    // A ticked box must be ticked at once; a key must not wait for the results of the one before.
    const flushSync = changed.text === undefined || changed.text === text;
    setParams(writeLibraryQuery(next), { replace: true, state: typedHere, flushSync });
  };
  // The same functions for the life of the screen, so that typing does not draw the results anew before they change.
  const toggle = (name: FacetName, value: string) => change({ facets: toggleFacet(query, name, value).facets });
  const latest = useRef({ change, toggle });
  useLayoutEffect(() => {
    latest.current = { change, toggle };
  });
  const onChange = useCallback((changed: Partial<LibraryQuery>) => latest.current.change(changed), []);
  const onToggle = useCallback((name: FacetName, value: string) => latest.current.toggle(name, value), []);
  // What was found is painted first, and what it could be narrowed to in the next frame.
  const facets = useDeferredValue(result?.facets);

  // Typing writes the address; only a link or the back button writes the box.
  const [seen, setSeen] = useState(location);
  if (seen !== location) {
    setSeen(location);
    if (location.state !== typedHere && query.text !== text) setText(query.text);
  }
  useEffect(() => {
    document.title = 'Library – Casebook';
  }, []);
  // What is found next is read from its beginning.
  const shown = useRef(answered);
  // To ask or set where the pane stands makes the browser lay the page out twice: with every key, a third of the time.
  const isScrolled = useRef(false);
  useEffect(() => {
    if (shown.current !== answered && isScrolled.current && pane.current) pane.current.scrollTop = 0;
    shown.current = answered;
  }, [answered]);

  const chosenCount = Object.values(query.facets).flat().length;
  const found = result && { cases: result.totals.cases, metrics: result.totals.metrics, things: result.things.length };

  return (
    <div className={styles['library']}>
      <div className={styles['top']}>
        <h1 className="visually-hidden">Library</h1>
        <QueryBox
          value={text}
          onChange={(next) => change({ text: next })}
          label="Search the library"
          placeholder="Search case studies and results, such as emergency admissions"
          describedBy="result-count"
          autoFocus
        />
        <div className={styles['scopes']} role="group" aria-label="Show">
          {enumKeys(scopes).map((scope) => (
            <button key={scope} type="button" aria-pressed={query.scope === scope} onClick={() => change({ scope })}>
              {scopes[scope]}
              {found && scope !== 'all' && <span>{found[scope].toLocaleString('en-GB')}</span>}
            </button>
          ))}
        </div>
        <button
          type="button"
          className={styles['filterToggle']}
          aria-expanded={filtersOpen}
          aria-controls="filters"
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          <Icon name="filter" size={18} /> Filters{chosenCount > 0 && ` (${chosenCount})`}
        </button>
      </div>

      <div className={styles['body']}>
        <div id="filters" className={styles['facets']} data-open={filtersOpen}>
          {facets && <FacetPanel facets={facets} chosen={query.facets} resultsId="found" onToggle={onToggle} />}
        </div>
        <div
          ref={pane}
          id="found"
          className={styles['results']}
          role="region"
          aria-label="What was found"
          tabIndex={-1}
          aria-busy={search.isFetching}
          onScroll={({ currentTarget }) => (isScrolled.current = currentTarget.scrollTop > 0)}
        >
          <Found query={answered} result={result} error={search.error} onRetry={search.refetch} onChange={onChange} />
        </div>
      </div>
    </div>
  );
}
