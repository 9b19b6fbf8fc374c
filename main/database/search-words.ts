import { stemmer } from 'stemmer';
import { nearest } from '../../src/search/edit-distance.ts';
import { wordExpression, type SoughtWord } from '../../src/search/match-expression.ts';
import type { QueryWord } from '../../src/search/read-query.ts';
import type { Database } from './open-database.ts';
import { rowsWith } from './search-rows.ts';
import type { SearchState } from './search-state.ts';

/** As many completions of an unfinished word as can matter: the most used ones. */
const maxCompletions = 40;

interface Correction {
  typed: string;
  used: string;
}

interface ResolvedWords {
  words: SoughtWord[];
  /** Words that nothing holds, with what was searched for instead. */
  corrected: Correction[];
  /** Words that nothing holds, nor anything like them. */
  unknown: string[];
}

/** Words of the library that begin like this, most used first; asked once. */
function wordsBeginning(db: Database, { completions }: SearchState, beginning: string): string[] {
  const before = completions.get(beginning);
  if (before) return before;
  const words = db
    .prepare<[string, string], string>(
      'SELECT term FROM lexicon_terms WHERE term >= ? AND term < ? ORDER BY doc DESC, term',
    )
    .pluck()
    .all(beginning, `${beginning}\u{10FFFF}`);
  completions.set(beginning, words);
  return words;
}

/**
 * Words that begin with what was typed and whose stem does not. The text indexes hold stems, so "admissio" would find nothing
 * in them although "admissions" stands there; the words themselves do.
 */
function completionsOf(db: Database, state: SearchState, typed: string): string[] {
  if (typed.length < 2 || typed.includes('&')) return [];
  // What is typed is stemmed too: "admission" is sought as "admiss".
  const sought = stemmer(typed);
  const forms = new Map<string, string>();
  for (const word of wordsBeginning(db, state, typed)) {
    const stem = stemmer(word);
    // Found by its beginning as it is, or by the same stem as another.
    if (stem.startsWith(sought) || forms.has(stem)) continue;
    forms.set(stem, word);
    if (forms.size === maxCompletions) break;
  }
  return [...forms.values()];
}

const isKnown = (db: Database, state: SearchState, word: SoughtWord): boolean =>
  rowsWith(db, state, 'cases_text', wordExpression(word)).includes(1);

/** A word of the library that was probably meant: the first letter is seldom the wrong one; names may be spelled any way. */
function suggestion(db: Database, state: SearchState, { text, prefix }: QueryWord): string | null {
  if (text.length < 4) return null;
  const similar = state.names.index().search(text, { fuzzy: 0.34, prefix, combineWith: 'OR' });
  const named = nearest(text, new Set(similar.flatMap((result) => result.terms)));
  return named ?? nearest(text, wordsBeginning(db, state, text.slice(0, 1)));
}

/**
 * Finds out what each word can match in this library: completed while it is typed, corrected where nothing holds it. Words
 * that are `named` are right as they stand, though nothing may hold them: what they name is held by another name.
 */
export function resolveWords(
  db: Database,
  state: SearchState,
  words: readonly QueryWord[],
  named: ReadonlySet<string>,
): ResolvedWords {
  const resolved: ResolvedWords = { words: [], corrected: [], unknown: [] };
  for (const word of words) {
    const sought = { ...word, forms: word.prefix ? completionsOf(db, state, word.text) : [] };
    if (named.has(word.text) || isKnown(db, state, sought)) {
      resolved.words.push(sought);
      continue;
    }
    const used = suggestion(db, state, word);
    if (used === null) resolved.unknown.push(word.text);
    else {
      resolved.corrected.push({ typed: word.text, used });
      resolved.words.push({ text: used, prefix: word.prefix, forms: [] });
    }
  }
  return resolved;
}
