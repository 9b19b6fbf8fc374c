/** What people type, letter by letter: names, indicators, interventions, acronyms, questions, typos. */
const queries = [
  'torbay',
  'gesundes kinzigtal',
  'canterbury new zealand',
  'tower hamlets diabetes',
  'jönköping',
  'emergency admissions',
  'length of stay',
  'delayed transfers of care',
  'A&E attendances',
  'return on investment',
  'quality of life',
  'mortality',
  'virtual wards',
  'telehealth',
  'social prescribing',
  'case management',
  'care home residents',
  'shared care record',
  'MDT',
  'LTC',
  'POPP',
  'pooled budget',
  'capitation',
  'what has been shown to cut emergency admissions for older people',
  'does telehealth save money',
  'is integrated care cheaper',
  'diabetes programmes in london',
  'emergancy admisions',
  'trobay',
  'mrs smith',
];

/** Every state of the search box on the way to each query, mixed so that any first part of them is a fair sample. */
export function keystrokes(): string[] {
  const typed = queries.flatMap((query) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));
  // A step that shares no factor with the length passes every position once.
  const coprime = (step: number): boolean => {
    let [a, b] = [typed.length, step];
    while (b > 0) [a, b] = [b, a % b];
    return a === 1;
  };
  let step = Math.floor(typed.length * 0.618);
  while (!coprime(step)) step++;
  return typed.map((_, at) => typed[(at * step) % typed.length] ?? '');
}
