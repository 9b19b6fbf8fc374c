import { formatNumber } from './format-number.ts';

/** `1 result`, `1,200 results`. */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;
