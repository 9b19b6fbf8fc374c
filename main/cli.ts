import { parseArgs } from 'node:util';
import path from 'node:path';
import { checkFolder } from './content/check-folder.ts';
const contentDir = path.join(import.meta.dirname, '../content');
const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const report = await checkFolder(positionals[1] ?? contentDir, contentDir);
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  for (const p of report.problems) console.log(`${p.file}:${p.line}: ${p.message}`);
  console.log(`${report.files} files, ${report.problems.length} problems`);
}
process.exitCode = report.problems.length > 0 ? 1 : 0;
