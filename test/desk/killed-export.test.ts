import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../database/temp-folder.ts';
import { contentFolder } from '../content/small-content.ts';
import { openTestDesk } from './open-test-desk.ts';

it('a desk service killed in the middle of an export loses neither the pack nor the older export', async () => {
  const dataDir = path.join(tempFolder(), 'data');
  const contentDir = contentFolder();
  const target = path.join(tempFolder(), 'pack.pdf');
  writeFileSync(target, 'the export of yesterday');
  const script = fileURLToPath(new URL('./export-forever.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, contentDir, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('printing\n');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const { call } = await openTestDesk({ dataDir, contentDir });
  expect((await call('packs.get', { id: 'the-pack' })).content.title).toBe('Kept through everything');
  expect((await call('desk.status', {})).workspace.state).toBe('ok');
  expect(readFileSync(target, 'utf8')).toBe('the export of yesterday');
  expect(readdirSync(path.dirname(target))).toEqual(['pack.pdf']);
});
