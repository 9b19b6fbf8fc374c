/** Words that an acronym leaves out. */
const smallWords = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** `PbR`, `A&E`, `D2A`, `HbA1c`: no space in it, and at least two capitals. */
export const isAcronym = (text: string): boolean =>
  /^[\p{L}\p{N}&-]+$/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length >= 2;

/** A label taken apart: `Better Care Fund (BCF)` is the words and the acronym. Other brackets are part of the words. */
export function splitLabel(label: string): { words: string; acronym: string | null } {
  const match = /^(.*\S)\s*\(([^()]+)\)$/u.exec(label);
  const [, words, acronym] = match ?? [];
  return words !== undefined && acronym !== undefined && isAcronym(acronym)
    ? { words, acronym }
    : { words: label, acronym: null };
}

/** The letters that begin each of the words; a word in capitals counts whole, so that NHS England begins NHSE. */
const initials = (words: readonly string[]) =>
  words
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.slice(0, 1)))
    .join('')
    .toUpperCase();

/** Whether an acronym stands for a label and not for something related: EoL for end of life care, not CHD for CVD. */
export function isAcronymOf(acronym: string, label: string): boolean {
  if (!isAcronym(acronym)) return false;
  const split = splitLabel(label);
  if (split.acronym === acronym) return true;
  const words = split.words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return (
    initials(words).startsWith(letters) ||
    initials(words.filter((word) => !smallWords.has(word.toLowerCase()))).startsWith(letters)
  );
}
