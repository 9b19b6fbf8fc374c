/** How wide Arial draws characters, in 2048ths of the type size: each width with the characters that have it. */
type Widths = readonly (readonly [width: number, characters: string])[];

// Read from Liberation Sans, which was made to Arial's widths: Latin letters, digits, punctuation and the glyphs of packs.
const regular: Widths = [
  [391, "'"],
  [455, 'ijlįĵĺļłſ‘’'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ft·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ'],
  [597, 'ľ'],
  [682, '()-`r¡¨²³´¸¹ŕŗř“”'],
  [684, '{}ŀ'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [768, 'ť'],
  [797, '*'],
  [819, '°'],
  [909, 'ĳ'],
  [961, '^'],
  [1024, 'JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżž'],
  [1100, '¶'],
  [1124, '±÷≈≤≥'],
  [1131, '¯'],
  [1139, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–€'],
  [1180, 'µ'],
  [1196, '+<=>~¬×−'],
  [1237, 'ŉ●○'],
  [1251, 'FTZ¿ßøŢŤŦŹŻŽ'],
  [1259, 'ď'],
  [1366, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ'],
  [1479, 'CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ'],
  [1481, 'Ŋ'],
  [1505, 'Ĳ'],
  [1509, '©®'],
  [1593, 'GOQÒÓÔÕÖØĜĞĠĢŌŎŐ'],
  [1706, 'Mm'],
  [1708, '¼½¾'],
  [1821, '%æ'],
  [1933, 'WœŴ'],
  [2027, '▲▼'],
  [2048, 'ÆŒ—…→‰™'],
  [2079, '@'],
];

const bold: Widths = [
  [487, "'"],
  [569, ' ,./I\\ijl·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļłſ‘’'],
  [573, '|¦'],
  [682, '!()-:;[]`ft¡¨²³´¸¹ţŧ'],
  [717, '•'],
  [748, 'º'],
  [758, 'ª'],
  [789, 'ľ'],
  [797, '*r{}ŕŗř'],
  [819, '°'],
  [971, '"'],
  [981, 'ŀť'],
  [1024, 'zźżž“”'],
  [1124, '±÷≈≤≥'],
  [1131, '¯'],
  [1139, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷ–€'],
  [1180, 'µ'],
  [1196, '+<=>^~¬×−'],
  [1237, '●○'],
  [1251, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽ'],
  [1366, 'EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸ'],
  [1451, 'ŉ'],
  [1472, 'ď'],
  [1479, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲ'],
  [1481, 'Ŋ'],
  [1509, '©®'],
  [1593, 'GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵ'],
  [1607, 'Ĳ'],
  [1706, 'M'],
  [1708, '¼½¾'],
  [1821, '%mæ'],
  [1933, 'WœŴ'],
  [1997, '@'],
  [2027, '▲▼'],
  [2048, 'ÆŒ—…→‰™'],
];

const unitsPerEm = 2048;
/** A lower-case letter's, for characters that are not in the table. */
const usualWidth = 1139;

const byCharacter = (widths: Widths) =>
  new Map(widths.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)));
const faces = { regular: byCharacter(regular), bold: byCharacter(bold) };

/** How wide Arial draws a stretch of text, in the unit of `size`. */
export function arialWidth(text: string, size: number, isBold: boolean): number {
  const face = isBold ? faces.bold : faces.regular;
  let units = 0;
  for (const character of text) units += face.get(character) ?? usualWidth;
  return (units / unitsPerEm) * size;
}
