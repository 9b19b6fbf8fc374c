import type { Root as HastRoot } from 'hast';
import type { Nodes, Root as MdastRoot } from 'mdast';
import rehypeSanitize, { type Options as SanitizeOptions } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isTooHardToParse } from '../lib/is-too-hard-to-parse.ts';
import { splitCitations } from './inline-citation.ts';

/** Only text, structure and checked links. No images, no raw HTML, no classes, no ids. */
const schema: SanitizeOptions = {
  tagNames: [
    'p',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'del',
    'blockquote',
    'code',
    'pre',
    'hr',
    'br',
    'a',
    'cite',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'], cite: ['dataSource', 'dataLocator'] },
  protocols: { href: ['https', 'mailto'] },
  strip: ['script', 'style'],
};

/** Turns `[source-id, locator]` in running text into `cite` elements. */
function remarkCitations() {
  const visit = (node: { children?: Nodes[] }) => {
    if (!node.children) return;
    node.children = node.children.flatMap((child): Nodes[] => {
      if (child.type !== 'text') {
        visit(child as { children?: Nodes[] });
        return [child];
      }
      return splitCitations(child.value).map((piece): Nodes =>
        piece.kind === 'text'
          ? { type: 'text', value: piece.text }
          : {
              type: 'emphasis',
              data: { hName: 'cite', hProperties: { dataSource: piece.ref.id, dataLocator: piece.ref.locator } },
              children: [{ type: 'text', value: `${piece.ref.id}, ${piece.ref.locator}` }],
            },
      );
    });
  };
  return (tree: MdastRoot) => visit(tree);
}

const base = unified().use(remarkParse).use(remarkGfm).use(remarkCitations).use(remarkRehype).freeze();

const textOnly = base().use(rehypeSanitize, schema).freeze();

/** Our own pages may show pictures that stand beside them: relative addresses, never a scheme. */
const withPictures = base()
  .use(rehypeSanitize, {
    ...schema,
    tagNames: [...(schema.tagNames ?? []), 'img', 'h1', 'h2'],
    attributes: { ...schema.attributes, img: ['src', 'alt'] },
    protocols: { ...schema.protocols, src: [] },
  })
  .freeze();

/** Markdown to a sanitised tree. Whatever could load, run or style anything is gone. */
export function markdownToHast(markdown: string, { pictures = false } = {}): HastRoot {
  if (isTooHardToParse(markdown))
    return {
      type: 'root',
      children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: markdown }] }],
    };
  const processor = pictures ? withPictures : textOnly;
  return processor.runSync(processor.parse(markdown));
}
