import type { DeskOutput } from '../src/contract/desk-contract.ts';
import { inFolders, openDesk } from './bench-desk.ts';
import { readJudgedQueries, type Grades, type JudgedPart, type JudgedQuery } from './relevance/judged-queries.ts';
import { findsAny, looked, ndcg, reciprocalRank } from './relevance/ranking-quality.ts';

// What people type against what they should find, by bench/relevance/queries.yaml: how good the ranking is, and where it fails.

type Ranked = Record<JudgedPart, string[]>;

interface Judged extends JudgedQuery {
  ranked: Ranked;
  /** By part; `undefined` where the part is not asked about. */
  scores: Partial<Record<JudgedPart, { ndcg: number; reciprocalRank: number; any: boolean }>>;
}

/** The language of the search box, beyond words. */
const language = new Set<JudgedQuery['sort']>(['phrase', 'exclusion', 'field']);

function rankedIds({ cases, metrics, things }: DeskOutput<'library.search'>): Ranked {
  return {
    cases: cases.map(({ card }) => card.id),
    results: metrics.map(({ metric }) => metric.id),
    things: things.map(({ kind, id, caseId }) => `${kind}/${kind === 'story' ? (caseId ?? id) : id}`),
  };
}

function judge(query: JudgedQuery, ranked: Ranked): Judged {
  const score = (part: JudgedPart, grades: Grades | undefined) =>
    grades && {
      [part]: {
        ndcg: ndcg(ranked[part], grades),
        reciprocalRank: reciprocalRank(ranked[part], grades),
        any: findsAny(ranked[part], grades),
      },
    };
  return {
    ...query,
    ranked,
    scores: {
      ...score('cases', query.cases),
      ...score('results', query.results),
      ...score('things', query.things),
    },
  };
}

const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
const show = (value: number | null) => (value === null ? '' : value.toFixed(3));

/** Of case studies and results, whichever is asked about. */
const bothOf = (judged: Judged): number | null =>
  mean([judged.scores.cases, judged.scores.results].flatMap((score) => (score ? [score.ndcg] : [])));

const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);

function printMeans(judged: readonly Judged[]): void {
  console.log('| | Queries | nDCG@10 | MRR | Nothing relevant in the first ten |\n|---|---:|---:|---:|---:|');
  const parts: [string, JudgedPart][] = [
    ['Case studies', 'cases'],
    ['Results', 'results'],
    ['Other things', 'things'],
  ];
  for (const [label, part] of parts) {
    const scores = judged.flatMap(({ scores }) => scores[part] ?? []);
    const none = scores.filter(({ any }) => !any).length;
    const [quality, first] = [scores.map((score) => score.ndcg), scores.map((score) => score.reciprocalRank)];
    row([label, scores.length, show(mean(quality)), show(mean(first)), none]);
  }
  const both = judged.filter((query) => bothOf(query) !== null);
  const none = both.filter(({ scores }) => scores.cases?.any !== true && scores.results?.any !== true).length;
  row([
    '**Case studies and results**',
    both.length,
    `**${show(mean(both.flatMap((query) => bothOf(query) ?? [])))}**`,
    show(
      mean(
        both.flatMap(
          ({ scores }) =>
            mean([scores.cases, scores.results].flatMap((score) => (score ? [score.reciprocalRank] : []))) ?? [],
        ),
      ),
    ),
    none,
  ]);
}

function printSorts(judged: readonly Judged[]): void {
  console.log('\n| Sort of query | Queries | Case studies | Results | Other things |\n|---|---:|---:|---:|---:|');
  for (const [sort, queries] of Map.groupBy(judged, (query) => query.sort)) {
    const of = (part: JudgedPart) => show(mean(queries.flatMap(({ scores }) => scores[part]?.ndcg ?? [])));
    row([language.has(sort) ? `${sort} (language)` : sort, queries.length, of('cases'), of('results'), of('things')]);
  }
}

/** What came first, with grades; a cross for what is not relevant. */
function cameFirst({ ranked, ...query }: Judged, part: 'cases' | 'results'): string {
  const grades = query[part];
  if (!grades) return '';
  const first = ranked[part].slice(0, 3).map((id) => `${id} (${grades.get(id) ?? '×'})`);
  return first.join(', ') || 'nothing';
}

const expected = (grades: Grades | undefined) =>
  [...(grades ?? [])]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([id]) => id)
    .join(', ');

function printWorst(judged: readonly Judged[]): void {
  console.log('\nThe worst ten, with grades in brackets:\n');
  console.log('| Query | Case studies | came first | expected | Results | came first | expected |');
  console.log('|---|---:|---|---|---:|---|---|');
  const worst = judged
    .flatMap((query) => {
      const both = bothOf(query);
      return both === null ? [] : [{ query, both }];
    })
    .toSorted((a, b) => a.both - b.both)
    .slice(0, 10);
  for (const { query } of worst) {
    row([
      `${query.query.replaceAll('|', '\\|')} (${query.sort})`,
      show(query.scores.cases?.ndcg ?? null),
      cameFirst(query, 'cases'),
      expected(query.cases),
      show(query.scores.results?.ndcg ?? null),
      cameFirst(query, 'results'),
      expected(query.results),
    ]);
  }
}

function printNothing(queries: readonly Judged[]): void {
  console.log('\n| Should find nothing | Case studies | Results | Other things |\n|---|---:|---:|---:|');
  for (const { query, ranked } of queries)
    row([query, ranked.cases.length, ranked.results.length, ranked.things.length]);
}

await inFolders(async (folders) => {
  const desk = await openDesk(folders, null);
  const judged: Judged[] = [];
  for (const query of readJudgedQueries()) {
    const answer = await desk.call('library.search', { text: query.query, limit: looked });
    judged.push(judge(query, rankedIds(answer)));
  }
  await desk.close();
  const [nothing, asked] = [
    judged.filter(({ sort }) => sort === 'nothing'),
    judged.filter(({ sort }) => sort !== 'nothing'),
  ];
  printMeans(asked);
  printSorts(asked);
  printWorst(asked);
  printNothing(nothing);
});
