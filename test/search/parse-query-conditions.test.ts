import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { resolveConditions, understoodRuns, type FieldValues } from '../../src/search/query-conditions.ts';

const value = (id: string, label: string, synonyms: string[] = []) => ({ id, label, synonyms });

const known: FieldValues = {
  country: [value('England', 'England'), value('Germany', 'Germany', ['Deutschland'])],
  kind: [value('place', 'Place'), value('programme', 'Programme'), value('review', 'Review')],
  intervention: [
    value('multidisciplinary-teams', 'Multidisciplinary teams', ['MDT']),
    value('telehealth', 'Telehealth'),
  ],
  group: [
    value('older-people', 'Older people', ['elderly', 'over 65']),
    value('frail-older-people', 'Frail older people', ['frailty']),
  ],
  segment: [value('mostly-healthy', 'Mostly healthy')],
  setting: [value('own-home', 'Own home')],
  indicator: [
    value('emergency-admissions', 'Emergency admissions', ['NEL']),
    value('emergency-admissions-avoided', 'Emergency admissions avoided'),
    value('readmissions', 'Readmissions'),
    value('care-home-admissions', 'Care home admissions'),
    value('elective-admissions', 'Elective admissions'),
    value('hospital-admissions', 'Hospital admissions'),
    value('length-of-stay', 'Length of stay', ['LOS']),
    value('life-lost', 'Years of potential life lost'),
  ],
  domain: [value('cost', 'Cost')],
  effect: [value('beneficial', 'Beneficial'), value('harmful', 'Harmful')],
  certainty: [value('very-low', 'Very low'), value('low', 'Low'), value('moderate', 'Moderate'), value('high', 'High')],
  design: [value('randomised', 'Randomised trial', ['RCT']), value('modelled', 'Modelled')],
  status: [value('observed', 'Observed')],
};

const resolve = (text: string) => resolveConditions(parseQuery(text).conditions, known);
const ids = (text: string) => resolve(text).conditions.map((condition) => 'ids' in condition && condition.ids);
const labels = (text: string) => resolve(text).understood.map(({ label }) => label);

describe('conditions on values that the library knows', () => {
  it('mean the value that is called exactly so, before any that has the words in it', () => {
    expect(ids('certainty:low')).toEqual([['low']]);
    expect(ids('certainty:very-low')).toEqual([['very-low']]);
    expect(ids('group:"older people"')).toEqual([['older-people']]);
    expect(ids('indicator:"Emergency Admission"')).toEqual([['emergency-admissions']]);
  });

  it('mean a value by its other names, whatever the case and accents', () => {
    expect(ids('country:deutschland design:rct intervention:mdt indicator:los')).toEqual([
      ['Germany'],
      ['randomised'],
      ['multidisciplinary-teams'],
      ['length-of-stay'],
    ]);
  });

  it('mean every value with the words in it, and say how many', () => {
    expect(ids('indicator:admissions')).toEqual([
      [
        'emergency-admissions',
        'emergency-admissions-avoided',
        'care-home-admissions',
        'elective-admissions',
        'hospital-admissions',
      ],
    ]);
    expect(labels('indicator:admissions')).toEqual(['Indicator: any of 5 with “admissions”']);
    expect(ids('group:older')).toEqual([['older-people', 'frail-older-people']]);
    expect(labels('group:older')).toEqual(['Focus group: Older people or Frail older people']);
  });

  it('mean what begins with an unfinished word', () => {
    expect(ids('country:eng')).toEqual([['England']]);
    // Not the years lost: a whole word comes before the beginning of one.
    expect(ids('indicator:los')).toEqual([['length-of-stay']]);
  });

  it('take any of several values, and what they are not', () => {
    expect(resolve('-certainty:low,high')).toEqual({
      conditions: [{ kind: 'ids', field: 'certainty', ids: ['low', 'high'], negated: true }],
      understood: [{ label: 'Certainty: not low or high', start: 0, end: 19 }],
      notices: [],
    });
  });

  it('correct a near miss, and say so', () => {
    expect(ids('indicator:"lenght of stay"')).toEqual([['length-of-stay']]);
    expect(resolve('certainty:moderat,hihg').notices).toEqual([
      'Nothing in the library is called certainty “hihg”; “high” was used instead.',
    ]);
  });

  it('are left out where nothing is called so, which is said', () => {
    expect(resolve('indicator:xyz')).toEqual({
      conditions: [],
      understood: [],
      notices: ['Nothing in the library is called indicator “xyz”, so this part was left out.'],
    });
    expect(ids('certainty:low,xyz')).toEqual([['low']]);
  });
});

describe('fields asked for twice', () => {
  it('say what to write where nothing can be both', () => {
    expect(resolve('certainty:low certainty:high').notices).toEqual([
      'A result has only one certainty, so nothing fits both. Write certainty:low,high to find either.',
    ]);
    expect(resolve('indicator:"length of stay" indicator:readmissions').notices).toEqual([
      'A result has only one indicator, so nothing fits both. Write indicator:"Length of stay",Readmissions to find either.',
    ]);
  });

  it('are left alone where something can be both, or one is ruled out', () => {
    for (const text of [
      'certainty:low,high certainty:high',
      'certainty:low -certainty:high',
      'certainty:low kind:place',
    ])
      expect(resolve(text).notices).toEqual([]);
  });
});

describe('other conditions', () => {
  it('are folded words of a place or a source', () => {
    expect(resolve('place:"Baden-Württemberg",Leeds -source:nuffield')).toEqual({
      conditions: [
        { kind: 'text', field: 'place', anyOf: [['baden', 'wurttemberg'], ['leeds']], negated: false },
        { kind: 'text', field: 'source', anyOf: [['nuffield']], negated: true },
      ],
      understood: [
        { label: 'Place: Baden-Württemberg or Leeds', start: 0, end: 31 },
        { label: 'Source: not nuffield', start: 32, end: 48 },
      ],
      notices: [],
    });
  });

  it('are numbers, written as British readers write them', () => {
    expect(labels('year:2009..2012 year:>=2015 year:..2005 population:>100k population:<2m year:2014')).toEqual([
      'Year: 2009 to 2012',
      'Year: 2015 or later',
      'Year: 2005 or earlier',
      'Population: 100,001 or more',
      'Population: 1,999,999 or fewer',
      'Year: 2014',
    ]);
  });
});

it('phrases and exclusions are told to the reader as well', () => {
  expect(understoodRuns(parseQuery('"care planning" "teams" -telehealth'))).toEqual([
    { label: 'Phrase: “care planning”', start: 0, end: 15 },
    { label: 'Exactly: “teams”', start: 16, end: 23 },
    { label: 'Without: “telehealth”', start: 24, end: 35 },
  ]);
});
