import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { compileCaseFile } from './compile-case-file.ts';
import type { ContentFolders, ScannedFile } from './scan-content.ts';

// A thread that compiles case study files for `createCompilePool`, one after another.

const { folders, terms } = workerData as { folders: ContentFolders; terms: LibraryTerms };

// Only Linux counts priority by thread: elsewhere it would hold back the whole service.
if (process.platform === 'linux') setPriority(10);

const answer = parentPort?.postMessage.bind(parentPort);

parentPort?.on('message', (job: { id: number } & Pick<ScannedFile, 'file' | 'own'>) => {
  compileCaseFile(job, folders, terms).then(
    (compiled) => answer?.({ id: job.id, compiled }),
    (error: unknown) => answer?.({ id: job.id, error }),
  );
});
