import type { Passage } from '../../src/contract/desk-contract.ts';
import { matchExpression } from '../../src/search/match-expression.ts';
import { markEnd, markStart, readMarks } from '../../src/search/read-marks.ts';
import { sectionsPerCase } from './library-schema.ts';
import type { Database } from './open-database.ts';
import type { TextMatch } from './search-text.ts';

const caseOf = (rowid: number) => Math.floor(rowid / sectionsPerCase);
const isSummary = (rowid: number) => rowid % sectionsPerCase === 0;

function sectionsWith(db: Database, expression: string, cases: ReadonlySet<number>): number[] {
  return db
    .prepare<[string], number>('SELECT rowid FROM section_passages WHERE section_passages MATCH ? ORDER BY rowid')
    .pluck()
    .all(expression)
    .filter((rowid) => cases.has(caseOf(rowid)));
}

/** The section of each case study to show: the first that holds everything, else the one with most of the words. */
function chooseSections(db: Database, cases: ReadonlySet<number>, { all, names }: TextMatch): Map<number, number> {
  const chosen = new Map<number, number>();
  for (const rowid of sectionsWith(db, all, cases))
    if (!isSummary(rowid) && !chosen.has(caseOf(rowid))) chosen.set(caseOf(rowid), rowid);
  const rest = new Set([...cases].filter((key) => !chosen.has(key)));
  if (rest.size === 0) return chosen;
  const held = new Map<number, number>();
  for (const { words, others } of names) {
    for (const word of words) {
      const expression = matchExpression([{ words: [word], others }], 'OR');
      for (const rowid of sectionsWith(db, expression, rest)) held.set(rowid, (held.get(rowid) ?? 0) + 1);
    }
  }
  // The summary is shown anyway: it comes last, whatever it holds.
  const worth = (rowid: number) => (isSummary(rowid) ? 0 : (held.get(rowid) ?? 0));
  for (const rowid of [...held.keys()].toSorted((a, b) => a - b)) {
    const best = chosen.get(caseOf(rowid));
    if (best === undefined || worth(rowid) > worth(best)) chosen.set(caseOf(rowid), rowid);
  }
  return chosen;
}

/**
 * The stretch of each case study that answers the words best, by its row. Each query runs once over all sections: asking for
 * one case study at a time would look every word up as often as there are case studies.
 */
export function bestPassages(db: Database, caseKeys: readonly number[], match: TextMatch): Map<number, Passage> {
  if (match.any === '' || caseKeys.length === 0) return new Map();
  const chosen = chooseSections(db, new Set(caseKeys), match);
  const rows = db
    .prepare<[string, string, string, string], [number, string]>(
      `SELECT rowid, snippet(section_passages, 0, ?, ?, '…', 30) FROM section_passages
        WHERE section_passages MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .all(markStart, markEnd, match.any, JSON.stringify([...chosen.values()]));
  return new Map(rows.map(([rowid, marked]) => [caseOf(rowid), readMarks(marked.replaceAll('\n', ' '))]));
}
