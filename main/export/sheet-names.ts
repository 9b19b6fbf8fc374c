const mostCharacters = 31;
/** Excel keeps this name for itself. */
const reserved = 'history';

/** Names for sheets that Excel takes: legal, not too long, none twice whatever their capitals. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([reserved]);
  return wanted.map((name) => {
    const legal = name
      .replaceAll(/[\p{Cc}\p{Cf}[\]/\\:*?]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[' ]+|[' ]+$/g, '');
    let unique = cut(legal || 'Sheet', mostCharacters);
    for (let next = 2; taken.has(unique.toLowerCase()); next++) {
      const ending = ` ${next}`;
      unique = cut(legal || 'Sheet', mostCharacters - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Cuts by whole characters, so that no half of a pair is left at the end. */
function cut(text: string, most: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > most) break;
    short += character;
  }
  return short.replaceAll(/[' ]+$/g, '');
}
