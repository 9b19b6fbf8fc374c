/** Whole numbers, both ends included; `null` is open. */
export interface NumberRange {
  from: number | null;
  to: number | null;
}

/** Points or commas between groups of three digits, or none at all. */
const numberPattern = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`;
const numeral = `(${numberPattern})(bn|[km])?`;
const single = new RegExp(`^${numeral}$`, 'i');
const range = new RegExp(`^(?:${numeral})?(?:\\.{2,3}|…|[-–‐‑])(?:${numeral})?$`, 'i');
/** `2009/10`, and `2009-10` as the same. */
const financialYear = /^((?:1[6-9]|2[01])\d{2})[/-](\d{2})$/;
const compared = new RegExp(`^([<>]=?|[≤≥=])\\s*${numeral}$`, 'i');

const powers: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9 };

/** A number with what it is counted in; `null` for one that cannot be told apart from its neighbours. */
function readNumber(digits: string | undefined, power: string | undefined): number | null {
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(',', '')) * (powers[power?.toLowerCase() ?? ''] ?? 1);
  return value <= Number.MAX_SAFE_INTEGER ? Math.round(value * 1e6) / 1e6 : null;
}

function comparedRange(sign: string | undefined, value: number): NumberRange {
  if (sign === '>') return { from: Math.floor(value) + 1, to: null };
  if (sign === '>=' || sign === '≥') return { from: Math.ceil(value), to: null };
  if (sign === '<') return { from: null, to: Math.ceil(value) - 1 };
  if (sign === '<=' || sign === '≤') return { from: null, to: Math.floor(value) };
  return { from: value, to: value };
}

/** Reads a number, a range or a comparison as people write them; `null` when it is none. `from` may be above `to`. */
export function readRange(text: string): NumberRange | null {
  const typed = text.trim().replace(/[)\].,;]+$/, (end) => (end.startsWith('..') ? end : ''));
  const [, firstYear, shortYear] = financialYear.exec(typed) ?? [];
  if (firstYear !== undefined && shortYear !== undefined) {
    const from = Number(firstYear);
    return { from, to: Number(firstYear.slice(0, 2) + shortYear) };
  }
  const [, digits, power] = single.exec(typed) ?? [];
  const exact = readNumber(digits, power);
  if (exact !== null) return { from: exact, to: exact };
  const [, sign, limit, limitPower] = compared.exec(typed) ?? [];
  const compareWith = readNumber(limit, limitPower);
  if (compareWith !== null) return comparedRange(sign, compareWith);
  const [, fromDigits, fromPower, toDigits, toPower] = range.exec(typed) ?? [];
  // In `100..200k` both are thousands.
  const from = readNumber(fromDigits, fromPower ?? (Number(fromDigits) < Number(toDigits) ? toPower : undefined));
  const to = readNumber(toDigits, toPower);
  if ((fromDigits !== undefined && from === null) || (toDigits !== undefined && to === null)) return null;
  return from === null && to === null ? null : { from, to };
}
