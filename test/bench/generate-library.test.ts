import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../bench/generate-library.ts';
import { checkFolder } from '../../main/content/check-folder.ts';
import { parseContent } from '../../main/content/parse-content.ts';
import { readContentFiles } from '../../main/content/read-files.ts';
import { tempFolder } from '../database/temp-folder.ts';

const content = path.join(import.meta.dirname, '../../content');
const realIds = new Set(readdirSync(path.join(content, 'cases')).map((file) => path.basename(file, '.md')));
const real = realIds.size;

const casesIn = (folder: string) =>
  new Map(
    readdirSync(path.join(folder, 'cases')).map((file) => [
      file,
      readFileSync(path.join(folder, 'cases', file), 'utf8'),
    ]),
  );

describe('a generated library', () => {
  it('passes every check, and holds the real case studies and as many more as were asked for', async () => {
    const folder = tempFolder();
    const made = await generateLibrary({ folder, caseStudies: real + 31 });
    expect((await checkFolder(folder, content)).problems).toEqual([]);
    const { caseStudies } = parseContent(await readContentFiles(folder));
    expect(caseStudies.length).toBe(real + 31);
    expect(caseStudies.flatMap(({ caseStudy }) => caseStudy.metrics).length).toBe(made.metrics);
    expect(caseStudies.map(({ caseStudy }) => caseStudy.id)).toContain('torbay');
  });

  it('is the same for the same seed, another for another, and grows without changing what was there', async () => {
    const folders = [tempFolder(), tempFolder(), tempFolder()] as const;
    await generateLibrary({ folder: folders[0], caseStudies: real + 4, seed: 7 });
    await generateLibrary({ folder: folders[1], caseStudies: real + 10, seed: 7 });
    await generateLibrary({ folder: folders[2], caseStudies: real + 4, seed: 8 });
    const [small, large, other] = [casesIn(folders[0]), casesIn(folders[1]), casesIn(folders[2])];
    expect(small.size).toBe(real + 4);
    for (const [file, text] of small) expect(large.get(file)).toBe(text);
    expect([...other.keys()]).not.toEqual([...small.keys()]);
  });

  it('contradicts and repeats results as the real one does, both ways', async () => {
    const folder = tempFolder();
    await generateLibrary({ folder, caseStudies: real + 40 });
    const metrics = parseContent(await readContentFiles(folder)).caseStudies.flatMap(({ caseStudy }) =>
      caseStudy.metrics.map((metric) => ({ ...metric, id: `${caseStudy.id}/${metric.id}` })),
    );
    const made = metrics.filter(({ id }) => !realIds.has(id.slice(0, id.indexOf('/'))));
    const kinds = made.flatMap(({ relations }) => relations.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'contradicts').length).toBeGreaterThan(10);
    expect(kinds).toContain('replicates');
    const designs = new Set(made.map(({ design }) => design));
    expect(designs.size).toBeGreaterThan(5);
  });
});
