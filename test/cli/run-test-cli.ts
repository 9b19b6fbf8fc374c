import path from 'node:path';
import type { CliSurroundings } from '../../main/cli/command.ts';
import { runCli } from '../../main/cli/run-cli.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { contentFolder } from '../content/small-content.ts';

export const projectDir = path.join(import.meta.dirname, '../..');

/** What a command line left behind. */
export interface CliRun {
  code: number;
  out: string;
  err: string;
  /** Standard output as the JSON document that it must be. */
  json: () => unknown;
}

/** Runs command lines one after another in the same surroundings, as a user does in one folder. */
export function testCli(changes: Partial<CliSurroundings> = {}): (...argv: string[]) => Promise<CliRun> {
  const contentDir = contentFolder();
  const folder = tempFolder();
  return async (...argv) => {
    let out = '';
    let err = '';
    const code = await runCli(argv, {
      projectDir,
      contentDir,
      ownDir: path.join(folder, 'case-studies'),
      cacheDir: path.join(folder, 'cache'),
      cwd: folder,
      now: () => new Date('2026-11-21T12:00:00Z'),
      ...changes,
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { code, out, err, json: () => JSON.parse(out) as unknown };
  };
}
