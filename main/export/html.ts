import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { documentPageStyles, documentStyles } from '../../src/packs/document-styles.ts';
import { documentToHast } from '../../src/packs/document-to-hast.ts';
import type { PackDocument } from '../../src/packs/document.ts';

const styles = documentStyles + documentPageStyles;

/** The page loads nothing and runs nothing: its one style sheet, by hash, and pictures that it holds itself. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/** The document as one self-contained page: no scripts, nothing fetched, ready to print on A4. */
export function htmlPage(document: PackDocument): string {
  const meta = (properties: Element['properties']) => element('meta', properties);
  const head = element(
    'head',
    {},
    meta({ charSet: 'utf-8' }),
    meta({ httpEquiv: ['Content-Security-Policy'], content: contentPolicy }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'referrer', content: 'no-referrer' }),
    ...(document.author ? [meta({ name: 'author', content: document.author })] : []),
    ...(document.question ? [meta({ name: 'description', content: document.question })] : []),
    element('title', {}, text(document.title)),
    element('style', {}, text(styles)),
  );
  const body = element('body', {}, ...(documentToHast(document).children as ElementContent[]));
  const page: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, element('html', { lang: document.language }, head, body)],
  };
  return `${toHtml(page)}\n`;
}
