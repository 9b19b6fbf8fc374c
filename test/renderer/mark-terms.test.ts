import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { markTerms } from '../../renderer/components/cited-markdown/mark-terms.ts';
import { markdownToHast } from '../../src/citations/markdown-to-hast.ts';
import { createTermFinder } from '../../src/vocabulary/find-terms.ts';

const find = createTermFinder([
  { id: 'mdt', label: 'Multidisciplinary team (MDT)', definition: 'X', synonyms: [] },
  { id: 'plan', label: 'Care plan', definition: 'X', synonyms: [] },
]);
const marked = (markdown: string) => toHtml(markTerms(markdownToHast(markdown), find));

describe('prose with a glossary', () => {
  it('marks the first use of each term, by whatever name, and no later one', () => {
    expect(marked('The MDT and a multidisciplinary team.\n\nA **care plan** by the MDT.')).toBe(
      '<p>The <dfn data-term="mdt">MDT</dfn> and a multidisciplinary team.</p>\n' +
        '<p>A <strong><dfn data-term="plan">care plan</dfn></strong> by the MDT.</p>',
    );
  });

  it('leaves links, citations, headings and code alone, and marks the term after them', () => {
    const html = marked('### An MDT\n\n[MDT](https://example.org) `MDT` [mdt-2016, MDT table] MDT');
    expect(html.match(/<dfn/g)).toHaveLength(1);
    expect(html).toMatch(/<dfn data-term="mdt">MDT<\/dfn><\/p>$/);
  });

  it('leaves the tree that it was given as it was', () => {
    const tree = markdownToHast('An MDT');
    markTerms(tree, find);
    expect(toHtml(tree)).toBe('<p>An MDT</p>');
  });
});
