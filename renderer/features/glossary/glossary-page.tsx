import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { GlossaryTerm } from '../../../src/vocabulary/glossary.ts';
import { splitLabel } from '../../../src/vocabulary/term-names.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { ListFilter } from '../../components/list-filter/list-filter.tsx';
import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './glossary-page.module.css';
import { filterTerms, groupTerms, letters } from './group-terms.ts';

/** Look up: what the words and acronyms of the field mean, and what bodies that are gone are called today. */
export function GlossaryPage() {
  const query = useDesk('library.glossary', {});
  const [text, setText] = useState('');
  const shown = filterTerms(query.data ?? [], text);
  const groups = groupTerms(shown);
  // A link to a term opens the glossary there.
  const wanted = useSearchParams()[0].get('term');
  const loaded = query.data !== undefined;
  useEffect(() => {
    if (!loaded || wanted === null) return;
    const entry = document.getElementById(`term-${wanted}`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [loaded, wanted]);
  return (
    <Page
      title="Glossary"
      lead="Terms and acronyms of health, social care, commissioning and evaluation, in our own words."
      width="reading"
    >
      <ReferenceNav />
      {query.isPending && <LoadingState />}
      {query.error && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <div className={styles['tools']}>
            <ListFilter
              text={text}
              onChange={setText}
              placeholder="term, acronym or any word"
              shown={shown.length}
              total={query.data.length}
              of="terms"
            />
            <LetterNav present={new Set(groups.map(({ letter }) => letter))} />
          </div>
          {groups.map(({ letter, terms }) => (
            <section key={letter} aria-labelledby={`letter-${letter}`}>
              <h2 id={`letter-${letter}`} tabIndex={-1} className={styles['letter']}>
                {letter}
              </h2>
              <dl className={styles['list']}>
                {terms.map((term) => (
                  <TermEntry key={term.id} term={term} wanted={term.id === wanted} />
                ))}
              </dl>
            </section>
          ))}
          {shown.length === 0 && (
            <EmptyState
              title={text ? `No term in the glossary matches “${text}”` : 'The glossary is empty'}
              {...(text ? { actions: <Button onPress={() => setText('')}>Show every term</Button> } : {})}
            >
              {text
                ? 'Try fewer letters, or the word in full instead of its acronym.'
                : 'The library was compiled without a glossary.yaml. Add one to the content folder and rebuild the library in Settings.'}
            </EmptyState>
          )}
        </>
      )}
    </Page>
  );
}

/** Jumps to a letter; focus goes along, so that the keyboard goes on from there. */
function LetterNav({ present }: { present: ReadonlySet<string> }) {
  const jump = (letter: string) => {
    const heading = document.getElementById(`letter-${letter}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className={styles['letters']} aria-label="Letters">
      {[...letters, ...(present.has('#') ? ['#'] : [])].map((letter) => (
        <button key={letter} type="button" disabled={!present.has(letter)} onClick={() => jump(letter)}>
          {letter}
        </button>
      ))}
    </nav>
  );
}

function TermEntry({ term, wanted }: { term: GlossaryTerm; wanted: boolean }) {
  const { id, label, definition, synonyms, now } = term;
  const { words, acronym } = splitLabel(label);
  const others = synonyms.filter((synonym) => synonym !== acronym);
  const sought = words.replace(/\s*\([^()]*\)$/, '');
  return (
    <div data-wanted={wanted}>
      <dt id={`term-${id}`} tabIndex={-1}>
        {label}
      </dt>
      <dd>
        <p>{definition}</p>
        {now !== undefined && (
          <p>
            <strong>Now:</strong> {now}
          </p>
        )}
        <p className={styles['facts']}>
          {others.length > 0 && <span>Also: {others.join(', ')}</span>}
          <Link to={`/?q=${encodeURIComponent(sought)}`} aria-label={`Search the library for ${sought}`}>
            Search the library
          </Link>
        </p>
      </dd>
    </div>
  );
}
