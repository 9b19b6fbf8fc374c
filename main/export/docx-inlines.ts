import {
  ConcreteHyperlink,
  InternalHyperlink,
  TextRun,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '../../src/lib/assert-never.ts';
import type { Inline } from '../../src/packs/document.ts';
import { citationText } from '../../src/packs/paragraphs.ts';

/** The bookmark of a reference: citations lead to it. */
export const referenceBookmark = (number: number) => `ref_${number}`;

/**
 * A link out of the document whose relationship id follows from its address. The library's own gives it a random one, and the
 * same pack would not give the same file.
 */
export class StableHyperlink extends ConcreteHyperlink {
  readonly #href: string;
  readonly #written = new WeakSet<object>();

  constructor(children: readonly ParagraphChild[], href: string, id: string) {
    super(children, id);
    this.#href = href;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { Relationships: relationships } = context.viewWrapper;
    // Formatting may run more than once, to lay pages out.
    if (!this.#written.has(relationships)) {
      this.#written.add(relationships);
      relationships.addRelationship(
        this.linkId,
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
        this.#href,
        'External',
      );
    }
    return super.prepForXml(context);
  }
}

/** Numbers links out of the document, in order. */
export type LinkIds = () => string;

export function linkIds(): LinkIds {
  let next = 0;
  return () => {
    next += 1;
    return `Link${next}`;
  };
}

/** Characters that XML cannot hold, which a paste can bring. */
export function xmlText(words: string): string {
  return words.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
}

/** An address as a link in the style of links. */
export function outwardLink(words: string, href: string, newId: LinkIds): ParagraphChild {
  return new StableHyperlink([new TextRun({ text: xmlText(words), style: 'Hyperlink' })], href, newId());
}

/** Runs, citations that lead to their reference, and links. A line feed breaks the line. */
export function inlineRuns(inlines: readonly Inline[], newId: LinkIds): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return inline.text.split('\n').map(
          (line, index) =>
            new TextRun({
              text: xmlText(line),
              ...(index > 0 ? { break: 1 } : {}),
              ...(inline.strong ? { bold: true } : {}),
              ...(inline.emphasis ? { italics: true } : {}),
            }),
        );
      case 'citation':
        return [
          new InternalHyperlink({
            anchor: referenceBookmark(inline.number),
            children: [new TextRun({ text: xmlText(citationText(inline)), style: 'Citation' })],
          }),
        ];
      case 'link':
        return [outwardLink(inline.text, inline.href, newId)];
      default:
        return assertNever(inline);
    }
  });
}
