import type { Element, Nodes } from 'hast';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToHast } from '../../src/packs/document-to-hast.ts';
import { documentStyles } from '../../src/packs/document-styles.ts';
import { buildSample, packOf } from './sample-pack.ts';

function elements(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...inner] : inner;
}
const all = elements(documentToHast(buildSample().document));
const named = (tagName: string) => all.filter((element) => element.tagName === tagName);

test('holds only elements of documents: nothing that runs, loads or styles', () => {
  const allowed = new Set(
    'article header nav p h1 h2 h3 h4 dl div dt dd ol ul li a strong em br blockquote table caption colgroup col thead tbody tr th td figure figcaption img'.split(
      ' ',
    ),
  );
  expect(all.filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
  expect(all.filter(({ properties }) => Object.keys(properties).some((name) => /^on|style/i.test(name)))).toEqual([]);
});

test('no raw HTML stands in the tree', () => {
  const kinds = new Set<string>();
  const walk = (node: Nodes) => {
    kinds.add(node.type);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(documentToHast(buildSample().document));
  expect([...kinds].toSorted()).toEqual(['element', 'root', 'text']);
});

describe('accessibility', () => {
  test('there is one first-level heading, and no level is skipped', () => {
    const levels = all.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
  test('every table has a caption and heads with a scope', () => {
    for (const table of named('table')) {
      const inner = elements(table);
      expect(inner.filter(({ tagName }) => tagName === 'caption')).toHaveLength(1);
      const heads = inner.filter(({ tagName }) => tagName === 'th');
      expect(heads.length).toBeGreaterThan(0);
      expect(heads.every(({ properties }) => ['col', 'row', 'rowgroup'].includes(String(properties['scope'])))).toBe(
        true,
      );
    }
  });
  test('every picture has a text', () => {
    expect(named('img')).not.toEqual([]);
    for (const { properties } of named('img')) expect(String(properties['alt']).length).toBeGreaterThan(20);
  });
  test('the language is British English', () => expect(named('article')[0]?.properties['lang']).toBe('en-GB'));
});

test('every link within the document leads somewhere in it, and no two ids are the same', () => {
  const ids = all.flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith('pack-'))).toBe(true);
  const targets = named('a').flatMap(({ properties }) =>
    String(properties['href']).startsWith('#') ? [String(properties['href']).slice(1)] : [],
  );
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) expect(ids).toContain(target);
});

test('every other link is https, http of a published source, or mailto', () => {
  for (const { properties } of named('a')) expect(String(properties['href'])).toMatch(/^(#pack-|https?:\/\/|mailto:)/);
});

test('rows that nobody observed are marked for drawing', () =>
  expect(
    named('tbody').filter(({ properties }) => String(properties['className']).includes('unobserved')),
  ).toHaveLength(4));

test('every class in the tree is one that the style sheet knows', () => {
  const classes = new Set(
    all.flatMap(({ properties }) => String(properties['className'] ?? '').split(',')).filter(Boolean),
  );
  for (const name of classes) expect(documentStyles + 'starts-page').toContain(name);
});

test('every rule of the style sheet is scoped to the document', () => {
  const flat = documentStyles.replaceAll(/@media[^{]*\{/g, '');
  const selectors = [...flat.matchAll(/(?:^|\})\s*([^{}]+)\{/g)].flatMap(([, list]) => list?.split(',') ?? []);
  expect(selectors.length).toBeGreaterThan(50);
  for (const selector of selectors) expect(selector.trim()).toMatch(/^\.pack-document(?![\w-])/);
});

test('whatever an author writes, no link leaves the few schemes', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'data:',
    'vbscript:',
    'file://',
    'https://',
    'mailto:',
    'HTTP://',
    '//',
    'app://',
  );
  fc.assert(
    fc.property(scheme, fc.stringMatching(/^[a-z0-9/.:()?=&-]{0,20}$/), (start, rest) => {
      const { document } = buildSample(
        packOf({ strategic: [{ id: 'p', kind: 'prose', markdown: `[a](<${start}${rest}>)` }] }),
      );
      const links = elements(documentToHast(document)).filter(({ tagName }) => tagName === 'a');
      expect(links.length).toBeGreaterThan(0);
      for (const { properties } of links) expect(String(properties['href'])).toMatch(/^(#pack-|https:\/\/|mailto:)/i);
    }),
  );
});
