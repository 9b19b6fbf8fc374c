const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date, month or year as British readers write it: `18 May 2016`, `April 2016`, `2016`. Anything after the day is
 * ignored. No time zone is involved: what is written is what is read.
 */
export function formatIsoDate(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-');
  const name = month && months[Number(month) - 1];
  return [day && name ? String(Number(day)) : '', name ?? '', year].filter(Boolean).join(' ');
}
