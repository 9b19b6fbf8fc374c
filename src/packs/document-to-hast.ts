import type { Element, ElementContent, Properties, Root } from 'hast';
import { assertNever } from '../lib/assert-never.ts';
import { documentFacts } from './document-facts.ts';
import type {
  DocumentBlock,
  DocumentFigure,
  DocumentList,
  DocumentReference,
  DocumentRow,
  DocumentTable,
  Inline,
  PackDocument,
  Paragraph,
} from './document.ts';
import { citationText } from './paragraphs.ts';
import { isShortTable } from './short-table.ts';

/** Every id in the tree starts with this, so that a page which shows it keeps its own ids apart. */
export const idPrefix = 'pack-';

const h = (tagName: string, properties: Properties, ...children: (ElementContent | string | null)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.flatMap((child): ElementContent[] =>
    child === null ? [] : [typeof child === 'string' ? { type: 'text', value: child } : child],
  ),
});

/** Line feeds become line breaks. */
function textNodes(words: string): ElementContent[] {
  return words
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [h('br', {})] : []), { type: 'text' as const, value: line }]);
}

function inlineNodes(inline: Inline): ElementContent[] {
  switch (inline.kind) {
    case 'text': {
      const nodes = textNodes(inline.text);
      const emphasised = inline.emphasis ? [h('em', {}, ...nodes)] : nodes;
      return inline.strong ? [h('strong', {}, ...emphasised)] : emphasised;
    }
    case 'citation':
      return [h('a', { className: ['citation'], href: `#${idPrefix}ref-${inline.number}` }, citationText(inline))];
    case 'link':
      return [h('a', { href: inline.href, rel: ['noreferrer'] }, inline.text)];
    default:
      return assertNever(inline);
  }
}

function paragraphNode({ tone, inlines }: Paragraph): Element {
  return h('p', tone === 'standard' ? {} : { className: [tone] }, ...inlines.flatMap(inlineNodes));
}

function listNode(list: DocumentList): Element {
  return h(
    list.ordered ? 'ol' : 'ul',
    {},
    ...list.items.map((item) => {
      const [first] = item.paragraphs;
      const simple = item.paragraphs.length === 1 && first;
      const words = simple
        ? first.flatMap(inlineNodes)
        : item.paragraphs.map((inlines) => h('p', {}, ...inlines.flatMap(inlineNodes)));
      return h('li', {}, ...words, ...item.lists.map(listNode));
    }),
  );
}

function rowNodes(row: DocumentRow, columns: number): Element {
  const cells = row.cells.map((cell) =>
    h(cell.header ? 'th' : 'td', cell.header ? { scope: 'row' } : {}, ...cell.paragraphs.map(paragraphNode)),
  );
  return h(
    'tbody',
    row.unobserved ? { className: ['unobserved'] } : {},
    row.heading === undefined
      ? null
      : h('tr', { className: ['group'] }, h('th', { scope: 'rowgroup', colSpan: columns }, row.heading)),
    h('tr', {}, ...cells),
    row.notes && row.notes.length > 0
      ? h('tr', { className: ['notes'] }, h('td', { colSpan: columns }, ...row.notes.map(paragraphNode)))
      : null,
  );
}

function tableNode(table: DocumentTable): Element {
  return h(
    'div',
    {
      className: isShortTable(table) ? ['table', 'short'] : ['table'],
      role: 'region',
      ariaLabel: table.caption,
      tabIndex: 0,
    },
    h(
      'table',
      {},
      h('caption', {}, table.caption),
      h('colgroup', {}, ...table.columns.map(({ width }) => h('col', { className: [`w${Math.round(width * 100)}`] }))),
      h('thead', {}, h('tr', {}, ...table.columns.map(({ label }) => h('th', { scope: 'col' }, label)))),
      ...table.rows.map((row) => rowNodes(row, table.columns.length)),
    ),
  );
}

function figureNode({ caption, svg, width, height, alt }: DocumentFigure): Element {
  return h(
    'figure',
    {},
    h('img', { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, alt }),
    h('figcaption', {}, caption),
  );
}

/** The reference list; the address at the end of an entry is a link. */
function referencesNode(references: readonly DocumentReference[]): Element {
  return h(
    'ol',
    { className: ['references'] },
    ...references.map(({ number, text, url, note }) => {
      const at = url === null ? -1 : text.lastIndexOf(url);
      const words: ElementContent[] =
        url === null || at < 0
          ? [{ type: 'text', value: text }]
          : [
              { type: 'text', value: text.slice(0, at) },
              h('a', { href: url, rel: ['noreferrer'] }, url),
              { type: 'text', value: text.slice(at + url.length) },
            ];
      return h(
        'li',
        { id: `${idPrefix}ref-${number}`, value: String(number) },
        h('p', {}, ...words),
        note ? h('p', { className: ['aside'] }, note) : null,
      );
    }),
  );
}

function blockNode(block: DocumentBlock, document: PackDocument): Element {
  switch (block.kind) {
    case 'heading':
      return h(
        `h${block.level + 1}`,
        { id: idPrefix + block.id, ...(block.startsPage ? { className: ['starts-page'] } : {}) },
        block.text,
      );
    case 'paragraph':
      return paragraphNode(block);
    case 'list':
      return listNode(block);
    case 'quote':
      return h('blockquote', {}, ...block.paragraphs.map(paragraphNode));
    case 'table':
      return tableNode(block);
    case 'figure':
      return figureNode(block);
    case 'references':
      return referencesNode(document.references);
    default:
      return assertNever(block);
  }
}

/** Headings of the first two levels, as links. */
function contentsNode(document: PackDocument): Element | null {
  const entries: { heading: Extract<DocumentBlock, { kind: 'heading' }>; children: Element[] }[] = [];
  const link = (heading: { id: string; text: string }) => h('a', { href: `#${idPrefix}${heading.id}` }, heading.text);
  for (const block of document.blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level === 1) entries.push({ heading: block, children: [] });
    else if (block.level === 2) entries.at(-1)?.children.push(h('li', {}, link(block)));
  }
  if (entries.length === 0) return null;
  return h(
    'nav',
    { className: ['contents'], ariaLabel: 'Contents' },
    h('p', { className: ['contents-title'] }, 'Contents'),
    h(
      'ol',
      {},
      ...entries.map(({ heading, children }) =>
        h('li', {}, link(heading), children.length > 0 ? h('ol', {}, ...children) : null),
      ),
    ),
  );
}

/**
 * The document as an HTML tree: one `<article class="pack-document">`. There is no raw HTML in it, no script, no inline style, and
 * no address but data:, https:, http: of references, mailto: and fragments that start with `#pack-`.
 */
export function documentToHast(document: PackDocument): Root {
  return {
    type: 'root',
    children: [
      h(
        'article',
        { className: ['pack-document'], lang: document.language },
        h(
          'header',
          {},
          h('p', { className: ['kind'] }, 'Evidence pack'),
          h('h1', {}, document.title),
          document.question ? h('p', { className: ['question'] }, document.question) : null,
          h(
            'dl',
            {},
            ...documentFacts(document).map(({ label, words }) => h('div', {}, h('dt', {}, label), h('dd', {}, words))),
          ),
        ),
        contentsNode(document),
        ...document.blocks.map((block) => blockNode(block, document)),
      ),
    ],
  };
}
