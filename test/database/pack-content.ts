import type { PackContent } from '../../src/packs/pack.ts';
import { emptyPackContent } from '../../src/packs/pack.ts';

/** A small pack with something in three of its five cases. */
export function torbayPack(words = 'Older people wait too long.'): PackContent {
  const empty = emptyPackContent('Care closer to home');
  return {
    ...empty,
    question: 'Should we pool budgets as Torbay did?',
    author: 'J. Okafor',
    sections: {
      ...empty.sections,
      strategic: [
        { id: 'b1', kind: 'prose', markdown: words },
        {
          id: 'b2',
          kind: 'outcomes',
          title: 'What changed',
          metricIds: ['torbay/occupied-beds', 'torbay/care-home-placements'],
          chart: true,
        },
      ],
      economic: [{ id: 'b3', kind: 'outcomes', title: 'Beds', metricIds: ['torbay/occupied-beds'], chart: false }],
      management: [{ id: 'b4', kind: 'comparison', caseIds: ['torbay', 'tower-hamlets'] }],
    },
  };
}
