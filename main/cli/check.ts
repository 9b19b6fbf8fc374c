import { statSync } from 'node:fs';
import path from 'node:path';
import { checkFolder } from '../content/check-folder.ts';
import { printJson, UsageError, type Command } from './command.ts';

const isFolder = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

export const check: Command = {
  synopsis: 'check [folder]',
  summary: 'check content files, and say what is wrong where',
  options: [],
  arguments: [0, 1],
  async run({ positionals: [given], json }, surroundings) {
    const { contentDir, cwd, out } = surroundings;
    const folder = given === undefined ? contentDir : path.resolve(cwd, given);
    if (!isFolder(folder)) throw new UsageError(`There is no folder ${given ?? folder}.`);
    const report = await checkFolder(folder, contentDir);
    if (report.files === 0)
      report.problems.push({
        file: '.',
        line: 1,
        severity: 'error',
        message: 'There are no content files here. Name a folder with case studies (.md) in it.',
      });
    if (json) printJson(surroundings, report);
    else {
      for (const { file, line, severity, message } of report.problems)
        out(
          `${path.relative(cwd, path.join(folder, file))}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}\n`,
        );
      const { files, problems } = report;
      out(
        `${files} ${files === 1 ? 'file' : 'files'}, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`,
      );
    }
    return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
