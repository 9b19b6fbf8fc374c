import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  areaSubjects,
  barrierSubjects,
  enablerSubjects,
  hardestAtLevelFour,
  subjectOf,
} from '../../src/compare/comparison-subjects.ts';
import { compareShipped } from './compared-shipped.ts';

const listSchema = z.array(
  z.object({ id: z.string(), label: z.string().optional(), favourable: z.string().optional() }),
);
const read = (file: string) =>
  listSchema.parse(parse(readFileSync(path.join(import.meta.dirname, '../../content', file), 'utf8')));
const ids = (file: string) => read(file).map(({ id }) => id);

describe('the subjects of a comparison', () => {
  it.each([
    ['enablers', enablerSubjects],
    ['barriers', barrierSubjects],
    ['maturity-areas', areaSubjects],
  ])('give every term of the vocabulary %s one place, and no other', (name, subjects) => {
    expect(Object.keys(subjects).toSorted()).toEqual(ids(`vocabulary/${name}.yaml`).toSorted());
  });

  it('keep the order of the maturity matrix, and know where its level 4 is the hardest', () => {
    const matrix = read('maturity-matrix.yaml');
    expect(Object.keys(areaSubjects)).toEqual(matrix.map(({ id }) => id));
    expect([...hardestAtLevelFour]).toEqual(
      matrix.filter(({ favourable }) => favourable === 'level-1').map(({ id }) => id),
    );
  });

  it('put a term that they do not know under delivery', () =>
    expect(subjectOf(enablerSubjects, 'made-up-by-a-user')).toBe('delivery'));
});

describe('enablers, barriers and maturity statements of real case studies', () => {
  it('stand in the comparison each once, and none is lost', async () => {
    const { comparison } = await compareShipped(['torbay', 'tower-hamlets', 'northumberland', 'canterbury-nz']);
    const keys = comparison.rows.map(({ group, label }) => `${group}/${label}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [label, file] of [
      ['Enablers', 'enablers'],
      ['Barriers', 'barriers'],
    ] as const) {
      const known = new Set(read(`vocabulary/${file}.yaml`).map((term) => term.label));
      for (const column of comparison.cases.keys()) {
        const said = comparison.rows
          .filter((row) => row.label === label)
          .flatMap((row) => row.cells[column]?.items.map(({ text }) => text) ?? []);
        expect(new Set(said).size).toBe(said.length);
        for (const term of said) expect(known).toContain(term);
      }
    }
    const statements = comparison.maturity.profiles.flatMap(({ placements }) =>
      placements.flatMap((placement) => placement?.statements ?? []),
    );
    const shown = comparison.rows
      .filter(({ label }) => label.startsWith('Maturity: '))
      .flatMap(({ cells }) =>
        cells.flatMap(({ items }) => items.map(({ text }) => text.replace(/^Level \d of 4: /, ''))),
      );
    expect(shown.toSorted()).toEqual(statements.toSorted());
  });
});
