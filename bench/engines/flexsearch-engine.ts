import { Document } from 'flexsearch';
import { fields, type SearchDocument } from './corpus.ts';
import { byteLength, listed, type Engine } from './engine.ts';

/** FlexSearch's document index with its own defaults, words found by their beginnings. It forgives no typos. */
export function createFlexSearchEngine(): Engine {
  const index = new Document<SearchDocument>({
    document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const })) },
  });
  return {
    add: (document) => {
      index.add(document);
    },
    finish: () => undefined,
    search: (text) => index.search(text, { limit: listed, suggest: true, merge: true }).length,
    bytes: () => {
      let bytes = 0;
      index.export((key: string, data: string | undefined) => {
        bytes += byteLength(key) + byteLength(data ?? '');
      });
      return bytes;
    },
    close: () => undefined,
  };
}
