import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { TermFinder } from '../../../src/vocabulary/find-terms.ts';

/** What already does something under the pointer, is not prose, or stands out anyway. */
const passedOver = new Set(['a', 'cite', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'dfn']);

/** Puts a `dfn` with the id of the term round the first use of each term in a text. The tree given stays as it is. */
export function markTerms(tree: Root, findTerms: TermFinder): Root {
  const met = new Set<string>();
  const markText = (text: string): ElementContent[] => {
    const pieces: ElementContent[] = [];
    let last = 0;
    for (const { id, start, end } of findTerms(text)) {
      if (met.has(id)) continue;
      met.add(id);
      if (start > last) pieces.push({ type: 'text', value: text.slice(last, start) });
      const word: ElementContent = { type: 'text', value: text.slice(start, end) };
      pieces.push({ type: 'element', tagName: 'dfn', properties: { dataTerm: id }, children: [word] });
      last = end;
    }
    if (last < text.length) pieces.push({ type: 'text', value: text.slice(last) });
    return pieces;
  };
  const markElement = (element: Element): Element =>
    passedOver.has(element.tagName) ? element : { ...element, children: element.children.flatMap(mark) };
  const mark = (node: ElementContent): ElementContent[] =>
    node.type === 'text' ? markText(node.value) : [node.type === 'element' ? markElement(node) : node];
  return {
    ...tree,
    children: tree.children.flatMap((node): RootContent[] => (node.type === 'doctype' ? [node] : mark(node))),
  };
}
