import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findsAny, ndcg, reciprocalRank } from '../../bench/relevance/ranking-quality.ts';
import { readJudgedQueries } from '../../bench/relevance/judged-queries.ts';
import { parseContent } from '../../main/content/parse-content.ts';
import { readContentFiles } from '../../main/content/read-files.ts';

const contentFolder = path.join(import.meta.dirname, '../../content');

describe('the relevance test set', () => {
  const queries = readJudgedQueries();
  const known = { cases: new Set<string>(), results: new Set<string>(), things: new Set<string>() };

  beforeAll(async () => {
    const { caseStudies, vocabulary, glossary, sources } = parseContent(await readContentFiles(contentFolder));
    for (const { caseStudy } of caseStudies) {
      known.cases.add(caseStudy.id);
      if (caseStudy.story) known.things.add(`story/${caseStudy.id}`);
      for (const metric of caseStudy.metrics) known.results.add(`${caseStudy.id}/${metric.id}`);
    }
    for (const [name, terms] of Object.entries(vocabulary))
      for (const id of terms.keys()) known.things.add(`term/${name}/${id}`);
    for (const id of vocabulary.indicators.keys()) known.things.add(`indicator/${id}`);
    for (const id of vocabulary.interventions.keys()) known.things.add(`intervention/${id}`);
    for (const id of glossary.keys()) known.things.add(`glossary/${id}`);
    for (const id of sources.keys()) known.things.add(`source/${id}`);
  });

  it('has at least 60 queries, none twice', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  it('names only what the library has', () => {
    const unknown = queries.flatMap((query) =>
      (['cases', 'results', 'things'] as const).flatMap((part) =>
        [...(query[part]?.keys() ?? [])].filter((id) => !known[part].has(id)).map((id) => `${query.query}: ${id}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('expects something of every query but of those that should find nothing', () => {
    const empty = queries.filter(({ cases, results, things }) => !cases && !results && !things);
    expect(empty).toEqual(queries.filter(({ sort }) => sort === 'nothing'));
  });
});

describe('the quality of a ranking', () => {
  const grades = new Map([
    ['best', 3],
    ['good', 2],
    ['fair', 1],
  ]);

  it('is 1 in the best order, less in another, and 0 without anything relevant', () => {
    expect(ndcg(['best', 'good', 'fair'], grades)).toBe(1);
    // (3/log2(2) + 7/log2(3) + 1/log2(4)) / (7/log2(2) + 3/log2(3) + 1/log2(4))
    expect(ndcg(['good', 'best', 'fair'], grades)).toBeCloseTo(0.8428, 4);
    expect(ndcg(['other'], grades)).toBe(0);
    expect(ndcg([], grades)).toBe(0);
  });

  it('counts only the first ten', () => {
    const others = Array.from({ length: 10 }, (_, index) => `other-${index}`);
    expect(ndcg([...others, 'best'], grades)).toBe(0);
    expect(reciprocalRank([...others, 'best'], grades)).toBe(0);
    expect(findsAny([...others, 'best'], grades)).toBe(false);
  });

  it('asks where the first clearly relevant thing stands', () => {
    expect(reciprocalRank(['fair', 'good'], grades)).toBe(0.5);
    expect(reciprocalRank(['other', 'fair'], new Map([['fair', 1]]))).toBe(0.5);
  });
});
