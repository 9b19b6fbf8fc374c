const combiningMarks = /\p{M}+/gu;
const wordPattern = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;
const possessive = /['’]s(?![\p{L}\p{N}])/gu;

/** Lower case without accents, as the indexes hold it: `Württemberg` is `wurttemberg`. */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(combiningMarks, '').normalize('NFC');
}

/**
 * The words of a text as they are searched for: folded, without punctuation. `A&E` is one word; a hyphenated word is its
 * parts. Everything that indexes or asks splits with this, or the two would not meet.
 */
export function wordsOf(text: string): string[] {
  return foldText(text).replace(possessive, '').match(wordPattern) ?? [];
}
