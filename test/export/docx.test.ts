import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../main/export/docx.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { PackDocument } from '../../src/packs/document.ts';
import { buildSample, packOf } from '../packs/sample-pack.ts';
import { readZip } from './read-zip.ts';

let bytes: Uint8Array;
let parts: Map<string, string>;
const part = (name: string) => parts.get(name) ?? '';
const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([whole]) => whole);
const styled = (style: string) =>
  paragraphs(part('word/document.xml')).filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`));

async function unpack(document: PackDocument): Promise<Map<string, string>> {
  const entries = readZip(await writeDocx(document));
  return new Map([...entries].map(([name, { data }]) => [name, data.toString('utf8')]));
}

beforeAll(async () => {
  bytes = await writeDocx(buildSample().document);
  parts = new Map([...readZip(bytes)].map(([name, { data }]) => [name, data.toString('utf8')]));
}, 60_000);

describe('structure', () => {
  test('headings carry heading styles, so that Word can find its way', () => {
    expect(styled('Heading1').map(textOf)).toEqual([
      'Strategic case',
      'Economic case',
      'Financial case',
      'Management case',
      'Annex A. How the evidence is graded',
      'Annex B. References',
      'Annex C. Figures in the author’s own words',
    ]);
    expect(styled('Heading2').map(textOf)).toContain('Admissions &amp; beds');
    expect(styled('Heading3').map(textOf)).toContain('Timeline');
    expect(styled('Title').map(textOf)).toEqual([
      'Joint teams: "what works" &amp; &lt;what&gt; does not'.replaceAll('"', '&quot;'),
    ]);
  });

  test('the contents are a field, filled in with every heading and its page, that nobody is asked to update', () => {
    const [contents] = /<w:sdt>.*?<\/w:sdt>/s.exec(part('word/document.xml')) ?? [''];
    expect(contents).toContain('TOC \\h \\o &quot;1-2&quot;');
    expect(textOf(contents)).toMatch(/^Strategic case\d+Why now\d+/);
    expect(textOf(contents)).toMatch(/Annex C\. Figures in the author’s own words\d+$/);
    expect(contents).not.toContain('w:dirty');
    expect(part('word/settings.xml')).not.toMatch(/<w:updateFields(?: w:val="true")?\/>/);
  });

  test('every table repeats its head and keeps its rows whole', () => {
    const tables = [...part('word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([whole]) => whole);
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([whole]) => whole);
      expect(rows[0]).toContain('<w:tblHeader/>');
      expect(rows.slice(1).every((row) => !row.includes('<w:tblHeader/>'))).toBe(true);
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(?:true|1)"/);
    }
  });

  test('a row that no page can hold may break, and the contents still have every page number', async () => {
    const markdown = `| A | B |\n| - | - |\n| ${'word '.repeat(2_000)} | b |\n| a | b |`;
    const { document } = buildSample(packOf({ strategic: [{ id: 'p', kind: 'prose', markdown }] }));
    const xml = (await unpack(document)).get('word/document.xml') ?? '';
    const whole = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => [
      textOf(row).includes('word word'),
      row.includes('<w:cantSplit/>'),
    ]);
    expect(whole.slice(0, 3)).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(xml)?.[0] ?? '';
    const entries = paragraphs(contents).map(textOf).filter(Boolean);
    expect(entries).toHaveLength(4);
    for (const entry of entries) expect(entry).toMatch(/\d$/);
    expect(entries.at(-1)).not.toMatch(/\D[12]$/);
  });

  test('captions have their own style and a number that Word can count', () => {
    const captions = styled('Caption');
    expect(captions.map(textOf)).toContain('Figure 1. Balance of the evidence: Admissions &amp; beds');
    for (const caption of captions)
      expect(caption).toMatch(/<w:fldSimple w:instr=" SEQ (?:Table|Figure) \\\* ARABIC ">/);
  });

  test('a table caption is kept with its table', () => {
    for (const caption of styled('Caption').filter((xml) => textOf(xml).startsWith('Table')))
      expect(caption).toContain('<w:keepNext/>');
  });

  test('ordered lists are numbered by Word, each from 1', async () => {
    const lists = '1. a\n2. b\n\ntext\n\n1. c';
    const document =
      (await unpack(buildSample(packOf({ strategic: [{ id: 'p', kind: 'prose', markdown: lists }] })).document)).get(
        'word/document.xml',
      ) ?? '';
    const numbers = paragraphs(document).flatMap((xml) => {
      const id = /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1];
      return id ? [[textOf(xml), id]] : [];
    });
    expect(numbers.map(([words]) => words)).toEqual(['a', 'b', 'c']);
    expect(numbers[0]?.[1]).toBe(numbers[1]?.[1]);
    expect(numbers[2]?.[1]).not.toBe(numbers[0]?.[1]);
  });

  test('rows that nobody observed have dashed edges and say so first', () => {
    const rows = [...part('word/document.xml').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([whole]) => whole);
    const dashed = rows.filter((row) => row.includes('w:val="dashed"'));
    expect(dashed.some((row) => textOf(row).startsWith('MODELLED PROJECTION'))).toBe(true);
    expect(dashed.some((row) => textOf(row).includes('95% CI'))).toBe(false);
  });
});

describe('citations', () => {
  test('lead to the bookmark of their reference', () => {
    const document = part('word/document.xml');
    const anchors = new Set(
      [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(ref_\d+)"/g)].map(([, anchor]) => anchor),
    );
    expect(anchors).toEqual(new Set(['ref_1', 'ref_2', 'ref_3']));
    for (const anchor of anchors) expect(document).toContain(`w:name="${anchor}"`);
  });

  test('references stand in order with their number, and their address is a link', () => {
    expect(styled('Reference').map((xml) => /^(\d+\.)/.exec(textOf(xml))?.[1])).toEqual(['1.', '2.', '3.']);
    const relationships = part('word/_rels/document.xml.rels');
    expect(relationships).toContain('Target="https://doi.org/10.1234/jjc.2019.101" TargetMode="External"');
    expect(relationships).toContain('https://birch.example/savings?year=all&amp;view=1');
  });

  test('every relationship that the text names is there, once', () => {
    const used = new Set([...part('word/document.xml').matchAll(/r:(?:id|embed)="(rId[^"]+)"/g)].map(([, id]) => id));
    const there = [...part('word/_rels/document.xml.rels').matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(there).size).toBe(there.length);
    for (const id of used) expect(there).toContain(id);
  });

  test('bookmark ids and names are unique', () => {
    const starts = [...part('word/document.xml').matchAll(/<w:bookmarkStart ([^>]*)>/g)].map(
      ([, attributes]) => attributes ?? '',
    );
    for (const attribute of ['w:id', 'w:name']) {
      const values = starts.map((attributes) => new RegExp(`${attribute}="([^"]+)"`).exec(attributes)?.[1]);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

describe('pictures', () => {
  test('are SVG with a PNG beside it, and have a text', () => {
    const names = [...parts.keys()].filter((name) => name.startsWith('word/media/'));
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(part('word/document.xml')).toMatch(
      /<wp:docPr [^>]*descr="One mark for each result, by effect\. Beneficial: 1 observed/,
    );
    expect(part('word/document.xml')).toContain('svgBlip');
  });
});

describe('the whole', () => {
  test('is in British English', () => {
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>');
  });

  test('is A4, with the page and the number of pages at the foot', () => {
    expect(part('word/document.xml')).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    const foot = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name)).map(([, xml]) => xml);
    expect(foot).toHaveLength(2);
    for (const xml of foot) {
      expect(xml).toContain('PAGE');
      expect(xml).toContain('NUMPAGES');
      expect(textOf(xml)).toContain('Casebook library 2026.11.21-3f9a2c1b');
    }
  });

  test('is set in Arial', () => {
    expect(part('word/styles.xml')).toContain('w:ascii="Arial"');
    expect(part('word/styles.xml')).not.toMatch(/Calibri|Cambria|Frutiger/);
  });

  test('knows its title, author, question and library', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>Joint teams: "what works" &amp; &lt;what&gt; does not</dc:title>');
    expect(core).toContain('<dc:creator>A. Author, Rowan Council</dc:creator>');
    expect(core).toContain('<dc:subject>Should we fund one team for each ward?</dc:subject>');
    expect(core).toContain('2026-11-21T00:00:00Z');
  });

  test('gives the same bytes for the same pack, dated as the pack is', async () => {
    expect(Buffer.from(await writeDocx(buildSample().document)).equals(Buffer.from(bytes))).toBe(true);
    const dates = new Set([...readZip(bytes).values()].map(({ date, time }) => `${date} ${time}`));
    expect([...dates]).toEqual([`${((2026 - 1980) << 9) | (11 << 5) | 21} 0`]);
  });

  test('is XML whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { document } = buildSample(packOf({}));
        const xml = await unpack({
          ...document,
          title: text,
          question: text,
          author: text,
          blocks: [
            { kind: 'heading', level: 1, text, id: 'a' },
            {
              kind: 'paragraph',
              tone: 'warning',
              inlines: [
                { kind: 'text', text },
                { kind: 'link', text, href: 'https://x.example/?a=1&b="2"' },
              ],
            },
          ],
          references: [],
        });
        for (const name of [
          'word/document.xml',
          'docProps/core.xml',
          'word/header1.xml',
          'word/_rels/document.xml.rels',
        ])
          expect(xml.get(name)).not.toMatch(
            // Controls, lone surrogates, a bare ampersand: none of them is XML.
            /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!amp;|lt;|gt;|quot;|apos;|#)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
          );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

test('an export that was cancelled stops', async () => {
  const error: unknown = await writeDocx(buildSample().document, AbortSignal.abort()).catch(
    (thrown: unknown) => thrown,
  );
  expect(error instanceof DeskError && error.code).toBe('cancelled');
});
