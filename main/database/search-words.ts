import { nearest } from '../../src/search/edit-distance.ts';
import { wordExpression, type SoughtWord } from '../../src/search/match-expression.ts';
import type { QueryWord } from '../../src/search/read-query.ts';
import type { CaseIndex } from '../../src/search/case-index.ts';
import type { Database } from './open-database.ts';

/** As many completions of an unfinished word as can matter: the most used ones. */
const maxCompletions = 40;

export interface Correction {
  typed: string;
  used: string;
}

export interface ResolvedWords {
  words: SoughtWord[];
  /** Words that nothing holds, with what was searched for instead. */
  corrected: Correction[];
  /** Words that nothing holds, nor anything like them. */
  unknown: string[];
}

/**
 * Words that begin with what was typed. The text indexes hold stems, so "admissio" would find nothing in them although
 * "admissions" stands there; the words themselves do.
 */
function completions(db: Database, typed: string): string[] {
  if (typed.length < 2 || typed.includes('&')) return [];
  return db
    .prepare<[string, string, number], string>(
      'SELECT term FROM lexicon_terms WHERE term > ? AND term < ? ORDER BY doc DESC, term LIMIT ?',
    )
    .pluck()
    .all(typed, `${typed}\u{10FFFF}`, maxCompletions);
}

function isKnown(db: Database, word: SoughtWord): boolean {
  return (
    db.prepare<[string]>('SELECT 1 FROM cases_text WHERE cases_text MATCH ? LIMIT 1').get(wordExpression(word)) !==
    undefined
  );
}

/** A word of the titles, summaries and vocabulary that was probably meant. */
function suggestion(cases: CaseIndex, { text, prefix }: QueryWord): string | null {
  if (text.length < 4) return null;
  const similar = cases.search(text, { fuzzy: 0.34, prefix, combineWith: 'OR' });
  return nearest(text, new Set(similar.flatMap((result) => result.terms)));
}

/**
 * Finds out what each word can match in this library: completed while it is typed, corrected where nothing holds it. Words
 * that are `named` are right as they stand, though nothing may hold them: what they name is held by another name.
 */
export function resolveWords(
  db: Database,
  cases: CaseIndex,
  words: readonly QueryWord[],
  named: ReadonlySet<string>,
): ResolvedWords {
  const resolved: ResolvedWords = { words: [], corrected: [], unknown: [] };
  for (const word of words) {
    const sought = { ...word, forms: word.prefix ? completions(db, word.text) : [] };
    if (named.has(word.text) || isKnown(db, sought)) {
      resolved.words.push(sought);
      continue;
    }
    const used = suggestion(cases, word);
    if (used === null) resolved.unknown.push(word.text);
    else {
      resolved.corrected.push({ typed: word.text, used });
      resolved.words.push({ text: used, prefix: word.prefix, forms: [] });
    }
  }
  return resolved;
}
