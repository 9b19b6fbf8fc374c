import { describe, expect, it } from 'vitest';
import { matchExpression } from '../../src/search/match-expression.ts';
import { createOtherNamesFinder } from '../../src/search/other-names.ts';
import { readQuery } from '../../src/search/read-query.ts';

const find = createOtherNamesFinder([
  { label: 'Multidisciplinary team (MDT)', synonyms: ['MDT', 'case conference'] },
  { label: 'Better Care Fund (BCF)', synonyms: ['BCF'] },
  { label: 'Integrated care pilots', synonyms: ['ICP'] },
  { label: 'Integrated care partnership', synonyms: ['ICP'] },
  { label: 'Diabetes prevalence', synonyms: ['diabetes', 'QOF diabetes'] },
  { label: 'P value', synonyms: ['p'] },
  { label: 'Emergency admissions', synonyms: ['emergency hospital admissions', 'unplanned admissions'] },
  { label: 'Everything', synonyms: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'EVT', 'eight'] },
]);
const others = (text: string) =>
  find(readQuery(text).spelled).map(({ start, length, others: names }) => [
    start,
    length,
    names.map((name) => name.text),
  ]);

describe('other names', () => {
  it('of an acronym are its long form, wherever it stands and in whatever case', () => {
    expect(others('mdt')).toEqual([[0, 1, ['multidisciplinary team']]]);
    expect(others('what an MDT does')).toEqual([[2, 1, ['multidisciplinary team']]]);
  });

  it('of a long form are its acronym and synonyms, in the plural too', () => {
    expect(others('multidisciplinary teams')).toEqual([[0, 2, ['MDT', 'case conference']]]);
  });

  it('of a synonym are the label, not the other synonyms', () => {
    expect(others('case conference')).toEqual([[0, 2, ['multidisciplinary team']]]);
  });

  it('of an acronym that two terms share are both', () => {
    expect(others('ICP')).toEqual([[0, 1, ['integrated care pilots', 'integrated care partnership']]]);
  });

  it('that hold all the words of a name are not sought: they are found by those words', () => {
    expect(others('emergency admission')).toEqual([[0, 2, ['unplanned admissions']]]);
    expect(others('emergency hospital admissions')).toEqual([[0, 3, ['emergency admissions']]]);
  });

  it('keep the capitals of a name', () => {
    expect(others('bcf')).toEqual([[0, 1, ['Better Care Fund']]]);
  });

  it('leave out what holds the name itself or is part of it: it would find no more, or everything', () => {
    expect(others('diabetes')).toEqual([]);
    expect(others('diabetes prevalence')).toEqual([[0, 2, ['QOF diabetes']]]);
  });

  it('are not sought for a single letter', () => {
    expect(others('p')).toEqual([]);
  });

  it('are six at most, acronyms first', () => {
    const [[, , names] = []] = others('everything');
    expect(names).toHaveLength(6);
    expect(names).toContain('two');
  });

  it('are found for each stretch of a query, and never twice for one word', () => {
    expect(others('mdt bcf case conference')).toEqual([
      [0, 1, ['multidisciplinary team']],
      [1, 1, ['Better Care Fund']],
      [2, 2, ['multidisciplinary team']],
    ]);
  });
});

describe('an expression with other names', () => {
  it('takes another name for all words of the name, and wants the rest', () => {
    const word = (text: string) => ({ text, prefix: false, forms: [] });
    const names = [
      { words: [word('diabetes')], others: [] },
      { words: [word('case'), word('conference')], others: [['multidisciplinary', 'team']] },
    ];
    expect(matchExpression(names, 'AND')).toBe(
      '("diabetes") AND ((("case") AND ("conference")) OR "multidisciplinary team")',
    );
    expect(matchExpression(names, 'OR')).toBe(
      '("diabetes") OR ((("case") OR ("conference")) OR "multidisciplinary team")',
    );
  });
});
