const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const wholeMoney = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const penceMoney = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** British digits with a true minus sign: `−1,234.5`. */
export function formatNumber(value: number): string {
  return plain.format(value).replace('-', '−');
}

/** As `formatNumber`, with a plus sign before a rise. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** Whole units of money as British readers write them: `£4.6 million`, `£900,000`, `−€146`. */
export function formatMoney(value: number, currency: string): string {
  const symbol = { GBP: '£', EUR: '€', USD: 'US$', NZD: 'NZ$', SEK: 'SKr ' }[currency] ?? `${currency} `;
  const magnitude = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  const million = magnitude / 1e6;
  const billion = magnitude / 1e9;
  if (magnitude >= 1e9 && Number(billion.toFixed(3)) === billion)
    return `${sign}${symbol}${formatNumber(billion)} billion`;
  if (magnitude >= 1e6 && Number(million.toFixed(3)) === million)
    return `${sign}${symbol}${formatNumber(million)} million`;
  const digits = (Number.isInteger(magnitude) ? wholeMoney : penceMoney).format(magnitude);
  return `${sign}${symbol}${digits}`;
}
