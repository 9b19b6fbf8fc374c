import type { Comparator } from '../../src/evidence/comparator.ts';
import type { Figure } from '../../src/evidence/figure.ts';
import type { SeededRandom } from './seeded-random.ts';

/** As many decimal places as the number was printed with. */
const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

/** Another number of the same kind: as precise, not further than `least` and `most` allow. */
function scaled(value: number, factor: number, places: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Number((value * factor).toFixed(places))));
}

const anything = [-Infinity, Infinity] as const;

function boundsOf(figure: Figure): readonly [number, number] {
  switch (figure.measure) {
    case 'relative-change':
      return [-100, Infinity];
    case 'point-change':
      return [-100, 100];
    case 'from-to':
    case 'level':
      return figure.unit.startsWith('%') ? [0, 100] : anything;
    default:
      return anything;
  }
}

/** The same kind of result with other numbers: what must lie within what still does. */
export function varyFigure(figure: Figure, comparator: Comparator, random: SeededRandom) {
  const factor = 0.55 + random.next();
  const bounds = boundsOf(figure);
  if (figure.measure === 'direction-only') return { figure, comparator };
  const numbers =
    figure.measure === 'from-to'
      ? [figure.from, figure.to]
      : [figure.value, figure.interval?.low, figure.interval?.high].filter((number) => number !== undefined);
  const places = Math.max(0, ...numbers.map(decimals));
  const vary = (value: number) => scaled(value, factor, places, bounds);
  const within = <T extends { low: number; high: number } | undefined>(range: T) =>
    range && { ...range, low: vary(range.low), high: vary(range.high) };
  const varied: Figure = {
    ...figure,
    ...(figure.measure === 'from-to'
      ? { from: vary(figure.from), to: vary(figure.to) }
      : { value: figure.value === undefined ? undefined : vary(figure.value) }),
    interval: within(figure.interval),
    range: within(figure.range),
  };
  return {
    figure: varied,
    comparator: { ...comparator, value: comparator.value === undefined ? undefined : vary(comparator.value) },
  };
}
