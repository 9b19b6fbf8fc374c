import type { SearchResult, ThingKind } from '../../src/contract/search-answer.ts';
import { thingKinds } from '../../src/contract/search-answer.ts';
import { nameMatch } from '../../src/search/name-match.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import type { SearchState } from './search-state.ts';

type Thing = SearchResult['things'][number];

/** Things with less of the words than this are not what is meant, even where they are called what is left. */
const leastShare = 0.25;
/** Candidates of one kind that are looked at closely. */
const mostCandidates = 10;
/** Sources are many and their titles long: they come after what is called so. */
const kindWeight: Record<ThingKind, number> = {
  indicator: 60,
  intervention: 60,
  glossary: 50,
  story: 50,
  term: 30,
  source: 0,
};

/** More than these are not what somebody looks for by name. */
const mostThings = 20;
/** From this many letters on, one in five may be wrong. */
const fuzzyFrom = 5;

/** How well names match: of case studies by position, and of the other things by id. Each 0 to 1. */
export interface NameScores {
  cases: Map<number, number>;
  things: {
    id: string;
    kind: string;
    score: number;
    /** How many of the words it is found by, 0 to 1. */ whole: number;
  }[];
}

/** Asks the index of names for words as typed. The last may be unfinished. */
export function scoreNames(state: SearchState, spelled: readonly string[], unfinished: boolean): NameScores {
  const scores: NameScores = { cases: new Map(), things: [] };
  if (spelled.length === 0) return scores;
  const last = spelled.at(-1);
  const ask = (fuzzy: boolean) =>
    state.names.index().search(spelled.join(' '), {
      combineWith: 'OR',
      prefix: (term) => (unfinished && term === last && term.length > 1) || term.length > 3,
      fuzzy: (term) => (fuzzy && term.length >= fuzzyFrom ? 0.2 : false),
    });
  // A slip of the finger is only looked for where nothing is spelled so: it takes most of the time.
  const exactly = ask(false);
  const found = exactly.length > 0 ? exactly : ask(true);
  const most = found[0]?.score ?? 1;
  const position = positionsById(state);
  for (const result of found) {
    const id = String(result.id);
    // Part of what was asked for is in many names; all of it in few.
    const whole = new Set(result.queryTerms).size / spelled.length;
    const score = (result.score / most) * whole;
    if (id.startsWith('case/')) {
      const at = position.get(id.slice(5));
      if (at !== undefined) scores.cases.set(at, score);
    } else if (whole >= leastShare) scores.things.push({ id, kind: id.slice(0, id.indexOf('/')), score, whole });
  }
  return scores;
}

const known = new WeakMap<SearchState, ReadonlyMap<string, number>>();

function positionsById(state: SearchState): ReadonlyMap<string, number> {
  const before = known.get(state);
  if (before) return before;
  const positions = new Map(state.columns.cases.ids.map((id, position) => [id, position]));
  known.set(state, positions);
  return positions;
}

/** The vocabulary and id of a thing that is a term. */
const nameOfTerm = ({ kind, id }: Pick<Thing, 'kind' | 'id'>) =>
  kind === 'term' ? id : `${kind === 'glossary' ? kind : `${kind}s`}/${id}`;

/** Things that are called what was asked for, best first. */
export function findThings(
  db: Database,
  state: SearchState,
  { things }: NameScores,
  spelled: readonly string[],
): Thing[] {
  const { terms } = state;
  const resultsOf = (of: 'indicator' | 'source', id: string) => state.results[of].get(id) ?? 0;
  const source = prepared<[string], { label: string; text: string }>(
    db,
    `SELECT json ->> 'title' AS label, reference AS text FROM sources WHERE id = ?`,
  );
  const story = prepared<[string], { label: string; text: string }>(
    db,
    `SELECT story AS label, title AS text FROM cases WHERE id = ?`,
  );
  const describe = (thing: string): Omit<Thing, 'score'> | null => {
    const kind = thing.slice(0, thing.indexOf('/')) as ThingKind;
    const id = thing.slice(kind.length + 1);
    if (!(kind in thingKinds)) return null;
    if (kind === 'source' || kind === 'story') {
      const row = (kind === 'source' ? source : story).get(id);
      if (!row) return null;
      if (kind === 'story')
        return { kind, id, label: row.label, text: `A story told by ${row.text}`, caseId: id, results: null };
      return { kind, id, ...row, caseId: null, results: resultsOf('source', id) };
    }
    const term = terms.get(nameOfTerm({ kind, id }));
    if (!term) return null;
    const results = kind === 'indicator' ? resultsOf('indicator', id) : null;
    return { kind, id, label: term.label, text: term.definition, caseId: null, results };
  };
  const looked = new Map<string, number>();
  const found = things
    .filter(({ kind }) => {
      const count = (looked.get(kind) ?? 0) + 1;
      looked.set(kind, count);
      return count <= mostCandidates;
    })
    .flatMap(({ id, score, whole }) => {
      const thing = describe(id);
      if (!thing) return [];
      const synonyms =
        thing.kind === 'story'
          ? [state.names.ofCase(thing.id)?.label ?? '']
          : (terms.get(nameOfTerm(thing))?.synonyms ?? []);
      const called = nameMatch(spelled, { label: thing.label, synonyms });
      if (whole < 1 && called === 0) return [];
      return [{ ...thing, score: Math.round(100 * score + 100 * called + kindWeight[thing.kind]) }];
    });
  return found.toSorted((a, b) => b.score - a.score || a.label.localeCompare(b.label, 'en-GB')).slice(0, mostThings);
}
