import { caseIndexVersion, createCaseIndex, loadCaseIndex } from '../../src/search/case-index.ts';
import { writeCaseIndex } from './library-write.ts';
import { eachIndexDocument, readCaseIndex, readIndexDocument } from './library-state.ts';
import type { Database } from './open-database.ts';

/**
 * Prepares the in-memory index for a change of the case studies from `files`: call it before they are removed, and what it
 * returns after the new ones are in, with their files.
 */
export function updateCaseIndex(db: Database, files: readonly string[]): (inserted: readonly string[]) => void {
  const written = readCaseIndex(db, caseIndexVersion);
  const index = written === null ? null : loadCaseIndex(written);
  for (const file of index ? files : []) {
    const document = readIndexDocument(db, file);
    if (document && index?.has(document.id)) index.remove(document);
  }
  return (inserted) => {
    const updated = index ?? createCaseIndex();
    const fresh = index ? inserted.map((file) => readIndexDocument(db, file)) : eachIndexDocument(db);
    for (const document of fresh) if (document) updated.add(document);
    writeCaseIndex(db, caseIndexVersion, JSON.stringify(updated));
  };
}
