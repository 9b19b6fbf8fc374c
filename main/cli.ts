import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { cliCacheFolder } from './cli/cache-folder.ts';

const projectDir = path.join(import.meta.dirname, '..');
const cacheDir = cliCacheFolder();
// Halves the time to load some hundred modules. Must stand before they are loaded.
enableCompileCache(path.join(cacheDir, 'code'));

const [{ runCli }, { resolveDataFolder }] = await Promise.all([
  import('./cli/run-cli.ts'),
  import('./database/data-folder.ts'),
]);

// Whoever reads may have read enough: `casebook metrics | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  projectDir,
  contentDir: path.join(projectDir, 'content'),
  ownDir: path.join(resolveDataFolder(), 'case-studies'),
  cacheDir,
  // npm runs scripts in the project folder and says where it was called.
  cwd: (process.cwd() === projectDir && process.env['INIT_CWD']) || process.cwd(),
  now: () => new Date(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
