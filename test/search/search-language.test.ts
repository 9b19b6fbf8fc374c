import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallContent, writeFiles } from '../content/small-content.ts';
import { caseIds, metricIds, searchOf, type Search, type SearchWith } from './search-of.ts';

describe('searching by the language of queries', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-test-'));
  let searchWith: SearchWith;
  const search: Search = (text, facets = {}, limit = 50) => searchWith({ text, facets, limit });
  beforeAll(async () => {
    writeFiles(folder, smallContent);
    searchWith = await searchOf(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('holds to phrases, and takes their words one by one where nothing has them together', () => {
    expect(search('"pooled budget"').notice).toBeNull();
    expect(caseIds(search('"pooled budget"'))).toEqual(['alpha']);
    expect(search('"budget pooled"').notice).toContain('Nothing holds the words “budget pooled” together');
    expect(caseIds(search('"budget pooled"'))).toEqual(['alpha']);
  });

  it('leaves out what holds an excluded word, with other words and alone', () => {
    expect(metricIds(search('admissions')).toSorted()).toEqual([
      'alpha/admissions',
      'beta/avoided',
      'gamma/admissions',
    ]);
    const without = search('admissions -beta');
    expect(caseIds(without).toSorted()).toEqual(['alpha', 'gamma']);
    expect(metricIds(without)).not.toContain('beta/avoided');
    expect(caseIds(search('-beta -alpha'))).toEqual(['gamma']);
    expect(without.understood).toEqual([{ label: 'Without: “beta”', start: 11, end: 16 }]);
  });

  it('narrows by fields of results, and keeps the case studies that have one', () => {
    const harmful = search('effect:harmful');
    expect(metricIds(harmful)).toEqual(['gamma/deaths']);
    expect(caseIds(harmful)).toEqual(['gamma']);
    expect(harmful.understood.map(({ label }) => label)).toEqual(['Effect: harmful']);
    expect(metricIds(search('-effect:harmful certainty:high'))).not.toContain('gamma/deaths');
  });

  it('knows values by what else they are called', () => {
    expect(metricIds(search('design:RCT'))).toEqual(['gamma/deaths']);
    expect(caseIds(search('country:UK')).toSorted()).toEqual(['alpha', 'gamma']);
  });

  it('narrows by fields of case studies, and their results with them', () => {
    expect(caseIds(search('place:alph'))).toEqual(['alpha']);
    expect(metricIds(search('place:alpha')).every((id) => id.startsWith('alpha/'))).toBe(true);
    expect(caseIds(search('population:>100k'))).toEqual(['alpha']);
    expect(caseIds(search('population:<100k'))).toEqual([]);
    expect(caseIds(search('-place:alpha')).toSorted()).toEqual(['beta', 'gamma']);
  });

  it('says what it did with a field, a value or a number that is none', () => {
    expect(search('certanty:high').notice).toContain('was read as “certainty:”');
    expect(search('indicator:unicorns').notice).toContain('Nothing in the library is called indicator “unicorns”');
    expect(search('colour:blue').notice).toContain('“colour:” is not a field');
    expect(search('year:soon').notice).toContain('is not a number or a range of numbers');
    expect(search('"pooled budget').notice).toContain('is not closed');
  });

  it('says when a chosen value is not in the library any more', () => {
    const result = search('', { indicator: ['gone'] });
    expect(result.totals).toEqual({ cases: 0, metrics: 0 });
    expect(result.notice).toContain('Indicator “gone” is not in the library any more');
    expect(result.facets.indicator.find(({ id }) => id === 'gone')).toMatchObject({ count: 0, selected: true });
  });

  it('finds indicators, interventions, stories and sources by their names', () => {
    expect(search('emergency admissions').things[0]).toMatchObject({
      kind: 'indicator',
      id: 'emergency-admissions',
      results: 2,
    });
    expect(search('case manager').things.map(({ kind }) => kind)).toContain('intervention');
    expect(search('big report').things[0]).toMatchObject({ kind: 'source', id: 'big-report-2016' });
  });

  it('shows names for a single letter, and waits for the second beside other words', () => {
    // Beta is in Germany.
    expect(caseIds(search('g')).toSorted()).toEqual(['beta', 'gamma']);
    expect(metricIds(search('emergency x')).toSorted()).toEqual(metricIds(search('emergency')).toSorted());
  });

  it('goes on from page to page without a gap or a repeat', () => {
    const all = caseIds(search('admissions'));
    const pages = [0, 1, 2].flatMap((offset) => caseIds(searchWith({ text: 'admissions', offset, limit: 1 })));
    expect(pages).toEqual(all);
  });

  it('orders by year, certainty and size on demand, the same results', () => {
    const found = search('').totals;
    for (const sort of ['newest', 'certainty', 'largest'] as const)
      expect(searchWith({ text: '', sort }).totals).toEqual(found);
    expect(caseIds(searchWith({ text: '', sort: 'certainty' }))[0]).toBe('gamma');
    expect(caseIds(searchWith({ text: '', sort: 'largest' }))[0]).toBe('alpha');
    expect(caseIds(searchWith({ text: '', sort: 'newest' }))[0]).toBe('alpha');
  });
});
