import { rmSync } from 'node:fs';
import path from 'node:path';
import { codeFingerprint } from '../main/content/code-fingerprint.ts';
import { compileLibrary } from '../main/content/compile-library.ts';
import { installFile, partialPath, removePartial } from '../main/database/durable-files.ts';
import { openLibraryDatabase, removeLibrary, sealLibrary } from '../main/database/library-database.ts';
import { readProblems } from '../main/database/library-read.ts';
import { countLibrary } from '../main/database/library-state.ts';
import { createLibrarySearch } from '../main/database/search-library.ts';
import { projectFolder } from './project-folder.ts';
import { runScript, ScriptFailure } from './script-failure.ts';

const file = path.join(projectFolder, 'dist', 'library.db');

/** Compiles `content/` into `dist/library.db`, which ships with the app so that its first start need not compile. */
await runScript(async () => {
  removePartial(file);
  const compiler = codeFingerprint(projectFolder);
  const db = openLibraryDatabase({ file: partialPath(file), compiler });
  await compileLibrary({
    db,
    folders: { content: path.join(projectFolder, 'content'), own: null },
    now: () => new Date(),
    compiler,
  });
  const problems = readProblems(db);
  const { caseStudies, metrics, sources } = countLibrary(db);
  createLibrarySearch(db).prepare();
  sealLibrary(db);
  if (problems.length > 0) {
    rmSync(partialPath(file));
    const lines = problems.map((problem) => `content/${problem.file}:${problem.line}: ${problem.message}`);
    throw new ScriptFailure(`the library cannot be shipped like this:\n${lines.join('\n')}`);
  }
  removeLibrary(file);
  installFile(partialPath(file), file);
  console.log(`dist/library.db: ${caseStudies} case studies, ${metrics} outcomes, ${sources} sources`);
  return 0;
});
