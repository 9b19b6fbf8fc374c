import * as fc from 'fast-check';
import type { BalancedResult } from '../../src/evidence/balance.ts';
import { effects } from '../../src/evidence/effect.ts';
import { certaintyLevels } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';

export const arbitraryResults = (maxLength = 40): fc.Arbitrary<BalancedResult[]> =>
  fc.array(
    fc.record({
      caseId: fc.constantFrom('alder', 'birch', 'cedar'),
      effect: fc.constantFrom(...enumKeys(effects)),
      certainty: fc.constantFrom(...certaintyLevels),
      unobserved: fc.boolean(),
    }),
    { maxLength },
  );
