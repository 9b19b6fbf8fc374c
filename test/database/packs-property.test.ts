import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../main/database/open-database.ts';
import {
  createPack,
  duplicatePack,
  getPack,
  listPacks,
  removePack,
  restorePack,
  savePack,
} from '../../main/database/packs.ts';
import { fillNewWorkspace } from '../../main/database/workspace-file.ts';
import { workspaceMigrations } from '../../main/database/migrations/workspace-migrations.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { emptyPackContent, type Pack } from '../../src/packs/pack.ts';

type Step =
  | { kind: 'create'; title: string }
  | { kind: 'save'; pack: number; title: string; stale: boolean }
  | { kind: 'duplicate' | 'remove' | 'restore'; pack: number };

const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
/** Which of the packs made so far; more than there are wraps round, and one in eight was never made. */
const pack = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), title }),
  fc.record({ kind: fc.constant('save' as const), pack, title, stale: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('duplicate' as const, 'remove' as const, 'restore' as const), pack }),
);

/** What the packs should be, kept in the plainest way. */
interface Model {
  packs: Map<string, { pack: Pack; removed: boolean }>;
  made: number;
}

function expectSameOutcome(actual: () => unknown, expected: Pack | null | 'refused'): void {
  if (expected === 'refused') {
    expect(actual).toThrow(DeskError);
    return;
  }
  const result = actual();
  if (expected) expect(result).toEqual(expected);
}

function readOrRefusal(read: () => Pack): Pack | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof DeskError) return error.code;
    throw error;
  }
}

function take(db: Database, model: Model, action: Step, now: Date): void {
  const newId = `p${model.made}`;
  const at = now.toISOString();
  const keep = (kept: Pack): Pack => {
    model.packs.set(kept.id, { pack: kept, removed: false });
    return kept;
  };
  if (action.kind === 'create') {
    model.made += 1;
    const expected = keep({
      id: newId,
      revision: 1,
      createdAt: at,
      updatedAt: at,
      content: emptyPackContent(action.title),
    });
    expectSameOutcome(() => createPack(db, { id: newId, title: action.title, now }), expected);
    return;
  }
  const id = action.pack === 7 ? 'never-made' : `p${action.pack % Math.max(1, model.made)}`;
  const held = model.packs.get(id);
  const live = held && !held.removed ? held.pack : null;
  switch (action.kind) {
    case 'save': {
      const content = emptyPackContent(action.title);
      const revision = (live?.revision ?? 1) - (action.stale ? 1 : 0);
      const accepted = live !== null && !action.stale;
      const expected = accepted ? keep({ ...live, revision: live.revision + 1, updatedAt: at, content }) : 'refused';
      expectSameOutcome(() => savePack(db, { id, revision, content, now }), expected);
      return;
    }
    case 'duplicate': {
      if (live) model.made += 1;
      const content = live && { ...live.content, title: `Copy of ${live.content.title}` };
      const expected = content ? keep({ id: newId, revision: 1, createdAt: at, updatedAt: at, content }) : 'refused';
      expectSameOutcome(() => duplicatePack(db, id, { newId, now }), expected);
      return;
    }
    case 'remove':
      if (held && live) held.removed = true;
      expectSameOutcome(() => removePack(db, id, now), live ? null : 'refused');
      return;
    case 'restore':
      if (held) held.removed = false;
      expectSameOutcome(() => restorePack(db, id), held?.pack ?? 'refused');
  }
}

test('after any sequence of changes the list and each pack are what they should be', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const db = openDatabase(':memory:', { mode: 'workspace' });
      fillNewWorkspace(db, { migrations: workspaceMigrations, nativeBinding: undefined });
      try {
        const model: Model = { packs: new Map(), made: 0 };
        steps.forEach((action, index) => {
          take(db, model, action, new Date(1_800_000_000_000 + index * 1_000));
          const held = [...model.packs.values()];
          const expected = held.filter(({ removed }) => !removed).map((entry) => entry.pack);
          expect(listPacks(db).map(({ id, title: listed, revision }) => [id, listed, revision])).toEqual(
            expected
              .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
              .map(({ id, content, revision }) => [id, content.title, revision]),
          );
          for (const { pack: kept, removed } of held) {
            expect(readOrRefusal(() => getPack(db, kept.id))).toEqual(removed ? 'not-found' : kept);
          }
        });
      } finally {
        db.close();
      }
    }),
    { numRuns: 150 },
  );
});
