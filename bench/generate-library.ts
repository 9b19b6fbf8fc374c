import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sectionTitles, type CaseStudy } from '../src/case-studies/case-study.ts';
import { enumKeys } from '../src/lib/enum-keys.ts';
import { parseContent } from '../main/content/parse-content.ts';
import { readContentFiles } from '../main/content/read-files.ts';
import { blockYaml } from './generate/block-yaml.ts';
import { learnLibrary } from './generate/learn-library.ts';
import { makePair } from './generate/make-case-studies.ts';

const shippedContent = path.join(import.meta.dirname, '..', 'content');

export interface GenerateOptions {
  /** Made if need be. */
  folder: string;
  /** In all, the real ones included; never fewer than those. */
  caseStudies: number;
  seed?: number;
  /** Only those that are made, for the folder of the user's own: the vocabulary and the real ones ship. */
  part?: 'whole' | 'generated';
}

function fileText(caseStudy: CaseStudy): string {
  const { sections, ...front } = caseStudy;
  const body = enumKeys(sectionTitles)
    .filter((name) => sections[name] !== undefined)
    .map((name) => `## ${sectionTitles[name]}\n\n${sections[name] ?? ''}\n`);
  return `---\n${blockYaml(front)}---\n\n${body.join('\n')}`;
}

/**
 * Writes a content folder of any size: the real library whole, and further case studies made after its manner, so that words,
 * figures, designs and relations are met as often as in the real one. The same for the same seed; a larger one holds every
 * case study of a smaller one. Everything passes `casebook check`.
 */
export async function generateLibrary({
  folder,
  caseStudies,
  seed = 1,
  part = 'whole',
}: GenerateOptions): Promise<{ caseStudies: number; metrics: number }> {
  if (part === 'whole') cpSync(shippedContent, folder, { recursive: true });
  const target = part === 'whole' ? path.join(folder, 'cases') : folder;
  const real = parseContent(await readContentFiles(shippedContent));
  const learnt = learnLibrary(
    real.caseStudies.map(({ caseStudy }) => caseStudy),
    real.vocabulary,
  );
  mkdirSync(target, { recursive: true });
  const wanted = Math.max(0, caseStudies - real.caseStudies.length);
  let metrics = learnt.metrics.length;
  for (let made = 0; made < wanted; made += 2) {
    const [first, second] = makePair(learnt, seed, made / 2);
    if (made + 1 === wanted)
      for (const metric of first.metrics)
        metric.relations = metric.relations.filter((relation) => !relation.metric.startsWith(`${second.id}/`));
    for (const caseStudy of [first, second].slice(0, wanted - made)) {
      metrics += caseStudy.metrics.length;
      writeFileSync(path.join(target, `${caseStudy.id}.md`), fileText(caseStudy));
    }
  }
  return { caseStudies: real.caseStudies.length + wanted, metrics };
}

if (import.meta.main) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  if (folder === undefined || !/^\d+$/.test(count ?? '') || !/^\d+$/.test(seed)) {
    console.error('Use: node bench/generate-library.ts <folder> <case studies> [seed]');
    process.exit(2);
  }
  const made = await generateLibrary({ folder, caseStudies: Number(count), seed: Number(seed) });
  console.log(`${folder}: ${made.caseStudies} case studies, ${made.metrics} results`);
}
