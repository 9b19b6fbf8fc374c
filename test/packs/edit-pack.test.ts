import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMetrics,
  findBlock,
  insertBlock,
  moveBlockBy,
  moveBlockTo,
  packCaseIds,
  packMetricIds,
  removeBlock,
  removeMetric,
  replaceBlock,
} from '../../src/packs/edit-pack.ts';
import { emptyPackContent, fiveCaseNames, type PackBlock, type PackContent } from '../../src/packs/pack.ts';

const prose = (id: string): PackBlock => ({ id, kind: 'prose', markdown: id });
const order = (content: PackContent) =>
  fiveCaseNames.map((section) => content.sections[section].map((block) => block.id));
const withBlocks = (ids: readonly string[]) =>
  ids.reduce((content, id) => insertBlock(content, 'strategic', prose(id)), emptyPackContent('A pack'));

describe('editing a pack', () => {
  it('leaves the old content as it was', () => {
    const before = withBlocks(['a']);
    insertBlock(before, 'economic', prose('b'));
    removeBlock(before, 'a');
    expect(order(before)).toEqual([['a'], [], [], [], []]);
  });

  it('moves a block within its case and over its edges', () => {
    const content = withBlocks(['a', 'b']);
    expect(order(moveBlockBy(content, 'b', -1) ?? content)).toEqual([['b', 'a'], [], [], [], []]);
    expect(order(moveBlockBy(content, 'b', 1) ?? content)).toEqual([['a'], ['b'], [], [], []]);
    expect(moveBlockBy(content, 'a', -1)).toBeNull();
    const last = moveBlockTo(content, 'a', { section: 'management', index: 0 });
    expect(moveBlockBy(last, 'a', 1)).toBeNull();
    expect(order(moveBlockBy(last, 'a', -1) ?? last)).toEqual([['b'], [], [], ['a'], []]);
  });

  it('does nothing for a block that is not there', () => {
    const content = withBlocks(['a']);
    expect(removeBlock(content, 'x')).toBe(content);
    expect(replaceBlock(content, prose('x'))).toBe(content);
    expect(moveBlockTo(content, 'x', { section: 'financial', index: 0 })).toBe(content);
    expect(findBlock(content, 'x')).toBeNull();
  });

  it('adds each result once, to the last outcomes block of the strategic case', () => {
    const block = { id: 'o', title: 'What was found' };
    const once = addMetrics(emptyPackContent('A pack'), ['torbay/a', 'torbay/b'], block);
    const twice = addMetrics(once, ['torbay/b', 'greenwich/c'], { id: 'other', title: 'Other' });
    expect(packMetricIds(twice)).toEqual(['torbay/a', 'torbay/b', 'greenwich/c']);
    expect(order(twice)[0]).toEqual(['o']);
    expect(addMetrics(twice, ['torbay/a'], block)).toBe(twice);
  });

  it('takes a result out of every block and drops a block left empty', () => {
    const content = addMetrics(withBlocks(['a']), ['torbay/a'], { id: 'o', title: 'What was found' });
    expect(order(removeMetric(content, 'torbay/a'))).toEqual([['a'], [], [], [], []]);
    expect(packMetricIds(removeMetric(content, 'torbay/none'))).toEqual(['torbay/a']);
  });

  it('names the case studies that it summarises', () => {
    const content = insertBlock(withBlocks(['a']), 'commercial', { id: 's', kind: 'case-summary', caseId: 'torbay' });
    expect(packCaseIds(content)).toEqual(['torbay']);
  });

  it('never loses or doubles a block, whatever is moved where', () => {
    const moves = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        section: fc.constantFrom(...fiveCaseNames),
        index: fc.nat(6),
      }),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        const moved = steps.reduce(
          (content, { id, section, index }) => moveBlockTo(content, id, { section, index }),
          withBlocks(['a', 'b', 'c', 'd']),
        );
        expect(order(moved).flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});
