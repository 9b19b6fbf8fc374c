import type { Definition, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitCitations } from '../citations/inline-citation.ts';
import { assertNever } from '../lib/assert-never.ts';
import type { DocumentBlock, DocumentList, DocumentListItem, Inline, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { paragraph, text } from './paragraphs.ts';
import { isTooHardToParse } from '../lib/is-too-hard-to-parse.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** Deeper nesting is not something that a person wrote; it is read as text of the level above. */
const maxDepth = 20;

interface Marks {
  strong?: true;
  emphasis?: true;
}

/** Reads one stretch of prose; problems go to the context under `blockId`. */
class ProseReader {
  readonly #context: DocumentContext;
  readonly #blockId: string;
  readonly #definitions = new Map<string, Definition>();
  #topHeading = 1;

  constructor(context: DocumentContext, blockId: string) {
    this.#context = context;
    this.#blockId = blockId;
  }

  read(markdown: string): DocumentBlock[] {
    const { children } = parser.parse(markdown);
    for (const node of children) if (node.type === 'definition') this.#definitions.set(node.identifier, node);
    this.#topHeading = Math.min(6, ...children.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])));
    return children.flatMap((node) => this.#block(node, 0));
  }

  #block(node: RootContent, depth: number): DocumentBlock[] {
    switch (node.type) {
      case 'heading': {
        const words = this.#plain(node);
        // A heading cannot hold a citation: writers put headings into contents and bookmarks.
        return [
          {
            kind: 'heading',
            level: node.depth > this.#topHeading ? 3 : 2,
            text: words,
            id: this.#context.headingId(words),
          },
        ];
      }
      case 'list':
        return [this.#list(node, depth)];
      case 'blockquote':
        return [{ kind: 'quote', paragraphs: node.children.flatMap((child) => this.#paragraphs(child, depth + 1)) }];
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
      case 'definition':
        return [];
      default:
        return this.#paragraphs(node, depth);
    }
  }

  /** Whatever the node is, as paragraphs: for places that hold nothing else. */
  #paragraphs(node: RootContent, depth: number): Paragraph[] {
    if (depth > maxDepth) return [paragraph('standard', this.#plain(node))];
    switch (node.type) {
      case 'paragraph':
        return [paragraph('standard', ...this.#inlines(node.children, {}))];
      case 'heading':
        return [paragraph('standard', ...this.#inlines(node.children, { strong: true }))];
      case 'html':
        return [paragraph('standard', node.value)];
      case 'code':
        // What stands after an opening fence is easily text that was not meant as a fence.
        return [
          paragraph(
            'standard',
            [[node.lang, node.meta].filter(Boolean).join(' '), node.value].filter(Boolean).join('\n'),
          ),
        ];
      case 'blockquote':
      case 'footnoteDefinition':
        return node.children.flatMap((child) => this.#paragraphs(child, depth + 1));
      case 'list':
        return node.children.flatMap((item) => item.children.flatMap((child) => this.#paragraphs(child, depth + 1)));
      case 'table':
        return node.children.map((row) =>
          paragraph('standard', row.children.map((cell) => this.#plain(cell)).join(' | ')),
        );
      default:
        return [];
    }
  }

  #list(node: List, depth: number): DocumentList {
    const deepest = depth >= maxDepth;
    const items = node.children.map((item): DocumentListItem => {
      const lists = deepest ? [] : item.children.filter((child) => child.type === 'list');
      const paragraphs = item.children
        .filter((child) => deepest || child.type !== 'list')
        .flatMap((child) => this.#paragraphs(child, depth + 1))
        .map(({ inlines }) => inlines);
      const [first = [], ...following] = paragraphs;
      const box = typeof item.checked === 'boolean' ? [text(item.checked ? '[x] ' : '[ ] ')] : [];
      return {
        paragraphs: [[...box, ...first], ...following],
        lists: lists.map((list) => this.#list(list, depth + 1)),
      };
    });
    return { kind: 'list', ordered: node.ordered === true, items };
  }

  #table(node: Table): DocumentBlock {
    const [head, ...body] = node.children;
    const columns = (head?.children ?? []).map((cell) => ({
      label: this.#plain(cell),
      width: 1 / Math.max(head?.children.length ?? 1, 1),
    }));
    return {
      kind: 'table',
      caption: this.#context.caption('Table', 'The author’s own table'),
      columns,
      rows: body.map((row) => ({
        cells: columns.map((_, index) => {
          // What stands beyond the last column is kept in it.
          const cells = row.children.slice(index, index === columns.length - 1 ? undefined : index + 1);
          return { paragraphs: cells.map((cell) => paragraph('standard', ...this.#inlines(cell.children, {}))) };
        }),
      })),
    };
  }

  #inlines(nodes: readonly PhrasingContent[], marks: Marks): Inline[] {
    return nodes.flatMap((node) => this.#inline(node, marks));
  }

  #inline(node: PhrasingContent, marks: Marks): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#cited(node.value, marks);
      case 'inlineCode':
      case 'html':
        return [{ kind: 'text', text: node.value, ...marks }];
      case 'strong':
        return this.#inlines(node.children, { ...marks, strong: true });
      case 'emphasis':
        return this.#inlines(node.children, { ...marks, emphasis: true });
      case 'delete':
        return this.#inlines(node.children, marks);
      case 'break':
        return [{ kind: 'text', text: '\n' }];
      case 'link':
        return this.#link(this.#plain(node), node.url, marks);
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url;
        return url === undefined ? this.#inlines(node.children, marks) : this.#link(this.#plain(node), url, marks);
      }
      case 'image':
      case 'imageReference':
        this.#context.check(
          this.#blockId,
          'A picture in the text is left out: packs hold no pictures of the author. Its description is kept.',
        );
        return [{ kind: 'text', text: `[Picture: ${node.alt || 'no description'}]`, ...marks }];
      case 'footnoteReference':
        return [{ kind: 'text', text: `[note ${node.label ?? node.identifier}]`, ...marks }];
      default:
        return assertNever(node);
    }
  }

  /** Text with its inline citations numbered. A line end within a paragraph is a space, also inside a citation. */
  #cited(value: string, marks: Marks): Inline[] {
    return splitCitations(value.replaceAll(/\s*\n\s*/g, ' ')).map((piece): Inline => {
      if (piece.kind === 'text') return { kind: 'text', text: piece.text, ...marks };
      const citation = this.#context.cite(piece.ref);
      if (citation) return citation;
      this.#context.check(
        this.#blockId,
        `The source "${piece.ref.id}" is not in the library, so the citation [${piece.ref.id}, ${piece.ref.locator}] stands as plain text. Check the id.`,
      );
      return { kind: 'text', text: `[${piece.ref.id}, ${piece.ref.locator}]`, ...marks };
    });
  }

  #link(words: string, href: string, marks: Marks): Inline[] {
    if (/^(https:\/\/[^/\s]|mailto:\S)/i.test(href)) return [{ kind: 'link', text: words || href, href }];
    const shown = words === href || words === '' ? href : `${words} (${href})`;
    return [{ kind: 'text', text: shown, ...marks }];
  }

  #plain(node: Nodes): string {
    if ('value' in node) return node.value.replaceAll(/\s*\n\s*/g, ' ');
    if ('alt' in node) return node.alt ?? '';
    return 'children' in node ? node.children.map((child) => this.#plain(child)).join('') : '';
  }
}

/**
 * Markdown as the blocks of a document: paragraphs, headings below the five cases, lists, quotes, simple tables, emphasis, https
 * and mailto links, inline citations. Raw HTML, code and links of other kinds are shown as the text that was typed; pictures as
 * their description. Nothing that was written is lost.
 */
export function proseToBlocks(markdown: string, context: DocumentContext, blockId: string): DocumentBlock[] {
  if (isTooHardToParse(markdown)) {
    context.check(
      blockId,
      'The text has too many marks to be read as Markdown, so it is shown as it was typed. Take some of them out.',
    );
    return markdown.split(/\n{2,}/).map((words) => paragraph('standard', words));
  }
  return new ProseReader(context, blockId).read(markdown);
}
