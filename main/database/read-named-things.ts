import type { NamedThing } from '../../src/search/names-index.ts';
import type { Term } from '../../src/vocabulary/vocabulary.ts';
import type { Database } from './open-database.ts';

/** The kind under which a term of a vocabulary is found. */
const kindOfVocabulary: Record<string, string> = {
  indicators: 'indicator',
  interventions: 'intervention',
  glossary: 'glossary',
};

interface CaseNames {
  id: string;
  title: string;
  place: string;
  country: string;
  story: string | null;
}

/** Case studies by their names and places, and their stories; only those with these rows, where they are given. */
export function readCaseNames(db: Database, keys: readonly number[] | null): CaseNames[] {
  return db
    .prepare<[{ keys: string | null }], CaseNames>(
      `SELECT id, title, place, country, story FROM cases
        ${keys ? 'WHERE key IN (SELECT value FROM json_each(@keys))' : ''} ORDER BY key`,
    )
    .all({ keys: keys && JSON.stringify(keys) });
}

export const namesOfCase = ({ id, title, place, country, story }: CaseNames): NamedThing[] => [
  { id: `case/${id}`, name: title, other: `${place} ${country}`, text: '' },
  ...(story === null ? [] : [{ id: `story/${id}`, name: story, other: title, text: '' }]),
];

/** What else has a name: terms, glossary and sources. */
export function namedThings(db: Database, terms: ReadonlyMap<string, Term>): NamedThing[] {
  const ofTerms = [...terms].map(([name, { label, synonyms, definition }]): NamedThing => {
    const [vocabulary = '', id = ''] = name.split('/');
    return {
      id: kindOfVocabulary[vocabulary] ? `${kindOfVocabulary[vocabulary]}/${id}` : `term/${name}`,
      name: label,
      other: synonyms.join('\n'),
      text: definition,
    };
  });
  const sources = db
    .prepare<[], NamedThing>(
      `SELECT 'source/' || id AS id, json ->> 'title' AS name, short AS other, reference AS text FROM sources`,
    )
    .all();
  return [...ofTerms, ...sources];
}
