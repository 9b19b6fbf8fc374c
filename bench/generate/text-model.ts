import type { SeededRandom } from './seeded-random.ts';
import { rareWord } from './made-up-names.ts';

/** Says things in the manner of the texts that it was made from. */
export interface TextModel {
  /** One sentence or, where the texts were phrases, one phrase. */
  sentence: (random: SeededRandom) => string;
}

/** A word after two others, and what may follow; nothing follows the end of a text. */
interface State {
  word: string;
  next: State[];
}

/** Longer than any sentence that a person wrote; chains can go round in circles. */
const maxWords = 60;
/** How often a word is one that the texts do not have: as in real libraries, more text means more different words. */
const rareWords = 0.012;
/** Falls off as words in real text do: few of the rare words are seen often, most once. */
const rareWordExponent = 1.33;
/** None of them is as frequent as a word of the field. */
const firstRareRank = 40;

/** A chain over pairs of words: word frequencies, and which words go together, are those of the texts. */
export function createTextModel(texts: readonly string[]): TextModel {
  const states = new Map<string, State>();
  const starts: State[] = [];
  const stateOf = (before: string, word: string) => {
    const key = `${before}\n${word}`;
    let state = states.get(key);
    if (!state) states.set(key, (state = { word, next: [] }));
    return state;
  };
  for (const text of texts) {
    let previous: State | null = null;
    let before = '';
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const state = stateOf(before, word);
      (previous?.next ?? starts).push(state);
      [previous, before] = [state, word];
    }
    previous?.next.push({ word: '', next: [] });
  }
  return {
    sentence(random) {
      const words: string[] = [];
      for (let state = random.pick(starts); state.word !== ''; state = random.pick(state.next)) {
        const plain = words.length > 0 && /^\p{L}+$/u.test(state.word);
        words.push(
          plain && random.chance(rareWords)
            ? rareWord(Math.floor(firstRareRank * (1 - random.next()) ** -rareWordExponent))
            : state.word,
        );
        if (words.length === maxWords) break;
      }
      return words.join(' ');
    },
  };
}
