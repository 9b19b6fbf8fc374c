import { useState } from 'react';
import { readPreference, writePreference } from '../../preferences.ts';

const preference = 'compare-folded';

/** Groups of rows that are folded away; remembered. */
export function useFoldedGroups() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(
    () => new Set(readPreference(preference, '').split(' ').filter(Boolean)),
  );
  const toggle = (group: string) => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
    writePreference(preference, [...next].join(' '));
  };
  return { folded, toggle };
}
