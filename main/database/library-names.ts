import { createNamesIndex, type NamedThing, type NamesIndex } from '../../src/search/names-index.ts';
import type { Term } from '../../src/vocabulary/vocabulary.ts';
import type { Database } from './open-database.ts';
import { namedThings, namesOfCase, readCaseNames } from './read-named-things.ts';

/** What a case study is called. */
interface CaseName {
  label: string;
  synonyms: string[];
}

/** Everything in the library that has a name. */
export interface LibraryNames {
  /** The index of names, whole: who asks before it is made waits for the rest. */
  index: () => NamesIndex;
  ofCase: (id: string) => CaseName | undefined;
  /** Takes in what a compilation has changed. */
  update: (change: NamesChange) => void;
}

interface NamesChange {
  /** Ids of case studies that are gone, or were written anew. */
  gone: readonly string[];
  /** Rows of case studies that are new. */
  keys: readonly number[];
  /** The vocabulary, where it and the sources may have changed. */
  terms: ReadonlyMap<string, Term> | null;
}

/** Case studies by the thousand take a while: as many at a time as nobody notices. */
const namesAtOnce = 400;

const isOfCase = ({ id }: NamedThing) => id.startsWith('case/') || id.startsWith('story/');

/**
 * Reads names when somebody first needs them, or when the first answer is out: they grow with the library, and a start must
 * not. The index is filled in slices while nothing else is to do.
 */
export function createLibraryNames(db: Database, atFirst: ReadonlyMap<string, Term>): LibraryNames {
  let terms = atFirst;
  const index = createNamesIndex();
  const cases = new Map<string, CaseName>();
  const things = new Map<string, NamedThing>();
  const waiting: NamedThing[] = [];
  let isRead = false;

  function put(thing: NamedThing): void {
    things.set(thing.id, thing);
    waiting.push(thing);
  }
  function drop(id: string): void {
    things.delete(id);
    if (index.has(id)) index.discard(id);
  }
  function putCases(keys: readonly number[] | null): void {
    for (const names of readCaseNames(db, keys)) {
      cases.set(names.id, { label: names.title, synonyms: [names.place] });
      for (const thing of namesOfCase(names)) put(thing);
    }
  }
  function read(): void {
    if (isRead) return;
    isRead = true;
    for (const thing of namedThings(db, terms)) put(thing);
    putCases(null);
    setImmediate(addInTurn);
  }
  function add(count: number): void {
    // What was replaced or dropped while it waited is not what is meant any more.
    index.addAll(waiting.splice(0, count).filter((thing) => things.get(thing.id) === thing));
  }
  function addInTurn(): void {
    if (!db.open || waiting.length === 0) return;
    add(namesAtOnce);
    setImmediate(addInTurn);
  }
  setImmediate(() => db.open && read());

  return {
    index: () => {
      read();
      add(waiting.length);
      return index;
    },
    ofCase: (id) => {
      read();
      return cases.get(id);
    },
    update: ({ gone, keys, terms: changed }) => {
      terms = changed ?? terms;
      if (!isRead) return;
      for (const id of gone) {
        cases.delete(id);
        drop(`case/${id}`);
        drop(`story/${id}`);
      }
      if (changed) {
        for (const thing of things.values()) if (!isOfCase(thing)) drop(thing.id);
        for (const thing of namedThings(db, terms)) put(thing);
      }
      putCases(keys);
      setImmediate(addInTurn);
    },
  };
}
