import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../main/export/markdown.ts';
import type { DocumentBlock, PackDocument } from '../../src/packs/document.ts';
import { buildSample } from '../packs/sample-pack.ts';

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const documentOf = (...blocks: DocumentBlock[]): PackDocument => ({
  ...buildSample().document,
  blocks,
  references: [],
});
/** What stands after the front page. */
const body = (document: PackDocument) => parse(writeMarkdown(document)).children.slice(3);

function plain(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

const anyText = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '`',
          '[',
          ']',
          '(',
          ')',
          '<',
          '>',
          '|',
          '#',
          '- ',
          '1. ',
          '~',
          '&amp;',
          '\\',
          '!',
          'a',
          ' ',
          '=',
          '+ ',
        ),
        { maxLength: 15 },
      )
      .map((parts) => parts.join('')),
  )
  // White space at the ends and within is the reader's to fold; addresses become links by themselves.
  .map((text) => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim())
  .filter((text) => text !== '' && !/www\.|https?:|@/i.test(text));

test('whatever a paragraph says, Markdown reads it back as one paragraph that says the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [paragraph, ...rest] = body(
        documentOf({ kind: 'paragraph', tone: 'standard', inlines: [{ kind: 'text', text }] }),
      );
      expect(rest).toEqual([]);
      expect(paragraph?.type).toBe('paragraph');
      expect(paragraph && plain(paragraph)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('whatever a heading or a table cell says, it stays in its place', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [heading, caption, table] = body(
        documentOf(
          { kind: 'heading', level: 1, text: `a ${text}`, id: 'a' },
          {
            kind: 'table',
            caption: 'Table 1. T',
            columns: [
              { label: 'A', width: 0.5 },
              { label: 'B', width: 0.5 },
            ],
            rows: [
              {
                cells: [
                  {
                    paragraphs: [
                      { kind: 'paragraph', tone: 'standard', inlines: [{ kind: 'text', text: `a ${text}` }] },
                    ],
                  },
                  { paragraphs: [] },
                ],
              },
            ],
          },
        ),
      );
      expect(heading && plain(heading)).toBe(`a ${text}`);
      expect(caption?.type).toBe('paragraph');
      expect(table?.type === 'table' && table.children[1]?.children.map(plain)).toEqual([`a ${text}`, '']);
    }),
    { numRuns: 300 },
  );
});

describe('the document in Markdown', () => {
  const markdown = writeMarkdown(buildSample().document);
  const tree = parse(markdown);

  test('opens with its title as the only first-level heading, and skips no level', () => {
    const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    for (const [index, depth] of depths.entries()) expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('numbers the reference list as the citations do', () => {
    const references = tree.children.findLast((node) => node.type === 'list' && node.ordered === true);
    expect(references?.type === 'list' && references.start).toBe(1);
    expect(references?.type === 'list' && references.children).toHaveLength(buildSample().document.references.length);
  });

  test('keeps every note with the letter of its row', () => {
    const marks = [...markdown.matchAll(/\(note ([a-z]+)\)/g)].map(([, letter]) => letter);
    const notes = [...markdown.matchAll(/^- Note ([a-z]+)\./gm)].map(([, letter]) => letter);
    expect(marks.length).toBeGreaterThan(3);
    expect(notes).toEqual(marks);
  });

  test('tells the chart in words', () => expect(markdown).toContain('Chart, in words: One mark for each result'));

  test('holds no HTML but line breaks in tables', () => {
    const html: string[] = [];
    const walk = (node: Nodes) => {
      if (node.type === 'html') html.push(node.value);
      if ('children' in node) node.children.forEach(walk);
    };
    walk(tree);
    expect(new Set(html)).toEqual(new Set(['<br>']));
  });

  test('keeps addresses whole', () => {
    const urls: string[] = [];
    const walk = (node: Nodes) => {
      if (node.type === 'link') urls.push(node.url);
      if ('children' in node) node.children.forEach(walk);
    };
    walk(tree);
    expect(urls).toEqual([
      'https://example.org/plan?a=1&b=2',
      'https://birch.example/savings?year=all&view=1',
      'https://doi.org/10.1234/jjc.2019.101',
    ]);
  });
});

test('a nested list keeps its nesting', () => {
  const item = (text: string) => [[{ kind: 'text' as const, text }]];
  const [list] = body(
    documentOf({
      kind: 'list',
      ordered: true,
      items: [
        {
          paragraphs: item('a'),
          lists: [{ kind: 'list', ordered: false, items: [{ paragraphs: item('b'), lists: [] }] }],
        },
        { paragraphs: item('c'), lists: [] },
      ],
    }),
  );
  expect(list?.type === 'list' && list.children.map((child) => child.children.map(({ type }) => type))).toEqual([
    ['paragraph', 'list'],
    ['paragraph'],
  ]);
});
