import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packDocumentSchema } from '../../src/contract/document-schema.ts';
import { buildPackDocument } from '../../src/packs/build-pack-document.ts';
import { fiveCaseNames } from '../../src/packs/pack.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { cellWords, headings, inlinesOf, outcomes, tables } from './read-document.ts';
import { buildSample, meta, packOf, samplePack } from './sample-pack.ts';
import { metrics } from './small-metrics.ts';
import { smallLibrary } from './small-library.ts';

describe('the shape of the document', () => {
  const { document, checks } = buildSample();

  test('crosses processes in its wire form', () => expect(packDocumentSchema.parse(document)).toEqual(document));

  test('has the cases that hold something as first-level headings, then the annexes, and reports the empty one', () => {
    expect(headings(document, 1)).toEqual([
      'Strategic case',
      'Economic case',
      'Financial case',
      'Management case',
      'Annex A. How the evidence is graded',
      'Annex B. References',
      'Annex C. Figures in the author’s own words',
    ]);
    expect(checks).toContainEqual({
      blockId: null,
      message: 'The commercial case is empty and is left out of the document.',
    });
  });

  test('each case leads with its question', () => {
    const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Economic case');
    const lead = document.blocks[at + 1];
    expect(lead?.kind === 'paragraph' && lead.tone === 'lead' && plainText(lead.inlines)).toBe(
      'What is it worth to the public, and how sure can we be?',
    );
  });

  test('no heading skips a level and no two have the same id', () => {
    const all = document.blocks.filter((block) => block.kind === 'heading');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const [index, { level }] of all.entries()) expect(level - (all[index - 1]?.level ?? 0)).toBeLessThanOrEqual(1);
  });

  test('tables and figures are numbered in order, each kind from 1', () => {
    const numbers = (kind: string) =>
      document.blocks.flatMap((block) =>
        'caption' in block && block.caption.startsWith(kind) ? [Number(/\d+/.exec(block.caption)?.[0])] : [],
      );
    for (const kind of ['Table', 'Figure']) expect(numbers(kind)).toEqual(numbers(kind).map((_, index) => index + 1));
    expect(numbers('Table').length).toBeGreaterThan(5);
  });

  test('the widths of every table add up to the width of the text', () => {
    for (const { columns } of tables(document))
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 6);
  });

  test('every row has a cell for each column', () => {
    for (const { columns, rows } of tables(document))
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  test('the same pack gives the same document', () => expect(buildSample().document).toEqual(document));
});

describe('what the library no longer holds is named, never passed over', () => {
  const { document, checks } = buildSample();
  const warnings = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.tone === 'warning' ? [plainText(block.inlines)] : [],
  );

  test('a case study', () => {
    expect(warnings.some((warning) => warning.includes('"gone"'))).toBe(true);
    expect(checks.some(({ blockId, message }) => blockId === 'f1' && message.includes('"gone"'))).toBe(true);
  });

  test('a result, while the others of its block stay', () => {
    expect(warnings.some((warning) => warning.includes('"gone/result"'))).toBe(true);
    expect(checks.some(({ blockId, message }) => blockId === 'm1' && message.includes('"gone/result"'))).toBe(true);
    expect(tables(document).find(({ caption }) => caption.endsWith('Results: Gone'))?.rows).toHaveLength(1);
  });

  test('a case study of a comparison, while the others are compared', () => {
    const { document: built } = buildSample(
      packOf({ economic: [{ id: 'c', kind: 'comparison', caseIds: ['alder', 'gone', 'birch'] }] }),
    );
    expect(tables(built)[0]?.columns.map(({ label }) => label)).toEqual(['What', 'Alder', 'Birch Valley']);
    expect(built.blocks.some((block) => block.kind === 'paragraph' && block.tone === 'warning')).toBe(true);
  });

  test('all but one case study of a comparison', () => {
    const { checks: found } = buildSample(
      packOf({ economic: [{ id: 'c', kind: 'comparison', caseIds: ['alder', 'gone'] }] }),
    );
    expect(found.map(({ message }) => message).join()).toContain('at least two case studies');
  });

  test('a story that was never there', () => {
    const { checks: found } = buildSample(packOf({ strategic: [{ id: 't', kind: 'story', caseId: 'birch' }] }));
    expect(found.some(({ blockId }) => blockId === 't')).toBe(true);
  });

  test('whichever of the pack’s things are missing, each is named in the document', () => {
    const ids = ['alder', 'birch', 'cedar', 'elder', 'hazel'];
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(metrics.map(({ id }) => id)), (goneCases, goneMetrics) => {
        const built = buildPackDocument(
          samplePack,
          {
            ...smallLibrary,
            caseStudy: (id) => (goneCases.includes(id) ? null : smallLibrary.caseStudy(id)),
            metric: (id) => (goneMetrics.includes(id) ? null : smallLibrary.metric(id)),
          },
          meta,
        );
        const text = built.document.blocks
          .flatMap(inlinesOf)
          .map((inline) => ('text' in inline ? inline.text : ''))
          .join('');
        for (const id of goneCases) expect(text).toContain(`"${id}"`);
        for (const id of goneMetrics.filter((gone) => gone !== 'alder/admissions-later'))
          expect(text).toContain(`"${id}"`);
      }),
      { numRuns: 40 },
    );
  });
});

test('an empty pack is a document that says what is missing', () => {
  const { document, checks } = buildPackDocument(
    {
      title: ' ',
      question: '',
      author: '',
      sections: { strategic: [], economic: [], commercial: [], financial: [], management: [] },
    },
    smallLibrary,
    meta,
  );
  expect(document.title).toBe('Untitled evidence pack');
  expect(document.basis).toBe('');
  expect(headings(document, 1)).toHaveLength(3);
  expect(checks).toHaveLength(2 + fiveCaseNames.length);
});

test('the front page counts observed results apart from the others', () =>
  expect(buildSample().document.basis).toBe(
    '4 published results from 2 case studies: 2 observed, 2 projected, claimed or modelled.',
  ));

test('annex A explains only the designs that the pack rests on, and names the library', () => {
  const { document } = buildSample(packOf({ strategic: [outcomes(['alder/falls'])] }));
  const designs = tables(document).find(({ caption }) => caption.endsWith('Study designs in this pack'));
  expect(designs?.rows.map((row) => cellWords(row)[0])).toEqual(['Before–after, no control']);
  expect(plainText(document.blocks.flatMap(inlinesOf))).toContain('library version 2026.11.21-3f9a2c1b');
});
