import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectLibrary } from '../../main/database/library-database.ts';
import { pageSize } from '../../src/search/search-query.ts';
import { smallContent } from '../content/small-content.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

const first = { text: '', limit: pageSize };
const fileOf = ({ contentDir }: TestDesk, name: string) => path.join(contentDir, name);
const titles = async ({ call }: TestDesk, text: string) =>
  (await call('library.search', { text })).cases.map(({ card }) => card.title);

function rename(desk: TestDesk, title: string): void {
  const beta = smallContent['cases/beta.md'] ?? '';
  writeFileSync(fileOf(desk, 'cases/beta.md'), beta.replace(/title: .*/, `title: ${title}`));
}

describe('a search after the library has changed', () => {
  it('finds case studies by the names that they have now', async () => {
    const desk = await openTestDesk();
    // Names are in the index before they change.
    expect(await titles(desk, 'gamma')).toContain('Gamma pilot');
    rename(desk, 'Zephyr valley');
    await desk.call('library.refresh', {});
    expect((await titles(desk, 'zephir'))[0]).toBe('Zephyr valley');
    rename(desk, 'Quorndon');
    await desk.call('library.refresh', {});
    expect(await titles(desk, 'zephyr')).toEqual([]);
    expect((await titles(desk, 'quornden'))[0]).toBe('Quorndon');
    rmSync(fileOf(desk, 'cases/beta.md'));
    await desk.call('library.refresh', {});
    expect(await titles(desk, 'quorndon')).toEqual([]);
    await desk.call('library.rebuild', {});
    expect(await titles(desk, 'gamma')).toContain('Gamma pilot');
  });

  it('finds a term by the names that it has now', async () => {
    const desk = await openTestDesk();
    const things = async (text: string) =>
      (await desk.call('library.search', { text })).things.map(({ label }) => label);
    expect(await things('pooled budget')).toContain('Pooled budget');
    const glossary = smallContent['glossary.yaml'] ?? '';
    writeFileSync(fileOf(desk, 'glossary.yaml'), glossary.replace('Pooled budget', 'Shared purse'));
    await desk.call('library.refresh', {});
    expect(await things('shared purse')).toContain('Shared purse');
    expect(await things('pooled budget')).not.toContain('Pooled budget');
  });
});

describe('the first answer after a start', () => {
  it('is what searching would have answered, and never that of another compilation', async () => {
    const desk = await openTestDesk();
    await desk.call('library.refresh', {});
    await desk.close();
    const again = await openTestDesk({ contentDir: desk.contentDir, dataDir: desk.dataDir });
    const kept = await again.call('library.search', first);
    // With this on, the whole answer is put together anew: nothing of it is kept under another size of page.
    const whole = await again.call('library.search', { ...first, limit: pageSize + 1 });
    expect(kept).toEqual(whole);
    rename(again, 'Zephyr valley');
    await again.call('library.refresh', {});
    await again.close();
    const changed = await openTestDesk({ contentDir: desk.contentDir, dataDir: desk.dataDir });
    expect((await changed.call('library.search', first)).cases.map(({ card }) => card.title)).toContain(
      'Zephyr valley',
    );
  });

  it('is read from where it is kept', async () => {
    const desk = await openTestDesk();
    await desk.call('library.refresh', {});
    await desk.close();
    const db = connectLibrary(path.join(desk.dataDir, 'library.db'), null);
    db.exec(`UPDATE first_answer SET json = json_set(json, '$.notice', 'kept')`);
    db.close();
    const again = await openTestDesk({ contentDir: desk.contentDir, dataDir: desk.dataDir });
    expect((await again.call('library.search', first)).notice).toBe('kept');
    expect((await again.call('library.search', { text: 'teams' })).notice).toBeNull();
    expect((await again.call('library.search', first)).notice).toBeNull();
  });
});
