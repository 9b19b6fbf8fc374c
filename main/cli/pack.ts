import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exportFormats, type ExportFormat } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { parsePackFile } from '../../src/packs/parse-pack-file.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import { isoDay } from '../desk/iso-day.ts';
import { libraryForPacks } from '../desk/library-for-packs.ts';
import { requireFormat, writeDocument } from '../desk/write-document.ts';
import { exportError } from '../export/export-error.ts';
import { writeExport } from '../export/write-export.ts';
import { printJson, UsageError, type CliSurroundings, type Command } from './command.ts';
import { withCliLibrary } from './open-cli-library.ts';

function readFormats(given: string): ExportFormat[] {
  const known = enumKeys(exportFormats);
  const formats = given.split(',').map((format) => format.trim());
  return [...new Set(formats)].map((format) => {
    const found = known.find((name) => name === format);
    if (!found) throw new UsageError(`--formats does not know "${format}". Use: ${known.join(', ')}.`);
    return found;
  });
}

async function readPackText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeskError('not-found', `The pack file ${file} cannot be read (${code}). Check its name and where it is.`);
  }
}

/** The document of a pack file; `null` after its problems were printed. */
async function readDocument(text: string, name: string, surroundings: CliSurroundings) {
  // Only this command needs it, and it takes longer to load than all else.
  const { buildPackDocument } = await import('../../src/packs/build-pack-document.ts');
  return withCliLibrary(surroundings, ({ service }) =>
    service.read(({ db }) => {
      const library = libraryForPacks(db);
      const { document: content, problems } = parsePackFile(text, name, {
        hasCase: (id) => library.caseStudy(id) !== null,
        hasMetric: (id) => library.metric(id) !== null,
      });
      for (const { file, line, message } of problems) surroundings.err(`${file}:${line}: ${message}\n`);
      if (!content || problems.length > 0) return null;
      const meta = { date: isoDay(surroundings.now()), libraryVersion: readLibraryMeta(db)?.version ?? 'none' };
      const { document, checks } = buildPackDocument(content, library, meta);
      for (const check of checks) surroundings.err(`${name}: ${check.message}\n`);
      return document;
    }),
  );
}

export const pack: Command = {
  synopsis: 'pack <file.yaml> --out <dir> [--formats docx,html,md]',
  summary: 'write the evidence pack described in a file',
  options: ['out', 'formats'],
  arguments: [1, 1],
  async run({ positionals: [given = ''], json, out, formats = 'docx' }, surroundings) {
    if (!out) throw new UsageError('Say where to write the pack: --out <dir>.');
    const { cwd } = surroundings;
    const wanted = readFormats(formats);
    for (const format of wanted) requireFormat(format, {});
    const text = await readPackText(path.resolve(cwd, given));
    const document = await readDocument(text, given, surroundings);
    if (!document) return 1;
    const folder = path.resolve(cwd, out);
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw exportError(error, { file: path.join(folder, given), step: 'create', platform: process.platform });
    });
    const files: string[] = [];
    for (const format of wanted) {
      const file = path.join(folder, `${path.basename(given).replace(/\.ya?ml$/i, '')}.${format}`);
      await writeExport(file, await writeDocument(document, format, {}));
      files.push(file);
    }
    if (json) printJson(surroundings, { files });
    else surroundings.out(files.map((file) => `${file}\n`).join(''));
    return 0;
  },
};
