import lunr from 'lunr';
import { wordsOf } from '../../src/search/words-of.ts';
import { boosts, fields } from './corpus.ts';
import { byteLength, listed, mayBeMisspelt, type Engine } from './engine.ts';

/** Lunr with its English pipeline: any word, one wrong letter forgiven, the last word unfinished. */
export function createLunrEngine(): Engine {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  for (const field of fields) builder.field(field, { boost: boosts[field] });
  let index: lunr.Index | null = null;
  const built = () => {
    if (!index) throw new Error('Finish before searching.');
    return index;
  };
  return {
    add: (document) => builder.add(document),
    finish: () => {
      index = builder.build();
    },
    search: (text) =>
      built()
        .query((query) => {
          for (const [at, word, words] of wordsOf(text).map((word, at, words) => [at, word, words] as const)) {
            query.term(word, { boost: 10 });
            if (at === words.length - 1)
              query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            if (mayBeMisspelt(word)) query.term(word, { usePipeline: false, editDistance: 1 });
          }
        })
        .slice(0, listed).length,
    bytes: () => byteLength(JSON.stringify(built())),
    close: () => undefined,
  };
}
