import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentContext } from '../../src/packs/document-context.ts';
import type { DocumentBlock, DocumentList, Inline } from '../../src/packs/document.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { proseToBlocks } from '../../src/packs/prose-to-blocks.ts';
import { smallLibrary } from './small-library.ts';

function read(markdown: string) {
  const context = createDocumentContext(smallLibrary);
  return { blocks: proseToBlocks(markdown, context, 'p'), checks: context.checks };
}
const inlines = (markdown: string): Inline[] => {
  const [block] = read(markdown).blocks;
  return block?.kind === 'paragraph' ? block.inlines : [];
};
const headings = (markdown: string) =>
  read(markdown).blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []));

describe('headings stand below the five cases', () => {
  test('from the first level on', () =>
    expect(headings('# A\n\n## B\n\n### C')).toEqual([
      [2, 'A'],
      [3, 'B'],
      [3, 'C'],
    ]));
  test('and from whatever level the author starts at', () =>
    expect(headings('### A\n\n#### B')).toEqual([
      [2, 'A'],
      [3, 'B'],
    ]));
  test('keep their words without emphasis', () => expect(headings('# A *b* `c`')).toEqual([[2, 'A b c']]));
});

describe('inline text', () => {
  test('keeps strong and emphasis, also one in the other', () =>
    expect(inlines('a **b *c*** d')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'text', text: 'b ', strong: true },
      { kind: 'text', text: 'c', strong: true, emphasis: true },
      { kind: 'text', text: ' d' },
    ]));
  test('joins the lines of a paragraph, and keeps a break that was asked for', () => {
    expect(plainText(inlines('a\nb'))).toBe('a b');
    expect(plainText(inlines('a  \nb'))).toBe('a\nb');
  });
  test('keeps https and mailto links, also bare ones and by reference', () => {
    expect(inlines('[a](https://x.example)')).toEqual([{ kind: 'link', text: 'a', href: 'https://x.example' }]);
    expect(inlines('[a](mailto:a@x.example)')).toEqual([{ kind: 'link', text: 'a', href: 'mailto:a@x.example' }]);
    expect(inlines('https://x.example')).toEqual([
      { kind: 'link', text: 'https://x.example', href: 'https://x.example' },
    ]);
    expect(inlines('[a][r]\n\n[r]: https://x.example')).toEqual([
      { kind: 'link', text: 'a', href: 'https://x.example' },
    ]);
  });
  test.each([
    ['javascript:alert(1)', '[a](javascript:alert(1))'],
    ['http://x.example', '[a](http://x.example)'],
    ['file:///etc/passwd', '[a](file:///etc/passwd)'],
    ['data:text/html,x', '[a](data:text/html,x)'],
  ])('shows a link to %s as text', (address, markdown) =>
    expect(inlines(markdown)).toEqual([{ kind: 'text', text: `a (${address})` }]),
  );
  test('shows raw HTML and code as the text that was typed', () => {
    expect(plainText(inlines('a <b onclick="x">b</b> `c<d>`'))).toBe('a <b onclick="x">b</b> c<d>');
    expect(plainText(inlines('<script>alert(1)</script>'))).toBe('<script>alert(1)</script>');
    expect(plainText(inlines('```\na  b\n```'))).toBe('a  b');
    expect(plainText(inlines('~~~~words that were no fence'))).toBe('words that were no fence');
  });
  test('names a picture and reports it', () => {
    const { blocks, checks } = read('![a chart](https://x.example/a.png)');
    expect(blocks[0]?.kind === 'paragraph' && plainText(blocks[0].inlines)).toBe('[Picture: a chart]');
    expect(checks).toHaveLength(1);
  });
  test('a link whose words look like a citation stays a link', () =>
    expect(inlines('[ash-2016, p. 3](https://x.example)')[0]?.kind).toBe('link'));
});

describe('blocks', () => {
  test('lists keep their nesting, order and boxes', () => {
    const [list] = read('1. a\n   - b\n\n     more of b\n2. [x] c').blocks;
    expect(list).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        {
          paragraphs: [[{ kind: 'text', text: 'a' }]],
          lists: [
            {
              kind: 'list',
              ordered: false,
              items: [
                { paragraphs: [[{ kind: 'text', text: 'b' }], [{ kind: 'text', text: 'more of b' }]], lists: [] },
              ],
            },
          ],
        },
        {
          paragraphs: [
            [
              { kind: 'text', text: '[x] ' },
              { kind: 'text', text: 'c' },
            ],
          ],
          lists: [],
        },
      ],
    } satisfies DocumentList);
  });
  test('a quotation keeps its paragraphs', () => {
    const [quote] = read('> a\n>\n> b').blocks;
    expect(quote?.kind === 'quote' && quote.paragraphs.map((paragraph) => plainText(paragraph.inlines))).toEqual([
      'a',
      'b',
    ]);
  });
  test('a table has a cell for each column, also where the author left one out', () => {
    const [table] = read('| A | B |\n| - | - |\n| 1 |').blocks;
    expect(table?.kind === 'table' && table.rows[0]?.cells).toHaveLength(2);
    const [wide] = read('| A |\n| - |\n| 1 | 2 |').blocks;
    expect(wide?.kind === 'table' && wide.rows[0]?.cells.map(({ paragraphs }) => paragraphs.length)).toEqual([2]);
    expect(table?.kind === 'table' && table.columns.map(({ label }) => label)).toEqual(['A', 'B']);
  });
});

describe('text that would keep the reader busy', () => {
  test.each([
    ['quotes in quotes', '>'.repeat(50_000)],
    ['lists in lists', '- '.repeat(50_000)],
    ['emphasis without end', '**a*'.repeat(25_000)],
    ['brackets', '['.repeat(20_000)],
  ])(
    '%s is read in reasonable time and without running out of stack',
    (_name, markdown) => {
      expect(read(markdown).blocks.length).toBeGreaterThan(0);
    },
    10_000,
  );
  test('is shown as it was typed, and reported', () => {
    const markdown = `${'> '.repeat(60)}deep`;
    const { blocks, checks } = read(markdown);
    expect(blocks[0]?.kind === 'paragraph' && plainText(blocks[0].inlines)).toBe(markdown);
    expect(checks).toHaveLength(1);
  });
});

test('no word that an author writes is lost, whatever the marks around it', () => {
  const piece = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '#',
    '# ',
    '- ',
    '1. ',
    '> ',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '>',
    '|',
    '\n',
    '\n\n',
    ' ',
    '~~',
    '&',
    '\\',
  );
  const word = fc.stringMatching(/^w[a-z]{5}q$/);
  const words = (blocks: readonly DocumentBlock[]): string => JSON.stringify(blocks);
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, word), { maxLength: 30 }), (parts) => {
      // A definition of a link, `[a]: b`, is the one thing that is not for readers.
      fc.pre(!/\]:/.test(parts.join('')));
      const shown = words(read(parts.join('')).blocks);
      for (const part of parts.filter((candidate) => /^w[a-z]{5}q$/.test(candidate))) expect(shown).toContain(part);
    }),
    { numRuns: 500 },
  );
});
