/** `“a”, “b” and “c”`. */
export function listQuoted(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1) ?? ''}`;
}
