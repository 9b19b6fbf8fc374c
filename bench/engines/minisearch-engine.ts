import MiniSearch from 'minisearch';
import { foldText, wordsOf } from '../../src/search/words-of.ts';
import { boosts, fields, type SearchDocument } from './corpus.ts';
import { byteLength, listed, mayBeMisspelt, type Engine } from './engine.ts';

/** MiniSearch with everything in it: any word, typos forgiven, the last word unfinished. */
export function createMiniSearchEngine(): Engine {
  const index = new MiniSearch<SearchDocument>({
    fields: [...fields],
    tokenize: wordsOf,
    processTerm: foldText,
    autoVacuum: false,
    searchOptions: {
      boost: boosts,
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => mayBeMisspelt(term) && 0.2,
    },
  });
  return {
    add: (document) => index.add(document),
    finish: () => undefined,
    search: (text) => index.search(text).slice(0, listed).length,
    bytes: () => byteLength(JSON.stringify(index)),
    close: () => undefined,
  };
}
