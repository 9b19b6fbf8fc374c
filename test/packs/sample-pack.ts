import { buildPackDocument } from '../../src/packs/build-pack-document.ts';
import type { PackLibrary } from '../../src/packs/pack-library.ts';
import { emptyPackContent, type FiveCase, type PackBlock, type PackContent } from '../../src/packs/pack.ts';
import { smallLibrary } from './small-library.ts';

export const meta = { date: '2026-11-21', libraryVersion: '2026.11.21-3f9a2c1b' };

/** A pack with the given blocks and nothing else wrong with it. */
export function packOf(sections: Partial<Record<FiveCase, PackBlock[]>>): PackContent {
  const empty = emptyPackContent('Teams');
  return { ...empty, question: 'Should we?', sections: { ...empty.sections, ...sections } };
}

/** A pack that uses everything. */
export const samplePack: PackContent = {
  title: 'Joint teams: "what works" & <what> does not',
  question: 'Should we fund one team for each ward?',
  author: 'A. Author, Rowan Council',
  sections: {
    strategic: [
      {
        id: 's1',
        kind: 'prose',
        markdown: [
          '# Why now',
          'Our bed use rose by **33%** in 2019. Elsewhere it fell [ash-2016, p. 19, Exhibit 11]. See [the plan](https://example.org/plan?a=1&b=2) or [this](javascript:alert(1)).',
          '## Smaller point\n\n1. First, with *emphasis*\n2. Second\n   - nested one\n   - nested two',
          '> Somebody said so.',
          '| Year | Beds |\n| --- | --- |\n| 2024 | 1,200 |',
          '<script>alert("no")</script>',
        ].join('\n\n'),
      },
      { id: 's2', kind: 'case-summary', caseId: 'alder' },
      {
        id: 's3',
        kind: 'outcomes',
        title: 'Admissions & beds',
        metricIds: metricsInOrder(),
        chart: true,
      },
      { id: 's4', kind: 'story', caseId: 'alder' },
    ],
    economic: [{ id: 'e1', kind: 'comparison', caseIds: ['alder', 'birch', 'cedar', 'elder', 'hazel'] }],
    commercial: [],
    financial: [{ id: 'f1', kind: 'case-summary', caseId: 'gone' }],
    management: [
      { id: 'm1', kind: 'outcomes', title: 'Gone', metricIds: ['gone/result', 'birch/beds-claimed'], chart: false },
    ],
  },
};

function metricsInOrder(): string[] {
  return ['alder/admissions', 'alder/falls', 'birch/saving-projected', 'birch/beds-claimed'];
}

export const buildSample = (content: PackContent = samplePack, library: PackLibrary = smallLibrary) =>
  buildPackDocument(content, library, meta);
