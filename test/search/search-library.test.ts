import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/contract/search-answer.ts';
import { smallContent, writeFiles } from '../content/small-content.ts';
import { caseIds, metricIds, searchOf, type Search, type SearchWith } from './search-of.ts';

const marked = (result: SearchResult, at = 0) => {
  const passage = result.cases[at]?.passage;
  return passage?.marks.map(([start, end]) => passage.text.slice(start, end));
};

describe('searching a small library', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-test-'));
  let searchWith: SearchWith;
  const search: Search = (text, facets = {}, limit = 50) => searchWith({ text, facets, limit });
  beforeAll(async () => {
    writeFiles(folder, smallContent);
    searchWith = await searchOf(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists everything for no words', () => {
    const result = search('');
    expect(caseIds(result)).toEqual(['alpha', 'beta', 'gamma']);
    expect(result.totals).toEqual({ cases: 3, metrics: 5 });
    expect(result.notice).toBeNull();
  });

  it('lists outcomes with the highest certainty first for no words', () => {
    expect(search('').metrics[0]?.metric).toMatchObject({ id: 'gamma/deaths', certainty: 'high' });
  });

  it('puts outcomes of the indicator asked for first', () => {
    const result = search('emergency admissions');
    expect(result.metrics.slice(0, 2).map(({ metric }) => metric.indicator.id)).toEqual([
      'emergency-admissions',
      'emergency-admissions',
    ]);
    expect(metricIds(result)).toContain('beta/avoided');
    expect(metricIds(search('unplanned admissions'))[0]).toMatch(/\/admissions$/);
  });

  it('finds the same at every letter of a word that is being typed', () => {
    for (const typed of [
      'emergency adm',
      'emergency admis',
      'emergency admissi',
      'emergency admissio',
      'emergency admission',
    ]) {
      const result = search(typed);
      expect(metricIds(result).toSorted()).toEqual(['alpha/admissions', 'beta/avoided', 'gamma/admissions']);
      expect(result.notice).toBeNull();
    }
  });

  it('takes a finished word as a whole word', () => {
    expect(search('trus').totals.cases).toBeGreaterThan(0);
    expect(search('tru ').totals.cases).toBe(0);
  });

  it('finds other forms of a word', () => {
    expect(caseIds(search('patients '))).toEqual(['alpha']);
    expect(caseIds(search('pooling budgets'))).toEqual(['alpha']);
  });

  it('finds words of the vocabulary that the text does not use', () => {
    expect(metricIds(search('LOS'))).toEqual(['alpha/stay']);
    expect(caseIds(search('case manager')).toSorted()).toEqual(['alpha', 'beta']);
  });

  it('wants all words, though they may stand far apart in a case study', () => {
    const result = search('smith overspent');
    expect(caseIds(result)).toEqual(['alpha']);
    expect(result.notice).toBeNull();
  });

  it('takes any of the words when nothing holds all, and says so', () => {
    const result = search('smith deaths');
    expect(caseIds(result).toSorted()).toEqual(['alpha', 'gamma']);
    expect(result.notice).toContain('Nothing holds all of these words together');
  });

  it('says when only the case study holds all words, and its outcomes some', () => {
    const result = search('overspent stay');
    expect(caseIds(result)).toEqual(['alpha']);
    expect(metricIds(result)).toEqual(['alpha/stay']);
    expect(result.notice).toContain('No single outcome holds all of these words');
  });

  it('forgives a slip and says what it looked for', () => {
    const result = search('gmama');
    expect(caseIds(result)[0]).toBe('gamma');
    expect(result.notice).toBe('Nothing mentions “gmama”; these are results for “gamma”.');
  });

  it('leaves a word out that nothing is like, and says so', () => {
    const result = search('zzzzzz gamma');
    expect(caseIds(result)).toEqual(['gamma']);
    expect(result.notice).toContain('Nothing mentions “zzzzzz”');
    expect(search('zzzzzz').totals).toEqual({ cases: 0, metrics: 0 });
  });

  it('finds a place by its name before what mentions it', () => {
    expect(caseIds(search('alpha'))[0]).toBe('alpha');
    expect(search('alpha').cases[0]?.score).toBeGreaterThan(100);
  });

  it('shows the stretch that matches, in plain text, with the matches marked', () => {
    const result = search('pooled budget');
    expect(result.cases[0]?.passage?.text).toBe('Alpha has a joined-up team with a pooled budget.');
    expect(marked(result)).toEqual(['pooled', 'budget']);
  });

  it('has no passage where only an outcome or a label matches', () => {
    expect(search('hazard randomised deaths').cases[0]?.passage ?? null).toBeNull();
  });

  it('scores best first', () => {
    for (const text of ['emergency admissions', 'alpha', 'team', 'smith deaths']) {
      const result = search(text);
      for (const hits of [result.cases, result.metrics]) {
        const scores = hits.map((hit) => hit.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    }
  });

  it('lists so many of each type, and says how many there are', () => {
    const result = search('', {}, 2);
    expect([result.cases.length, result.metrics.length]).toEqual([2, 2]);
    expect(result.totals).toEqual({ cases: 3, metrics: 5 });
  });

  it('filters by facets and keeps their values in sight', () => {
    const result = search('', { country: ['Germany'] });
    expect(caseIds(result)).toEqual(['beta']);
    expect(metricIds(result)).toEqual(['beta/avoided']);
    expect(result.facets.country).toEqual([
      { id: 'England', label: 'England', count: 2, selected: false },
      { id: 'Germany', label: 'Germany', count: 1, selected: true },
    ]);
    expect(result.facets.intervention).toEqual([
      { id: 'case-management', label: 'Case management', count: 1, selected: false },
    ]);
  });

  it('keeps a chosen value that leaves nothing, and one that nobody knows', () => {
    const result = search('deaths', { country: ['Germany'], indicator: ['happiness'] });
    expect(result.totals).toEqual({ cases: 0, metrics: 0 });
    expect(result.facets.country).toContainEqual({ id: 'Germany', label: 'Germany', count: 0, selected: true });
    expect(result.facets.indicator).toContainEqual({ id: 'happiness', label: 'happiness', count: 0, selected: true });
  });

  it('counts outcomes for facets of outcomes, labelled, most first', () => {
    expect(search('').facets.effect).toEqual([
      { id: 'beneficial', label: 'Beneficial', count: 2, selected: false },
      { id: 'harmful', label: 'Harmful', count: 1, selected: false },
      { id: 'no-clear-effect', label: 'No clear effect', count: 1, selected: false },
      { id: 'not-an-effect', label: 'Not an effect estimate', count: 1, selected: false },
    ]);
  });

  it('also searches the long form of a synonym, and says so', () => {
    const result = search('aligned fund');
    expect(caseIds(result)).toEqual(['alpha']);
    expect(result.alsoSearched).toEqual(['pooled budget']);
    expect(result.notice).toBeNull();
    expect(marked(result)).toEqual(['pooled budget']);
  });

  it('also searches the synonyms of a long form, though nothing holds the long form itself', () => {
    const result = search('psychiatric liaison');
    expect(result.alsoSearched).toEqual(['Mrs Smith']);
    expect(caseIds(result)).toEqual(['alpha']);
    expect(result.notice).toBeNull();
  });

  it('wants the other words of the query as well', () => {
    expect(caseIds(search('section 75 smith'))).toEqual(['alpha']);
    expect(search('section 75 deaths').notice).toContain('Nothing holds all of these words together');
  });

  it('looks for no other name that the library does not hold, nor for one that says no more', () => {
    expect(search('PCT').alsoSearched).toEqual([]);
    expect(search('pooled budget').alsoSearched).toEqual([]);
    expect(search('case').alsoSearched).toEqual([]);
    expect(search('').alsoSearched).toEqual([]);
  });

  it('puts what holds the words before what holds another name of them', () => {
    const result = search('deaths');
    expect(result.alsoSearched).toEqual(['mortality']);
    expect(metricIds(result)).toEqual(['gamma/deaths']);
  });

  it('takes as text whatever has a meaning elsewhere', () => {
    for (const text of [
      '"',
      '*',
      '(',
      'a:b',
      'AND',
      'OR NOT',
      'NEAR(a b, 2)',
      '{names}:alpha',
      '^alpha',
      'alpha*',
      "'; DROP TABLE cases; --",
      '-alpha',
      '+alpha',
      '\\',
      '%',
      '_',
    ])
      expect(() => search(text)).not.toThrow();
    expect(caseIds(search('{names} : alpha'))[0]).toBe('alpha');
  });

  it('takes ten thousand characters in its stride', () => {
    expect(() => search('admissions '.repeat(909))).not.toThrow();
    expect(() => search('x'.repeat(10_000))).not.toThrow();
    expect(search(`alpha ${'word '.repeat(1_000)}`).cases[0]?.card.id).toBe('alpha');
  });
});

describe('searching the shipped library', () => {
  let searchWith: SearchWith;
  const search: Search = (text, facets = {}, limit = 50) => searchWith({ text, facets, limit });
  beforeAll(async () => {
    searchWith = await searchOf(path.join(import.meta.dirname, '../../content'));
  });

  it('answers "emergency admissions" with outcomes of that indicator first, whatever comes after', () => {
    const indicators = search('emergency admissions').metrics.map(({ metric }) => metric.indicator.id);
    const lastOfIt = indicators.lastIndexOf('emergency-admissions');
    expect(lastOfIt).toBeGreaterThan(0);
    expect(new Set(indicators.slice(0, lastOfIt + 1))).toEqual(new Set(['emergency-admissions']));
  });

  it('answers the question of a policy officer with the outcomes asked about', () => {
    const result = search('What has been shown to cut emergency admissions in over-65s?');
    expect(result.metrics[0]?.metric.indicator.id).toBe('emergency-admissions');
    expect(new Set(result.metrics.map(({ metric }) => metric.caseId)).size).toBeGreaterThan(1);
  });

  it('finds Torbay by a slip of the keyboard', () => {
    expect(search('trobay').cases[0]?.card.id).toBe('torbay');
  });

  it('never fails, whatever is typed, and marks only what it shows', () => {
    const words = fc.constantFrom(
      'emergency',
      'admissions',
      'AND',
      'NOT',
      'NEAR',
      '"',
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      'a&e',
      '\u0000',
      '\u0002',
      '\u0003',
      '\u202E',
      'e\u0301',
      '\u0301',
      'مرحبا',
      '漢字',
      '👨‍👩‍👧',
      '½',
      'ﬁ',
      'İ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
      fc.array(words, { maxLength: 12 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const { passage } of search(typed, {}, 5).cases) {
          let last = 0;
          for (const [start, end] of passage?.marks ?? []) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(passage?.text.length ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
