import { isDeepStrictEqual } from 'node:util';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import { mergeColumns } from '../../src/search/merge-columns.ts';
import type { Database } from './open-database.ts';
import { readCasesOf, readCountries, readMetricsOf, readValues } from './read-columns.ts';

/** Above this share of new case studies, reading them all is as quick. */
const mostNew = 0.2;

/** The same columns with other countries: those of case studies that are gone are none any more. */
function withCountries(columns: LibraryColumns, country: readonly string[]): LibraryColumns {
  const { starts, codes } = columns.cases.sets.country;
  const codeOf = columns.values.country.map((name) => Math.max(country.indexOf(name), 0));
  const sets = { ...columns.cases.sets, country: { starts, codes: codes.map((code) => codeOf[code] ?? 0) } };
  return { ...columns, values: { ...columns.values, country }, cases: { ...columns.cases, sets } };
}

/** The columns after a change, from those before it; `null` where too much has changed, or what values there are. */
export function patchColumns(
  db: Database,
  before: LibraryColumns,
  { sameTerms }: { sameTerms: boolean },
): LibraryColumns | null {
  const values = sameTerms ? { ...before.values, country: readCountries(db) } : readValues(db);
  const isSame = (name: keyof typeof values) => isDeepStrictEqual(values[name], before.values[name]);
  const others = (Object.keys(values) as (keyof typeof values)[]).filter((name) => name !== 'country');
  if (!others.every(isSame)) return null;
  const keys = Int32Array.from(
    db.prepare<[], number>('SELECT key FROM cases ORDER BY title COLLATE NOCASE, id').pluck().all(),
  );
  const known = new Set(before.cases.keys);
  const fresh = [...keys].filter((key) => !known.has(key));
  if (fresh.length > keys.length * mostNew) return null;
  const cases = readCasesOf(db, values, fresh);
  const from = isSame('country') ? before : withCountries(before, values.country);
  return mergeColumns(keys, from, { cases, metrics: readMetricsOf(db, values, cases) });
}
