import { describe, expect, test } from 'vitest';
import type { ComparisonRow } from '../../src/compare/comparison.ts';
import { buildPackDocument } from '../../src/packs/build-pack-document.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { cellWords, inlinesOf, tables, words } from './read-document.ts';
import { buildSample, meta, packOf } from './sample-pack.ts';
import { smallLibrary } from './small-library.ts';

describe('a comparison', () => {
  test.each([
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
  ])('of %i case studies makes tables that a portrait page can hold', (count, expected) => {
    const caseIds = ['alder', 'birch', 'cedar', 'elder', 'hazel'].slice(0, count);
    const everything = {
      ...smallLibrary,
      compare: (ids: readonly string[]) => ({
        ...smallLibrary.compare(ids),
        rows: [
          {
            group: 'context' as const,
            label: 'Place',
            cells: ids.map((id) => ({ text: id, items: [{ text: id }] })),
            note: null,
            differs: true,
          },
        ],
      }),
    };
    const built = buildPackDocument(packOf({ economic: [{ id: 'c', kind: 'comparison', caseIds }] }), everything, meta);
    const compared = tables(built.document).filter(({ caption }) => caption.includes('Comparison'));
    expect(compared.map(({ columns }) => columns.length - 1)).toEqual(expected);
    expect(compared.flatMap(({ rows }) => cellWords(rows[0]).slice(1))).toEqual(caseIds);
  });

  test('cites its figures, and says where nothing was published', () => {
    const { document } = buildSample(
      packOf({ economic: [{ id: 'c', kind: 'comparison', caseIds: ['alder', 'birch', 'cedar'] }] }),
    );
    const [population] = tables(document)[0]?.rows ?? [];
    expect(cellWords(population)).toEqual(['Population', '136,264 [1, p. 2]', '90,000 [1, p. 2]', 'Nothing published']);
    expect(population?.heading).toBe('Context');
  });

  const comparing = (row: ComparisonRow) =>
    buildPackDocument(
      packOf({ economic: [{ id: 'c', kind: 'comparison', caseIds: ['alder', 'birch'] }] }),
      { ...smallLibrary, compare: (ids) => ({ ...smallLibrary.compare(ids), rows: [row] }) },
      meta,
    ).document;

  test('runs labels on, and stops a long column with the number of what it leaves out', () => {
    const statements = Array.from({ length: 9 }, (_, index) => ({
      text: `Fact ${index}`,
      source: { id: 'ash-2016', locator: 'p. 2' },
    }));
    const cells = [
      { text: 'x', items: [{ text: 'Case management' }, { text: 'Care planning' }] },
      { text: 'x', items: statements },
    ];
    const [row] =
      tables(comparing({ group: 'model', label: 'Scale', cells, note: 'Read who.', differs: true }))[0]?.rows ?? [];
    expect(cellWords(row)[1]).toBe('Case management; Care planning');
    expect(cellWords(row)[2]?.split('\n')).toHaveLength(7);
    expect(cellWords(row)[2]).toMatch(/Fact 5 \[1, p\. 2\]\nAnd 3 more in the library\.$/);
    expect(words(row?.notes)).toBe('Comparable? Read who.');
  });

  test('sets results of an indicator that several have published against each other, each in full and cited', () => {
    const cells = ['alder/admissions', 'birch/beds-claimed'].map((metricId) => ({
      text: 'x',
      items: [{ text: 'x', metricId }],
    }));
    const table = tables(comparing({ group: 'outcomes', label: 'Beds', cells, note: 'Not alike.', differs: true }))[0];
    expect(table?.caption).toBe('Table 1. Results that at least two of them have published');
    const [first, second] = table?.rows ?? [];
    expect(first?.heading).toBe('Beds');
    expect(cellWords(first)[0]).toMatch(/^Alder\n▲ Beneficial\n−12\.5%/);
    expect(cellWords(first)[1]).toContain('Against matched people');
    expect(cellWords(first)[3]).toBe('Oak et al. 2019 [1, table 2]');
    expect(first?.notes).toBeUndefined();
    expect(cellWords(second)[0]).toMatch(/^Birch Valley\nCLAIMED ▲ Beneficial/);
    expect(second?.unobserved).toBe(true);
    expect(words(second?.notes)).toBe('Comparable? Not alike.');
  });

  test('counts by name what only one has published, so that nobody takes it for missing', () => {
    const cells = [
      { text: '', items: [] },
      { text: 'x', items: [{ text: 'x', metricId: 'birch/beds-claimed' }, { text: 'y' }] },
    ];
    const document = comparing({ group: 'outcomes', label: 'Beds', cells, note: null, differs: true });
    const list = document.blocks.find((block) => block.kind === 'list');
    expect(list && plainText(inlinesOf(list))).toBe('Birch Valley: Beds (2)');
    expect(document.references).toEqual([]);
  });

  test('keeps a result that has left the library in the words of the comparison', () => {
    const cells = [
      {
        text: 'x',
        items: [{ text: 'Beds: fewer', metricId: 'gone/beds', source: { id: 'ash-2016', locator: 'p. 7' } }],
      },
      { text: 'x', items: [{ text: 'x', metricId: 'birch/beds-claimed' }] },
    ];
    const [row] =
      tables(comparing({ group: 'outcomes', label: 'Beds', cells, note: null, differs: true }))[0]?.rows ?? [];
    expect(cellWords(row)).toEqual(['Alder\nBeds: fewer', '', '', '[1, p. 7]']);
  });
});

describe('the summary of a case study', () => {
  const { document } = buildSample(packOf({ strategic: [{ id: 's', kind: 'case-summary', caseId: 'alder' }] }));
  const [glance, facts] = tables(document);

  test('cites population, scale and cost', () => {
    expect(cellWords(glance?.rows.find((row) => cellWords(row)[0] === 'Population'))[1]).toBe(
      'about 136,264 in 2016: Residents [1, p. 2]',
    );
    expect(cellWords(facts?.rows[0])).toEqual(['Teams', '12 teams [1, p. 3]']);
  });

  test('marks a cost that was only planned', () => {
    expect(cellWords(facts?.rows[1])[0]).toBe('PLANNED Set-up grant');
    expect(facts?.rows[1]?.unobserved).toBe(true);
    expect(words(facts?.rows[1]?.notes)).toBe('Caveat Never accounted for.');
  });

  test('tells later events up to a point and says that there is more', () => {
    const text = document.blocks
      .flatMap(inlinesOf)
      .map((inline) => ('text' in inline ? inline.text : ''))
      .join('');
    expect(text).toContain('The teams merged');
    expect(text).not.toContain('More that is not quoted');
    expect(text).toContain('Shortened: the case study in the library says more.');
  });
});

test('a story is a quotation that is labelled as no evidence', () => {
  const { document } = buildSample(packOf({ strategic: [{ id: 't', kind: 'story', caseId: 'alder' }] }));
  const at = document.blocks.findIndex((block) => block.kind === 'quote');
  const quote = document.blocks[at];
  expect(quote?.kind === 'quote' && words(quote.paragraphs)).toBe(
    'Mr Rowan lives alone.\n– He has one number to ring.',
  );
  const before = document.blocks[at - 1];
  expect(before?.kind === 'paragraph' && plainText(before.inlines)).toMatch(
    /^Illustrative story, not evidence\..*\[1, p\. 8\]\.$/,
  );
});
