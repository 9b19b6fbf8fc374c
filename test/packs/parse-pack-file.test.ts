import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { packContentSchema } from '../../src/packs/pack.ts';
import { parsePackFile } from '../../src/packs/parse-pack-file.ts';

const known = { hasCase: (id: string) => id === 'torbay', hasMetric: (id: string) => id === 'torbay/beds' };
const problems = (yaml: string) =>
  parsePackFile(yaml, 'pack.yaml', known).problems.map(({ line, message }) => `${line}: ${message}`);

const whole = `title: Care closer to home
question: Should we fund joint teams?
author: Anytown
sections:
  strategic:
    - prose: |
        Why we ask.
    - case: torbay
    - outcomes: { title: Beds, metrics: [torbay/beds], chart: false }
    - outcomes:
        title: More beds
        metrics: [torbay/beds]
    - story: torbay
  economic:
    - compare: [torbay, kinzigtal]
`;

test('a pack is read into its five cases, and the same file gives the same block ids', () => {
  const { document } = parsePackFile(whole, 'pack.yaml');
  expect(packContentSchema.parse(document)).toEqual(document);
  expect(document).toEqual({
    title: 'Care closer to home',
    question: 'Should we fund joint teams?',
    author: 'Anytown',
    sections: {
      strategic: [
        { id: 'strategic-1', kind: 'prose', markdown: 'Why we ask.\n' },
        { id: 'strategic-2', kind: 'case-summary', caseId: 'torbay' },
        { id: 'strategic-3', kind: 'outcomes', title: 'Beds', metricIds: ['torbay/beds'], chart: false },
        { id: 'strategic-4', kind: 'outcomes', title: 'More beds', metricIds: ['torbay/beds'], chart: true },
        { id: 'strategic-5', kind: 'story', caseId: 'torbay' },
      ],
      economic: [{ id: 'economic-1', kind: 'comparison', caseIds: ['torbay', 'kinzigtal'] }],
      commercial: [],
      financial: [],
      management: [],
    },
  });
});

test('what the library does not hold is a problem on its line, and the pack is read all the same', () => {
  expect(problems(whole)).toEqual(['15: No case study in the library is called "kinzigtal". Correct the id.']);
  expect(parsePackFile(whole, 'pack.yaml', known).document).not.toBeNull();
  expect(problems(whole.replaceAll('torbay/beds', 'torbay/bed'))[0]).toMatch(/^9: No result .*"torbay\/bed"/);
});

describe('mistakes are explained on their line', () => {
  test.each([
    ['no title', 'sections: {}', /^1: title: is missing/],
    ['no sections', 'title: T', /^1: sections: is missing/],
    [
      'an unknown case',
      'title: T\nsections:\n  strategy: []',
      /^3: sections: has no field called "strategy"; check the spelling/,
    ],
    ['an unknown block', 'title: T\nsections:\n  strategic:\n    - text: x', /^4: .*has no field called "text"/],
    [
      'two blocks in one',
      'title: T\nsections:\n  strategic:\n    - case: torbay\n      story: torbay',
      /^4: .*must be exactly one of: prose, case, outcomes, compare, story/,
    ],
    ['a comparison of one', 'title: T\nsections:\n  strategic:\n    - compare: [torbay]', /fewer than two/],
    [
      'a metric without its case',
      'title: T\nsections:\n  strategic:\n    - outcomes: { title: B, metrics: [beds] }',
      /case-id\/metric-id/,
    ],
    [
      'outcomes without metrics',
      'title: T\nsections:\n  strategic:\n    - outcomes: { title: B }',
      /metrics: is missing/,
    ],
    ['broken YAML', 'title: [', /cannot be read/],
  ])('%s', (_name, yaml, expected) => {
    expect(problems(yaml).join('\n')).toMatch(expected);
    expect(parsePackFile(yaml, 'pack.yaml', known).document).toBeNull();
  });
});

test('the examples that ship can be read', () => {
  const folder = path.join(import.meta.dirname, '../../content/examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect(parsePackFile(readFileSync(path.join(folder, file), 'utf8'), file).problems).toEqual([]);
});
