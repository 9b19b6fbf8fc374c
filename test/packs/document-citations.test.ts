import { describe, expect, test } from 'vitest';
import { buildPackDocument } from '../../src/packs/build-pack-document.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { cellWords, inlinesOf, outcomes, resultsTable, tables, words } from './read-document.ts';
import { buildSample, meta, packOf } from './sample-pack.ts';
import { metrics } from './small-metrics.ts';
import { smallLibrary } from './small-library.ts';

describe('citations', () => {
  const { document } = buildSample();

  test('references are numbered in the order of first citation, each source once', () => {
    const cited = document.blocks
      .flatMap(inlinesOf)
      .flatMap((inline) => (inline.kind === 'citation' ? [inline.number] : []));
    expect([...new Set(cited)]).toEqual(document.references.map(({ number }) => number));
    expect(document.references.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(document.references.map(({ sourceId }) => sourceId)).size).toBe(3);
  });

  test('a reference says how much of it was read, who stands behind it and where it is', () => {
    const reference = document.references.find(({ sourceId }) => sourceId === 'oak-2019');
    expect(reference?.url).toBe('https://doi.org/10.1234/jjc.2019.101');
    expect(reference?.text.endsWith('https://doi.org/10.1234/jjc.2019.101')).toBe(true);
    expect(reference?.note).toBe('Read: abstract. Independent of the programme.');
  });

  test('every result is cited with the locator of its source', () => {
    const all = buildSample(packOf({ strategic: [outcomes(metrics.map(({ id }) => id))] })).document;
    const rows = resultsTable(all)?.rows ?? [];
    expect(rows).toHaveLength(metrics.length);
    for (const [index, row] of rows.entries()) {
      const citation = row.cells
        .at(-1)
        ?.paragraphs.flatMap(({ inlines }) => inlines)
        .find(({ kind }) => kind === 'citation');
      const reference = all.references.find(({ sourceId }) => sourceId === metrics[index]?.source.id);
      expect(citation).toEqual({
        kind: 'citation',
        number: reference?.number,
        locator: metrics[index]?.source.locator,
      });
    }
  });

  test('a citation in the author’s prose becomes a numbered one, also across a line end', () => {
    const { document: built } = buildSample(
      packOf({ strategic: [{ id: 'p', kind: 'prose', markdown: 'It fell [ash-2016, p. 19,\nExhibit 11].' }] }),
    );
    expect(built.blocks.flatMap(inlinesOf)).toContainEqual({
      kind: 'citation',
      number: 1,
      locator: 'p. 19, Exhibit 11',
    });
  });

  test('a citation of a source that nobody knows stays as text and is reported', () => {
    const { document: built, checks } = buildSample(
      packOf({ strategic: [{ id: 'p', kind: 'prose', markdown: 'It fell [nobody-2016, p. 19].' }] }),
    );
    expect(plainText(built.blocks.flatMap(inlinesOf))).toContain('It fell [nobody-2016, p. 19].');
    expect(checks.some(({ blockId, message }) => blockId === 'p' && message.includes('"nobody-2016"'))).toBe(true);
    expect(built.references).toEqual([]);
  });

  test('a result whose source has no record is cited by the title that it carries', () => {
    const { document: built } = buildPackDocument(
      packOf({ strategic: [outcomes(['alder/falls'])] }),
      { ...smallLibrary, source: () => null },
      meta,
    );
    expect(built.references[0]?.text).toBe('Teams that meet: what Alder found.');
    expect(built.references[0]?.note).toContain('ash-2016');
  });
});

describe('figures in the author’s own words', () => {
  test('are listed with their sentence and section, and reported', () => {
    const { document, checks } = buildSample(
      packOf({
        financial: [
          { id: 'p', kind: 'prose', markdown: 'It fell by 5% [ash-2016, p. 3]. We hope to save £1.2 million.' },
        ],
      }),
    );
    const annex = tables(document).at(-1);
    expect(annex?.rows.map(cellWords)).toEqual([['£1.2 million', 'We hope to save £1.2 million.', 'Financial case']]);
    expect(checks.filter(({ blockId }) => blockId === 'p')).toHaveLength(1);
  });

  test('in the decision question are listed too', () => {
    const { document } = buildSample({ ...packOf({}), question: 'Should we cut beds by 10%?' });
    expect(cellWords(tables(document).at(-1)?.rows[0])).toEqual(['10%', 'Should we cut beds by 10%?', 'Front page']);
  });

  test('where there are none the document says so', () => {
    const { document } = buildSample(packOf({ strategic: [outcomes(['alder/falls'])] }));
    const last = document.blocks.at(-1);
    expect(last?.kind === 'paragraph' && plainText(last.inlines)).toContain('None found');
  });
});

describe('contradictions', () => {
  test('that a reader would not see are reported', () => {
    const { checks } = buildSample(packOf({ strategic: [outcomes(['alder/admissions'])] }));
    expect(checks.some(({ blockId, message }) => blockId === 'o' && message.includes('alder/admissions-later'))).toBe(
      true,
    );
  });
  test('that stand in the pack are not', () => {
    const { checks, document } = buildSample(
      packOf({ strategic: [outcomes(['alder/admissions', 'alder/admissions-later'])] }),
    );
    expect(checks.some(({ message }) => message.includes('contradicted'))).toBe(false);
    expect(words(resultsTable(document)?.rows[0]?.notes)).toContain('(also in this pack)');
  });
});
