import type { NamedThing } from '../../src/search/names-index.ts';
import type { Term } from '../../src/vocabulary/vocabulary.ts';
import type { Database } from './open-database.ts';

/** The kind under which a term of a vocabulary is found. */
const kindOfVocabulary: Record<string, string> = {
  indicators: 'indicator',
  interventions: 'intervention',
  glossary: 'glossary',
};

/** Case studies by their names and places. */
export function namedCases(db: Database): (NamedThing & { place: string })[] {
  return db
    .prepare<[], NamedThing & { place: string }>(
      `SELECT 'case/' || id AS id, title AS name, place || ' ' || country AS other, '' AS text, place
         FROM cases ORDER BY key`,
    )
    .all();
}

/** Everything else that has a name: terms, glossary, stories and sources. */
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
  const stories = db
    .prepare<[], NamedThing>(
      `SELECT 'story/' || id AS id, story AS name, title AS other, '' AS text FROM cases WHERE story IS NOT NULL`,
    )
    .all();
  return [...ofTerms, ...stories, ...sources];
}
