import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { checkReferences, type CaseStudyFile } from '../../src/case-studies/check-references.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { buildLibraryRows } from '../../src/library/library-rows.ts';
import { filesRelatedTo, readContradictions, readRelations } from '../database/library-state.ts';
import { insertCase, removeCase, removeFile, writeFile } from '../database/library-write.ts';
import type { Database } from '../database/open-database.ts';
import { caseIdOfFile } from './parse-content.ts';
import type { CompilationPlan } from './plan-compilation.ts';
import { readScanned, type ContentFolders, type ScannedFile } from './scan-content.ts';
import { writeTermsOf } from './write-terms.ts';

/** Work under way: `done` of `total` files. */
export interface CompileProgress {
  label: string;
  done: number;
  total: number;
}

export interface ChangeOptions {
  db: Database;
  folders: ContentFolders;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: CompileProgress) => void) | undefined;
  /** Files to check again though nothing in them changed. */
  alsoCheck?: readonly string[];
}

/** One case study file under compilation. */
interface Candidate {
  scanned: ScannedFile;
  /** `null` when the file is too broken to use. */
  parsed: CaseStudyFile | null;
  problems: Problem[];
}

async function parseCandidate(scanned: ScannedFile, folders: ContentFolders): Promise<Candidate> {
  if (scanned.problem) return { scanned, parsed: null, problems: [scanned.problem] };
  const { file } = scanned;
  let { text } = scanned;
  if (text === null) {
    const read = await readScanned(scanned, folders);
    // Whoever scans next finds out whether it is gone or was replaced meanwhile; until then the hash says what was read.
    [scanned.hash, scanned.stamp] = [read?.hash ?? '', read?.hash === scanned.hash ? scanned.stamp : null];
    if (!read || read.text === null) return { scanned, parsed: null, problems: read?.problem ? [read.problem] : [] };
    text = read.text;
  }
  const { document, problems } = parseCaseStudy(text, file);
  return { scanned, parsed: document && { file, text, caseStudy: document }, problems };
}

/** Whether a case study has the results and contradictions that others may have referred to, so that none need be looked at. */
function saysToOthersWhatItSaid(db: Database, caseId: string | null, { caseStudy }: CaseStudyFile): boolean {
  if (caseId !== caseStudy.id) return false;
  const lines = caseStudy.metrics.map(({ id, relations }) => {
    const contradicted = relations.filter(({ kind }) => kind === 'contradicts').map(({ metric }) => metric);
    return `${caseId}/${id} ${contradicted.toSorted().join(' ')}`;
  });
  return isDeepStrictEqual(lines.toSorted(), readContradictions(db, caseId).toSorted());
}

/** The case study files that a plan concerns, parsed: those that changed, and those that depend on what did. */
async function parseDirty(plan: CompilationPlan, options: ChangeOptions): Promise<Map<string, Candidate>> {
  const { db, folders, signal, onProgress, alsoCheck = [] } = options;
  const { scanned, known, removed, terms } = plan;
  const dirty = new Set<string>([...(terms?.affected ?? []), ...alsoCheck]);
  for (const { file, kind } of plan.changed) if (kind === 'case-study') dirty.add(file);
  const filesOfCase = new Map<string, string[]>();
  for (const [file, { caseId, kind, usable }] of known) {
    if (kind === 'case-study' && !usable) dirty.add(file);
    if (caseId !== null) filesOfCase.set(caseId, [...(filesOfCase.get(caseId) ?? []), file]);
  }
  const candidates = new Map<string, Candidate>();
  const caseIds = new Set<string>();
  const settle = (caseId: string | null | undefined) => {
    if (caseId === null || caseId === undefined || caseIds.has(caseId)) return;
    caseIds.add(caseId);
    for (const file of [...filesRelatedTo(db, caseId), ...(filesOfCase.get(caseId) ?? [])]) dirty.add(file);
  };
  for (const file of removed) settle(known.get(file)?.caseId);
  // A set that grows is iterated to its end: what a parsed file turns out to be can make others dirty.
  for (const file of dirty) {
    const found = scanned.get(file);
    if (!found) continue;
    signal?.throwIfAborted();
    onProgress?.({ label: `Reading ${file}`, done: candidates.size, total: dirty.size });
    await setImmediate();
    const candidate = await parseCandidate(found, folders);
    candidates.set(file, candidate);
    const row = known.get(file);
    if (row?.usable === true && candidate.parsed && saysToOthersWhatItSaid(db, row.caseId, candidate.parsed)) continue;
    if (row?.hash !== found.hash || !row.usable) {
      settle(row?.caseId);
      settle(candidate.parsed?.caseStudy.id);
    }
  }
  return candidates;
}

/**
 * Takes a change of the content into the library: parses what changed, checks and grades again what depends on it. Holds all
 * of it in memory, which suits some hundred files. Must run in a transaction; returns the case study files that were parsed.
 */
export async function compileChanges(plan: CompilationPlan, options: ChangeOptions): Promise<string[]> {
  const { db, signal, onProgress } = options;
  const { scanned, removed } = plan;
  const candidates = await parseDirty(plan, options);
  const ordered = [...scanned.keys()].flatMap((file) => candidates.get(file) ?? []);
  const changes = [...removed, ...candidates.keys()];
  const terms = writeTermsOf(db, plan);
  const library = referencesOf(db, plan, candidates, terms);
  for (const file of changes) removeCase(db, file);
  for (const file of removed) removeFile(db, file);

  let done = 0;
  for (const { scanned: entry, parsed, problems } of ordered) {
    signal?.throwIfAborted();
    const checked = parsed
      ? checkReferences(parsed, { ...library, isElsewhere: (id) => entry.own && library.isShipped(id) })
      : { problems: [], usable: false };
    // A file that says something impossible is not half believed.
    const usable = checked.usable && problems.length === 0;
    writeFile(db, {
      file: entry.file,
      hash: entry.hash,
      stamp: entry.stamp,
      kind: entry.kind,
      usable,
      caseId: parsed?.caseStudy.id ?? null,
      checked: parsed?.caseStudy.review.checked ?? null,
      problems: [...problems, ...checked.problems].toSorted((a, b) => a.line - b.line),
    });
    if (parsed && usable) insertCase(db, entry.file, buildLibraryRows(parsed.caseStudy, terms));
    done += 1;
    onProgress?.({ label: `Compiling ${entry.file}`, done, total: ordered.length });
    await setImmediate();
  }
  return ordered.map(({ scanned: entry }) => entry.file);
}

/** The library as the references of one case study meet it: what is being compiled, and what stays. */
function referencesOf(
  db: Database,
  { scanned, known }: CompilationPlan,
  candidates: ReadonlyMap<string, Candidate>,
  terms: LibraryTerms,
) {
  const owners = new Map<string, string>();
  const unreadable = new Set<string>();
  const relations = new Map<string, OutcomeMetric['relations']>();
  for (const { file, kind } of scanned.values()) {
    if (kind !== 'case-study') continue;
    const candidate = candidates.get(file);
    const caseId = candidate ? candidate.parsed?.caseStudy.id : known.get(file)?.caseId;
    if (candidate && !candidate.parsed) unreadable.add(caseIdOfFile(file));
    if (caseId === undefined || caseId === null || owners.has(caseId)) continue;
    owners.set(caseId, file);
    for (const metric of candidate?.parsed?.caseStudy.metrics ?? [])
      relations.set(`${caseId}/${metric.id}`, metric.relations);
  }
  return {
    ...terms,
    ownerOf: (id: string) => owners.get(id),
    relationsOf: (id: string) => {
      const owner = owners.get(id.slice(0, id.indexOf('/')));
      if (owner === undefined) return undefined;
      return candidates.has(owner) ? relations.get(id) : readRelations(db, id);
    },
    isUnreadable: (id: string) => unreadable.has(id),
    isShipped: (id: string) => scanned.get(owners.get(id) ?? '')?.own === false,
  };
}
