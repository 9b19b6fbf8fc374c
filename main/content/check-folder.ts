import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../src/lib/problem.ts';
import { contentKind } from './content-kind.ts';
import { parseContent } from './parse-content.ts';
import { parsePackFile } from '../../src/packs/parse-pack-file.ts';
import { readContentFiles } from './read-files.ts';

export interface CheckReport {
  /** How many files were read. */
  files: number;
  problems: Problem[];
}

/**
 * Checks a content folder, example packs included. A folder without a vocabulary of its own, such as a contributor's
 * drafts, is checked against the shipped library.
 */
export async function checkFolder(folder: string, shippedContent: string): Promise<CheckReport> {
  const files = await readContentFiles(folder);
  const whole = existsSync(path.join(folder, 'vocabulary'));
  const lent = whole ? undefined : parseContent(await readContentFiles(shippedContent));
  const content = parseContent(files, lent);

  const caseStudies = [...(lent?.caseStudies ?? []), ...content.caseStudies].map(({ caseStudy }) => caseStudy);
  const caseIds = new Set(caseStudies.map(({ id }) => id));
  const metricIds = new Set(caseStudies.flatMap(({ id, metrics }) => metrics.map((metric) => `${id}/${metric.id}`)));
  const packProblems = files
    .filter(({ file }) => contentKind(file) === 'pack')
    .flatMap(
      ({ file, text }) =>
        parsePackFile(text ?? '', file, { hasCase: (id) => caseIds.has(id), hasMetric: (id) => metricIds.has(id) })
          .problems,
    );
  return { files: files.length, problems: [...content.problems, ...packProblems] };
}
