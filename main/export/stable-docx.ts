import { readOwnZip, writeZip } from './zip-archive.ts';

/**
 * Numbers bookmarks from 1, in order. The library numbers them on and on while the process runs, so the second export of a pack
 * would differ from the first.
 */
function renumberBookmarks(xml: string): string {
  const ids = new Map<string, string>();
  const contents = new Map<string, string>();
  const next = (known: Map<string, string>, old: string) => {
    const number = known.get(old) ?? String(known.size + 1);
    known.set(old, number);
    return number;
  };
  return xml
    .replaceAll(
      /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${next(ids, id)}"`,
    )
    .replaceAll(/\b(_Toc)(\d+)\b/g, (_, before: string, id: string) => `${before}${next(contents, id)}`);
}

/** The same Word file with nothing in it of when, or after what, it was written. */
export function stableDocx(bytes: Uint8Array, isoDate: string): Uint8Array {
  const entries = readOwnZip(bytes).map((entry) =>
    entry.name === 'word/document.xml'
      ? { ...entry, data: Buffer.from(renumberBookmarks(Buffer.from(entry.data).toString('utf8')), 'utf8') }
      : entry,
  );
  return writeZip(entries, isoDate);
}
