import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { nextLibraryPath } from '../../main/database/next-library.ts';
import { openLibraryService, type LibraryServiceOptions } from '../../main/desk/library-service.ts';
import type { DeskEvent } from '../../main/ipc/serve-desk.ts';
import { everything } from '../content/everything.ts';
import { caseFile, contentFolder, metric, smallContent, writeFiles } from '../content/small-content.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { largeContent, manyCases } from './large-content.ts';

/** More than these services compile at once. */
const many = 60;
const enoughForThreads = 130;

/** The library service on a file of its own, closed when the running test ends. */
function openService(contentDir: string, changes: Partial<LibraryServiceOptions> = {}) {
  const events: Extract<DeskEvent, { kind: 'progress' }>[] = [];
  const file = changes.file ?? path.join(tempFolder(), 'library.db');
  const options: LibraryServiceOptions = {
    contentDir,
    ownDir: null,
    file,
    shippedLibrary: null,
    compiler: 'test',
    sqliteBinding: null,
    now: () => new Date('2026-11-21T12:00:00Z'),
    onEvent: (event) => {
      if (event.kind === 'progress') events.push(event);
    },
    changesAtOnce: 10,
    filesPerCommit: 10,
    ...changes,
  };
  const service = openLibraryService(options);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await service.close();
  };
  onTestFinished(close);
  return { ...service, close, file, events, seen: () => service.read(({ db }) => everything(db)) };
}

/** What a compilation in one go makes of the content. */
async function straight(contentDir: string) {
  const db = openLibraryInMemory([], { compiler: 'test' });
  await compileLibrary({ db, folders: { content: contentDir, own: null }, now: () => new Date(0), compiler: 'test' });
  return everything(db);
}

/** Stops the service as soon as it has done some files. */
function cancellingAfter(files: number, cancel: () => void) {
  let cancelled = false;
  return (event: DeskEvent) => {
    if (cancelled || event.kind !== 'progress' || event.done < files) return;
    cancelled = true;
    cancel();
  };
}

describe('a library compiled in batches', () => {
  it('is the one that is compiled in one go, whatever is wrong with the content', async () => {
    const contentDir = contentFolder({
      'cases/broken.md': '---\nid: broken\n',
      'cases/delta.md': caseFile({ id: 'gamma', title: 'Another gamma' }),
      'cases/epsilon.md': caseFile({ id: 'epsilon', interventions: ['magic'] }),
      'cases/zeta.md': caseFile({
        id: 'zeta',
        metrics: [metric('a', { relations: [{ kind: 'contradicts', metric: 'alpha/stay', why: 'Another count.' }] })],
      }),
      'notes.yaml': 'what: ever',
    });
    const service = openService(contentDir);
    await service.refresh();
    const seen = await service.seen();
    expect(seen.problems.map(({ file }) => file)).toEqual([
      'cases/alpha.md',
      'cases/broken.md',
      'cases/epsilon.md',
      'cases/gamma.md',
      'cases/zeta.md',
      'notes.yaml',
    ]);
    expect(seen).toEqual(await straight(contentDir));
  });

  it('is the same where threads share the work', async () => {
    const contentDir = largeContent(enoughForThreads);
    const service = openService(contentDir);
    await service.refresh();
    expect(await service.seen()).toEqual(await straight(contentDir));
    expect(existsSync(nextLibraryPath(service.file))).toBe(false);
  });

  it('is the same where no thread can be had', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());
    const contentDir = largeContent(enoughForThreads);
    const service = openService(contentDir, { workerFile: path.join(tempFolder(), 'nothing.js') });
    await service.refresh();
    expect(await service.seen()).toEqual(await straight(contentDir));
  });

  it('starts from the one that is there when less than half of it changes', async () => {
    const contentDir = largeContent(many);
    const service = openService(contentDir);
    await service.refresh();
    service.events.length = 0;
    const changed = Object.entries(manyCases(many)).slice(0, 20);
    writeFiles(contentDir, Object.fromEntries(changed.map(([file, text]) => [file, `${text}\nMore.\n`])));
    rmSync(path.join(contentDir, 'cases/place-0055.md'));
    await service.refresh();
    expect(service.events.at(-2)).toMatchObject({ done: 20, total: 20 });
    expect(await service.seen()).toEqual(await straight(contentDir));
  });
});

describe('a compilation that is stopped', () => {
  it('leaves the old library answering, says how far it came, and is gone on with', async () => {
    const contentDir = contentFolder();
    const service = openService(contentDir, { onEvent: (event) => stop(event) });
    const stop = cancellingAfter(25, () => service.cancel());
    await service.refresh();
    const before = await service.seen();

    writeFiles(contentDir, manyCases(many));
    await service.refresh();
    expect(await service.seen()).toEqual(before);
    const status = await service.status();
    expect(status.interrupted?.total).toBe(many + 3);
    expect(status.interrupted?.done).toBeGreaterThanOrEqual(25);
    expect(status.problems).toEqual([]);
    await service.close();

    const again = openService(contentDir, { file: service.file });
    expect((await again.status()).interrupted).toEqual(status.interrupted);
    await again.refresh();
    expect(again.events[0]?.done).toBe(status.interrupted?.done);
    expect((await again.status()).interrupted).toBeNull();
    expect(await again.seen()).toEqual(await straight(contentDir));
  });

  it('is forgotten when what it was for was taken back', async () => {
    const contentDir = contentFolder();
    const service = openService(contentDir, { onEvent: (event) => stop(event) });
    const stop = cancellingAfter(20, () => service.cancel());
    await service.refresh();
    const added = manyCases(many);
    writeFiles(contentDir, added);
    await service.refresh();
    for (const file of Object.keys(added)) rmSync(path.join(contentDir, file));
    await service.refresh();
    expect(existsSync(nextLibraryPath(service.file))).toBe(false);
    expect((await service.status()).interrupted).toBeNull();
    expect(await service.seen()).toEqual(await straight(contentDir));
  });

  it('takes in what changed since', async () => {
    const contentDir = largeContent(many);
    const service = openService(contentDir, { onEvent: (event) => stop(event) });
    const stop = cancellingAfter(30, () => service.cancel());
    await service.refresh();
    expect((await service.status()).version).toBe('none');
    writeFiles(contentDir, {
      'cases/place-0001.md': caseFile({ id: 'place-0001', title: 'Changed meanwhile' }),
      'cases/place-0002.md': caseFile({ id: 'place-0044', title: 'Claims the id of another' }),
      'cases/place-0003.md': '---\nbroken',
      'vocabulary/interventions.yaml':
        smallContent['vocabulary/interventions.yaml']?.replace('Case management', 'Managing cases') ?? '',
    });
    rmSync(path.join(contentDir, 'cases/place-0004.md'));
    await service.refresh();
    const [seen, expected] = [await service.seen(), await straight(contentDir)];
    expect({ ...seen, searches: [] }).toEqual({ ...expected, searches: [] });
    expect(seen.problems.map(({ file }) => file)).toContain('cases/place-0044.md');
  });

  it('by the death of its process is gone on with', async () => {
    const contentDir = largeContent(many);
    const file = path.join(tempFolder(), 'library.db');
    const script = fileURLToPath(new URL('./compile-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, [script, file, contentDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    for await (const line of createInterface(child.stdout)) if (Number(line) >= 25) break;
    child.kill('SIGKILL');
    await once(child, 'exit');

    const service = openService(contentDir, { file });
    await service.refresh();
    expect(service.events[0]?.done).toBeGreaterThanOrEqual(20);
    expect(await service.seen()).toEqual(await straight(contentDir));
  });

  it('by the death of the computer is begun again, since nobody knows what reached the disk', async () => {
    const contentDir = largeContent(many);
    const service = openService(contentDir, { onEvent: (event) => stop(event) });
    const stop = cancellingAfter(30, () => service.cancel());
    await service.refresh();
    await service.close();
    const next = new BetterSqlite3(nextLibraryPath(service.file));
    next.exec(`UPDATE meta SET value = json_set(value, '$.boot', 1000) WHERE name = 'build'`);
    next.close();
    const again = openService(contentDir, { file: service.file });
    await again.refresh();
    expect(again.events[0]?.done).toBe(0);
    expect(await again.seen()).toEqual(await straight(contentDir));
  });
});

describe('a new library that cannot take its place', () => {
  it('is kept and put there later, with the old one answering until then', async () => {
    const contentDir = contentFolder();
    let inUse = false;
    const service = openService(contentDir, {
      rename: (from, to) => {
        if (inUse) throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
        renameSync(from, to);
      },
    });
    await service.refresh();
    const before = await service.seen();
    inUse = true;
    writeFiles(contentDir, manyCases(many));
    await service.refresh();
    expect(await service.seen()).toEqual(before);
    expect((await service.status()).problems[0]?.message).toContain('another program has');
    inUse = false;
    service.events.length = 0;
    await service.refresh();
    // Nothing was compiled again.
    expect(service.events.map(({ total }) => total)).toEqual([0, 0]);
    expect(await service.seen()).toEqual(await straight(contentDir));
    expect((await service.status()).problems).toEqual([]);
  });
});

describe('a service whose file another process replaced', () => {
  it('reads the new one from the next refresh on', async () => {
    const contentDir = contentFolder();
    const first = openService(contentDir);
    await first.refresh();
    const second = openService(contentDir, { file: first.file });
    writeFiles(contentDir, manyCases(many));
    await second.refresh();
    await first.refresh();
    expect(await first.seen()).toEqual(await straight(contentDir));
  });
});
