/** What people look for. */
export const queries = [
  'emergency admissions',
  'what cuts emergency admissions for older people',
  'torbay length of stay',
  'gesundes kinzigtal mortality',
  'shared savings diabetes',
  'A&E',
  'trobay',
];

/** A query typed letter by letter, as the search box sends it. */
export const keystrokes = (query: string): string[] =>
  Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));
