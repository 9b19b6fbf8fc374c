import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What kind of query it is, so that failures can be told apart. */
const sorts = [
  'name',
  'place',
  'acronym',
  'indicator',
  'intervention',
  'group',
  'payment',
  'organisation',
  'question',
  'typo',
  'phrase',
  'exclusion',
  'field',
  'story',
  'source',
  'glossary',
  'nothing',
] as const;

const ids = z.array(z.string()).min(1).optional();
const gradesSchema = z
  .strictObject({ 1: ids, 2: ids, 3: ids })
  .transform(
    (byGrade) =>
      new Map(
        Object.entries(byGrade).flatMap(([grade, listed = []]) =>
          listed.map((id): [string, number] => [id, Number(grade)]),
        ),
      ),
  );
/** How relevant each thing is, 1 to 3, by id. */
export type Grades = ReadonlyMap<string, number>;

const judgedQuerySchema = z.strictObject({
  query: z.string().min(1),
  sort: z.enum(sorts),
  intent: z.string().min(1),
  note: z.string().optional(),
  cases: gradesSchema.optional(),
  results: gradesSchema.optional(),
  things: gradesSchema.optional(),
});
/** A query with the grades of everything that is relevant to it. */
export type JudgedQuery = z.infer<typeof judgedQuerySchema>;

/** What can be judged of an answer. */
export type JudgedPart = 'cases' | 'results' | 'things';

/** The relevance test set. */
export function readJudgedQueries(): JudgedQuery[] {
  const text = readFileSync(path.join(import.meta.dirname, 'queries.yaml'), 'utf8');
  return z.array(judgedQuerySchema).parse(parse(text));
}
