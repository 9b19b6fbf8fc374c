import { describe, expect, test } from 'vitest';
import { collectIntoPack } from '../../main/desk/collect-into-pack.ts';
import type { ComparisonView } from '../../src/compare/comparison-view.ts';
import { packBlockSchema } from '../../src/packs/pack.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { inlinesOf, tables } from './read-document.ts';
import { buildSample, packOf } from './sample-pack.ts';

const view: ComparisonView = { baseline: 'birch', hidden: [], differencesOnly: false };
const block = (more: object = {}) =>
  packBlockSchema.parse({ id: 'c', kind: 'comparison', caseIds: ['alder', 'birch', 'cedar'], ...more });
const built = (more: object) => buildSample(packOf({ economic: [block(more)] })).document;
const wordsOf = (document: ReturnType<typeof built>) =>
  document.blocks.flatMap(inlinesOf).map((one) => plainText([one]));

describe('a comparison block', () => {
  test('of a pack from before there were views reads as it was', () => {
    expect(block()).toEqual({ id: 'c', kind: 'comparison', caseIds: ['alder', 'birch', 'cedar'] });
    expect(tables(built({}))[0]?.columns.map(({ label }) => label)).toEqual(['What', 'Alder', 'Birch Valley', 'Cedar']);
  });

  test('has its baseline first and says so, with what the others say beside it', () => {
    const document = built({ view });
    expect(tables(document)[0]?.columns.map(({ label }) => label)).toEqual([
      'What',
      'Birch Valley (baseline)',
      'Alder',
      'Cedar',
    ]);
    const words = wordsOf(document).join('\n');
    expect(words).toContain('The others are read against Birch Valley');
    expect(words).toContain('≠ Differs');
    expect(words).toContain('− Only in the baseline');
  });

  test('leaves hidden rows out and names them', () => {
    const document = built({ view: { ...view, baseline: null, hidden: ['outcomes/Emergency admissions'] } });
    expect(wordsOf(document).join('\n')).toContain('Left out by the author: Emergency admissions.');
    expect(tables(document).some(({ caption }) => caption.includes('at least two of them have published'))).toBe(false);
  });

  test('does without a baseline that the library has lost', () => {
    const document = built({ view: { ...view, baseline: 'gone' } });
    expect(wordsOf(document).join('\n')).not.toContain('baseline');
  });
});

describe('collecting a comparison', () => {
  const collect = (content: Parameters<typeof collectIntoPack>[0], comparisonView?: ComparisonView) =>
    collectIntoPack(
      content,
      { caseIds: [], metricIds: [], comparison: ['alder', 'birch'], comparisonView },
      () => 'new',
    );

  test('takes the way it is looked at along', () => {
    expect(collect(packOf({}), view).sections.strategic).toEqual([
      { id: 'new', kind: 'comparison', caseIds: ['alder', 'birch'], view },
    ]);
  });

  test('without a baseline or hidden rows leaves nothing to keep', () => {
    const plain = { baseline: null, hidden: [], differencesOnly: false };
    expect(collect(packOf({}), plain).sections.strategic[0]).not.toHaveProperty('view');
  });

  test('again brings the block up to date, and changes nothing when it is', () => {
    const once = collect(packOf({}), view);
    const next = { ...view, differencesOnly: true };
    const twice = collect(once, next);
    expect(twice.sections.strategic).toEqual([
      { id: 'new', kind: 'comparison', caseIds: ['alder', 'birch'], view: next },
    ]);
    expect(collect(twice, next)).toBe(twice);
    expect(collect(twice)).toBe(twice);
  });
});
