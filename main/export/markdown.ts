import { assertNever } from '../../src/lib/assert-never.ts';
import { documentFacts } from '../../src/packs/document-facts.ts';
import type {
  DocumentBlock,
  DocumentCell,
  DocumentList,
  DocumentReference,
  DocumentTable,
  Inline,
  PackDocument,
  Paragraph,
} from '../../src/packs/document.ts';
import { citationText } from '../../src/packs/paragraphs.ts';

/** Text that Markdown takes at its word. */
function escape(words: string): string {
  return words.replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`).replaceAll(/&(?=[#a-z])/gi, String.raw`\&`);
}

/** A line start that Markdown would take for a list, heading, rule or quote. */
const escapeStart = (line: string) =>
  line
    .replaceAll(/^(\s*)([#+=-])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d{1,9})([.)])/gm, String.raw`$1\$2`)
    .replaceAll(/^[ \t]{4,}/gm, '   ');

/** Emphasis marks must touch the words: spaces at either end move outside. */
function marked(mark: string, words: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const start = words.indexOf(inner);
  return `${words.slice(0, start)}${mark}${inner}${mark}${words.slice(start + inner.length)}`;
}

function inlineText(inline: Inline, lineBreak: string): string {
  switch (inline.kind) {
    case 'text': {
      let words = escape(inline.text);
      if (inline.emphasis) words = marked('*', words);
      if (inline.strong) words = marked('**', words);
      return words.replaceAll('\n', lineBreak);
    }
    case 'citation':
      return escape(citationText(inline));
    case 'link':
      return `[${escape(inline.text)}](<${destination(inline.href)}>)`;
    default:
      return assertNever(inline);
  }
}

/** An address between angle brackets, where white space and brackets cannot stand. */
const destination = (href: string) =>
  href
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll(/\s/g, '%20')
    .replaceAll('\\', '%5C')
    .replaceAll(/&(?=[#a-z])/gi, String.raw`\&`);

const inlinesText = (inlines: readonly Inline[]) =>
  escapeStart(inlines.map((inline) => inlineText(inline, '\\\n')).join(''));

function paragraphText({ tone, inlines }: Paragraph): string {
  const words = inlinesText(inlines);
  return tone === 'warning' ? `> **Warning.** ${words}` : words;
}

const indent = (text: string, by: string) => text.replaceAll(/\n(?!\n)/g, `\n${by}`);

function listText(list: DocumentList): string {
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${index + 1}. ` : '- ';
      const parts = [...item.paragraphs.map(inlinesText), ...item.lists.map(listText)].filter(Boolean);
      const loose = item.paragraphs.length > 1 ? '\n\n' : '\n';
      return marker + indent(parts.join(loose), ' '.repeat(marker.length));
    })
    .join('\n');
}

/** A table cell is one line: its paragraphs are set apart by a line break. */
const cellText = (cell: DocumentCell) =>
  cell.paragraphs
    .map(({ inlines }) =>
      inlines
        .map((inline) => inlineText(inline, ' '))
        .join('')
        .trim(),
    )
    .filter(Boolean)
    .join('<br>');

/** `a` to `z`, then `aa`. */
function noteLetter(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : noteLetter(Math.floor(index / 26) - 1) + letter;
}

/** A pipe table. What is set across a row stands beneath the table, under the letter of the row. */
function tableText(table: DocumentTable): string {
  const notes: string[] = [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = table.rows.flatMap((row) => {
    const cells = row.cells.map(cellText);
    if (row.notes && row.notes.length > 0) {
      const letter = noteLetter(notes.length);
      cells[0] = `${cells[0] ?? ''} (note ${letter})`;
      const paragraphs = row.notes.map(({ inlines }) => inlines.map((inline) => inlineText(inline, ' ')).join(''));
      notes.push(`- Note ${letter}. ${paragraphs.join('\n  - ')}`);
    }
    const heading =
      row.heading === undefined ? [] : [line([`**${escape(row.heading)}**`, ...table.columns.slice(1).map(() => '')])];
    return [...heading, line(cells)];
  });
  return [
    `**${escape(table.caption)}**`,
    [line(table.columns.map(({ label }) => escape(label))), line(table.columns.map(() => '---')), ...rows].join('\n'),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}

/** The address at the end stands in angle brackets, where Markdown takes every character as it is. */
function referenceText({ text, url, note }: DocumentReference): string {
  const at = url === null ? -1 : text.lastIndexOf(url);
  const words =
    url === null || at < 0
      ? escape(text)
      : `${escape(text.slice(0, at))}<${url}>${escape(text.slice(at + url.length))}`;
  return note ? `${words} ${escape(note)}` : words;
}

function blockText(block: DocumentBlock, document: PackDocument): string {
  switch (block.kind) {
    case 'heading':
      // Hashes at the end would close the heading.
      return `${'#'.repeat(block.level + 1)} ${escape(block.text).replaceAll('#', String.raw`\#`)}`;
    case 'paragraph':
      return paragraphText(block);
    case 'list':
      return listText(block);
    case 'quote':
      return block.paragraphs.map((paragraph) => `> ${indent(paragraphText(paragraph), '> ')}`).join('\n>\n');
    case 'table':
      return tableText(block);
    case 'figure':
      return `**${escape(block.caption)}**\n\nChart, in words: ${escape(block.alt)}`;
    case 'references':
      return document.references.map((reference) => `${reference.number}. ${referenceText(reference)}`).join('\n');
    default:
      return assertNever(block);
  }
}

/** The document as GitHub-flavoured Markdown: pipe tables, notes of rows beneath them, charts in words. */
export function writeMarkdown(document: PackDocument): string {
  const facts = documentFacts(document).map(({ label, words }) => `- ${label}: ${escape(words)}`);
  return `${[
    `# ${escape(document.title)}`,
    ...(document.question ? [`*${escape(document.question)}*`] : []),
    facts.join('\n'),
    ...document.blocks.map((block) => blockText(block, document)),
  ].join('\n\n')}\n`;
}
