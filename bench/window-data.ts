import { rmSync } from 'node:fs';
import path from 'node:path';
import { packagedExecutable } from '../scripts/packaged-app.ts';
import { openDesk } from './bench-desk.ts';
import { generateLibrary } from './generate-library.ts';

/** Where electron-builder puts what is beside the archive. */
function packagedResources(): string {
  const executable = packagedExecutable({ inspect: true });
  const beside = process.platform === 'darwin' ? '../Resources' : 'resources';
  return path.join(path.dirname(executable), beside);
}

/**
 * Makes a data folder for the packaged app with a compiled library of some size: the shipped one, and further case studies as
 * the user's own. It is compiled here, by the code that compiled what ships, so that the app only has to open it.
 */
export async function prepareWindowData(dataDir: string, caseStudies: number): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true });
  const own = path.join(dataDir, 'case-studies');
  await generateLibrary({ folder: own, caseStudies, part: 'generated' });
  const resources = packagedResources();
  let changed: () => void = () => undefined;
  const compiled = new Promise<void>((resolve) => (changed = resolve));
  const folders = { dataDir, contentDir: path.join(resources, 'content') };
  const desk = await openDesk(folders, path.join(resources, 'library.db'), () => changed());
  const { library } = await desk.call('library.refresh', {});
  if (library.caseStudies < caseStudies) await compiled;
  await desk.close();
}
