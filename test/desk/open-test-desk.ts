import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createDesk, type Desk, type DeskOptions } from '../../main/desk/create-desk.ts';
import type { DeskEvent } from '../../main/ipc/serve-desk.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { contentFolder } from '../content/small-content.ts';

/** A desk service on real folders, every answer held to the contract. */
export interface TestDesk extends Desk {
  dataDir: string;
  contentDir: string;
  /** Everything that it said, in order. */
  events: DeskEvent[];
  /** Lets the next export write this path; returns the grant. */
  grant: (file: string) => string;
  /** Resolves when content is compiled and nothing more is under way. */
  compiled: () => Promise<void>;
}

/** Closed when the running test ends, unless it was before. */
export async function openTestDesk(changes: Partial<DeskOptions> = {}): Promise<TestDesk> {
  const dataDir = changes.dataDir ?? path.join(tempFolder(), 'data');
  const contentDir = changes.contentDir ?? contentFolder();
  const events: DeskEvent[] = [];
  const grants = new Map<string, string>();
  let ids = 0;
  let ticks = 0;
  const desk = await createDesk({
    dataDir,
    contentDir,
    shippedLibrary: null,
    sqliteBinding: null,
    appVersion: '0.0.0-test',
    now: () => new Date(Date.UTC(2026, 10, 21, 12, 0, ticks++)),
    newId: () => `id-${++ids}`,
    onEvent: (event) => events.push(event),
    takeGrant: (token) => {
      const file = grants.get(token) ?? null;
      grants.delete(token);
      return file;
    },
    checkOutputs: true,
    ...changes,
  });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await desk.close();
  };
  onTestFinished(close);
  return {
    call: desk.call,
    close,
    dataDir,
    contentDir,
    events,
    grant: (file) => {
      const token = `grant-${grants.size + 1}-${path.basename(file)}`;
      grants.set(token, file);
      return token;
    },
    compiled: async () => {
      // A rebuild waits for what is under way before it.
      await desk.call('library.rebuild', {});
    },
  };
}
