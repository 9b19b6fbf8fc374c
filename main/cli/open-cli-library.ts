import { createHash } from 'node:crypto';
import path from 'node:path';
import { codeFingerprint } from '../content/code-fingerprint.ts';
import { createCall, type CallDesk, type Handlers } from '../desk/handlers.ts';
import { libraryHandlers } from '../desk/library-handlers.ts';
import { openLibraryService, type LibraryService } from '../desk/library-service.ts';
import type { CliSurroundings } from './command.ts';

type CliMethod = keyof ReturnType<typeof libraryHandlers>;

export interface CliLibrary {
  call: CallDesk<CliMethod>;
  service: LibraryService;
}

/**
 * Opens the library for one command: compiled from the content files as they are now. It is kept in a cache of the command
 * line's own, never in the app's data folder, so that it works while the app is open and where the app was never started.
 */
export async function withCliLibrary<T>(
  surroundings: CliSurroundings,
  work: (library: CliLibrary) => Promise<T>,
): Promise<T> {
  const { projectDir, contentDir, ownDir, cacheDir, now, err } = surroundings;
  const name = createHash('sha256').update(`${contentDir}\0${ownDir}`).digest('hex').slice(0, 12);
  const service = openLibraryService({
    contentDir,
    ownDir,
    file: cacheDir === null ? null : path.join(cacheDir, `library-${name}.db`),
    shippedLibrary: path.join(projectDir, 'dist/library.db'),
    compiler: codeFingerprint(projectDir),
    sqliteBinding: null,
    now,
    onEvent: () => undefined,
  });
  try {
    await service.refresh();
    const { problems } = await service.status();
    for (const { file, line, message } of problems.slice(0, 10)) err(`${file}:${line}: ${message}\n`);
    if (problems.length > 10) err(`… and ${problems.length - 10} more: run "casebook check".\n`);
    const handlers: Handlers<CliMethod> = libraryHandlers(service);
    return await work({ service, call: createCall(handlers, { checkOutputs: false }) });
  } finally {
    await service.close();
  }
}
