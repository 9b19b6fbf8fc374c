import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { compileCaseFile, type CompiledFile } from './compile-case-file.ts';
import type { ContentFolders, ScannedFile } from './scan-content.ts';

/** Compiles case study files, several at once where there are processors for it. */
export interface CompilePool {
  compile: (file: Pick<ScannedFile, 'file' | 'own'>) => Promise<CompiledFile | null>;
  /** How many files to have under way so that no thread waits for the next. */
  filesAhead: number;
  close: () => Promise<void>;
}

export interface PoolOptions {
  folders: ContentFolders;
  terms: LibraryTerms;
  /** How many files there will be. */
  files: number;
  /** The code of a thread, where it does not stand beside this file. */
  workerFile?: string | undefined;
}

/** Starting threads takes as long as compiling this many files here. */
const filesWorthThreads = 100;
const mostThreads = 4;
const filesPerThread = 4;
/** A thread holds a few documents and the vocabulary: left to itself it would collect its garbage late. */
const threadMemory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

interface Job {
  file: Pick<ScannedFile, 'file' | 'own'>;
  resolve: (compiled: CompiledFile | null) => void;
  reject: (error: unknown) => void;
}

/** Compiles in this thread: for a few files, and where no other thread can be had. */
function compileHere({ folders, terms }: PoolOptions): CompilePool {
  return {
    filesAhead: 1,
    compile: (file) => compileCaseFile(file, folders, terms),
    close: () => Promise.resolve(),
  };
}

export function createCompilePool(options: PoolOptions): CompilePool {
  const threads = Math.min(availableParallelism(), mostThreads);
  if (options.files < filesWorthThreads) return compileHere(options);
  const here = compileHere(options);
  const { folders, terms, workerFile = path.join(import.meta.dirname, 'compile-worker.ts') } = options;
  let lastId = 0;
  let closing = false;

  const workers = Array.from({ length: threads }, () => {
    const jobs = new Map<number, Job>();
    const worker = new Worker(workerFile, {
      workerData: { folders, terms },
      resourceLimits: threadMemory,
    });
    const post = worker.postMessage.bind(worker);
    const state = { worker, post, jobs, alive: true };
    // A thread that cannot start or breaks down leaves its files to this one.
    const takeBack = () => {
      state.alive = false;
      for (const { file, resolve, reject } of jobs.values()) {
        if (closing) reject(new Error('The compilation was stopped.'));
        else here.compile(file).then(resolve, reject);
      }
      jobs.clear();
    };
    worker.on('error', (error) => {
      console.error('A thread that compiles the library:', error);
      takeBack();
    });
    worker.on('exit', takeBack);
    worker.on(
      'message',
      ({ id, ...answer }: { id: number } & ({ compiled: CompiledFile | null } | { error: unknown })) => {
        const job = jobs.get(id);
        jobs.delete(id);
        if ('error' in answer) job?.reject(answer.error);
        else job?.resolve(answer.compiled);
      },
    );
    return state;
  });

  return {
    filesAhead: threads * filesPerThread,
    compile: (file) => {
      const free = workers.filter(({ alive }) => alive).toSorted((a, b) => a.jobs.size - b.jobs.size)[0];
      if (!free) return here.compile(file);
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        free.jobs.set(id, { file, resolve, reject });
        free.post({ id, file: file.file, own: file.own });
      });
    },
    close: async () => {
      closing = true;
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
