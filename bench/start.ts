import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolders, openDesk } from './bench-desk.ts';
import { measure, printTable, type Measured } from './measure.ts';

// How long the desk service takes until it answers, and until a change to the content is in the library.

const projectDir = path.join(import.meta.dirname, '..');
const shippedLibrary = path.join(projectDir, 'dist', 'library.db');

await inFolders(async (folders) => {
  const start = async (shipped: string | null) => {
    const desk = await openDesk(folders, shipped);
    await desk.call('desk.status', {});
    await desk.call('library.cases', {});
    await desk.close();
  };
  const fromNothing = async (shipped: string | null) => {
    rmSync(folders.dataDir, { recursive: true, force: true });
    await start(shipped);
  };
  const measured: Measured[] = [];
  measured.push(await measure('First start, nothing compiled', 5, () => fromNothing(null)));
  if (existsSync(shippedLibrary))
    measured.push(await measure('First start, with the shipped library', 10, () => fromNothing(shippedLibrary)));
  await fromNothing(null);
  measured.push(await measure('Start, library compiled', 20, () => start(null)));

  const desk = await openDesk(folders, null);
  await desk.call('library.cases', {});
  measured.push(
    await measure('Everything compiled anew', 5, () => desk.call('library.rebuild', {})),
    await measure('Five case studies compared', 50, () =>
      desk.call('library.compare', {
        ids: ['torbay', 'tower-hamlets', 'gesundes-kinzigtal', 'greenwich', 'north-west-london'],
      }),
    ),
  );
  await desk.close();

  const file = path.join(folders.contentDir, 'cases', 'greenwich.md');
  const text = readFileSync(file, 'utf8');
  let changes = 0;
  measured.push(
    await measure('Start after one file changed, until the change is in the library', 10, async () => {
      writeFileSync(file, `${text}\nChange ${++changes}.\n`);
      let done: () => void = () => undefined;
      const compiled = new Promise<void>((resolve) => (done = resolve));
      const desk = await openDesk(folders, null, done);
      // A window asks at once; then the content files are looked at.
      await desk.call('library.search', {});
      await compiled;
      await desk.close();
    }),
    await measure('`npm run -s casebook -- metrics --json`', 5, () =>
      execFileSync('npm', ['run', '-s', 'casebook', '--', 'metrics', '--json'], { cwd: projectDir }),
    ),
  );
  printTable(measured);
});
