import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { EvidenceFilter } from '../../../src/search/search-query.ts';
import { readFilter, writeFilter } from '../../components/evidence-filter/filter-address.ts';

/** Marks an address that this screen wrote itself. */
const typedHere = 'typed-here';

/** What is asked. It lives in the address; the box answers every key at once and the address follows. */
export function useExploreFilter() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const written = readFilter(params);
  const [text, setText] = useState(written.text);
  // Typing writes the address; only a link or the back button writes the box.
  const [seen, setSeen] = useState(location);
  if (seen !== location) {
    setSeen(location);
    if (location.state !== typedHere && written.text !== text) setText(written.text);
  }
  const filter: EvidenceFilter = { ...written, text };
  const change = (next: EvidenceFilter) => {
    setText(next.text);
    // A ticked box must be ticked at once; a key must not wait for the results of the one before.
    const flushSync = next.text === text;
    setParams((before) => writeFilter(next, before), { replace: true, state: typedHere, flushSync });
  };
  return { filter, change };
}
