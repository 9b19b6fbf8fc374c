import { formatIsoDate } from '../lib/format-date.ts';
import type { PackDocument } from './document.ts';

/** What stands on the front page besides title and question, in order. */
export function documentFacts(document: PackDocument): { label: string; words: string }[] {
  return [
    ...(document.author ? [{ label: 'Prepared by', words: document.author }] : []),
    { label: 'Date', words: formatIsoDate(document.date) },
    ...(document.basis ? [{ label: 'Rests on', words: document.basis }] : []),
    { label: 'Library', words: `Casebook library version ${document.libraryVersion}` },
  ];
}
