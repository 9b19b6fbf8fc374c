import * as fc from 'fast-check';
import { comparatorKinds, type Comparator } from '../../src/evidence/comparator.ts';
import { figureSchema, ratioKinds, type Figure } from '../../src/evidence/figure.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const interval = fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), level: 95 }));
const pValue = fc.record({
  relation: fc.constantFrom('<', '=', '>'),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
});
const extras = fc.record(
  {
    value: number,
    interval,
    range: interval.map(({ low, high }) => ({ low, high, describes: 'sites' })),
    pValue,
    significance: fc.constantFrom('significant', 'not-significant'),
    qualifier: fc.constantFrom('about', 'up-to'),
  },
  { requiredKeys: [] },
);
const shape = fc.oneof(
  fc.record({ measure: fc.constantFrom('relative-change', 'point-change') }),
  fc.record({ measure: fc.constantFrom('level', 'count'), unit: fc.constantFrom('beds', '%', 'days') }),
  fc.record({ measure: fc.constant('ratio'), ratio: fc.constantFrom(...enumKeys(ratioKinds)) }),
  fc.record({ measure: fc.constant('amount'), currency: fc.constantFrom('GBP', 'EUR') }),
);
const fromTo = fc.record({ measure: fc.constant('from-to'), from: number, to: number, unit: fc.constant('beds') });
const directionOnly = fc.record({
  measure: fc.constant('direction-only'),
  direction: fc.constantFrom('lower', 'higher', 'no-difference', 'mixed'),
});

/** Any figure that the schema lets through, likely or not. */
export const arbitraryFigure: fc.Arbitrary<Figure> = fc
  .oneof(
    fc.tuple(shape, extras).map(([figure, rest]) => ({ ...figure, ...rest })),
    fromTo,
    directionOnly,
  )
  .map((raw) => figureSchema.safeParse(raw))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);

/** Any comparator; one in two has a value. */
export const arbitraryComparator: fc.Arbitrary<Comparator> = fc
  .tuple(fc.constantFrom(...enumKeys(comparatorKinds)), fc.option(number, { nil: undefined }))
  .map(([kind, value]) =>
    kind === 'none' ? { kind } : { kind, words: 'others', ...(value === undefined ? {} : { value }) },
  );
