import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countBalance, type BalancedResult } from '../../src/evidence/balance.ts';
import { figureText } from '../../src/evidence/format-figure.ts';
import { mapAxesSchema } from '../../src/explore/evidence-map.ts';
import { outcomeColumns } from '../../src/explore/outcome-columns.ts';
import { disagreementSheet } from '../../src/exports/disagreement-sheet.ts';
import { exportNotes, filterWords, type ExportFacts } from '../../src/exports/export-facts.ts';
import { mapSheets } from '../../src/exports/map-sheets.ts';
import { allMetricColumns, metricColumns } from '../../src/exports/metric-columns.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { evidenceFilterSchema } from '../../src/search/search-query.ts';
import { arbitraryFigure } from '../evidence/arbitrary-figure.ts';
import { metrics } from '../packs/small-metrics.ts';

const facts: ExportFacts = {
  libraryVersion: '2026.11.21-3f9a2c1b',
  date: '2026-11-21',
  filter: evidenceFilterSchema.parse({}),
  facets: {},
  notice: null,
  alsoSearched: [],
};

describe('a filter in words', () => {
  const facets = {
    country: [
      { label: 'England', selected: true },
      { label: 'Wales', selected: false },
    ],
    certainty: [
      { label: 'High', selected: true },
      { label: 'Moderate', selected: true },
    ],
  };

  it.each([
    [{}, {}, 'Everything in the library'],
    [{ text: '  frail  ' }, {}, '“frail”'],
    [{ text: 'frail' }, facets, '“frail”; Country: England; Certainty: High or Moderate'],
    [{ text: 'frail', combine: 'any' }, facets, '“frail”; any of (Country: England; Certainty: High or Moderate)'],
    [{ combine: 'any' }, { country: facets.country }, 'Country: England'],
  ])('%j', (filter, chosen, words) => {
    expect(filterWords({ filter: evidenceFilterSchema.parse(filter), facets: chosen })).toBe(words);
  });

  it('stands in the notes with the library, the day and what the search did instead', () => {
    expect(
      exportNotes({ ...facts, notice: 'Nothing mentions “x”.', alsoSearched: ['multidisciplinary team', 'MDT'] }),
    ).toEqual([
      'From the Casebook evidence library 2026.11.21-3f9a2c1b, exported on 21 November 2026.',
      'Counts, never averages: results are counted; no published figure is averaged, added to or scored with another.',
      'Asked for: Everything in the library.',
      'Nothing mentions “x”.',
      'Also searched: multidisciplinary team, MDT.',
    ]);
  });
});

describe('the columns of a result', () => {
  const [metric] = metrics;
  if (!metric) throw new Error('No results to test with.');
  const row = (columns = allMetricColumns(), of = metric) =>
    Object.fromEntries(columns.map(({ label, cell }) => [label, cell(of, 'A full reference.')]));

  it('hold everything that a row says, numbers as numbers', () => {
    expect(row()).toMatchObject({
      Status: 'Observed',
      Effect: 'Beneficial',
      'Figure as published': '−12.5% (95% CI −18% to −7%; p < 0.001)',
      Measure: 'Relative change',
      Value: -12.5,
      From: null,
      Unit: '%',
      Low: -18,
      High: -7,
      'What low and high are': '95% confidence interval',
      'Statistical test': 'p < 0.001',
      Comparator: 'Matched control group',
      'Compared with': 'matched people in three neighbouring districts',
      'Comparator’s figure': -2,
      Period: 'April 2014 to March 2016',
      'First year': 2014,
      'Maryland level': 3,
      Certainty: 'Moderate',
      'Why this certainty':
        'Starts at low (controlled before–after); up one level for dose–response: Falls were larger where teams met more often.',
      'Size (LGA band)': 'Large (10% or more)',
      'Where in it': 'table 2',
      'Full reference': 'A full reference.',
      'Result id': 'alder/admissions',
    });
  });

  it('begin with who observed it, and no column stands twice', () => {
    for (const chosen of [[], ['certainty'], ['size', 'status', 'case'], enumKeys(outcomeColumns)] as const) {
      const labels = metricColumns([...chosen]).map(({ label }) => label);
      expect(labels[0]).toBe('Status');
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of [
        'Effect',
        'Figure as published',
        'Comparator',
        'Period',
        'Design',
        'Certainty',
        'Source',
        'Where in it',
      ])
        expect(labels).toContain(label);
    }
  });

  it.each(metrics.map((one) => [one.id, one] as const))('of %s say when nobody observed it', (_, one) => {
    const isObserved = one.status === 'observed' && one.design !== 'modelled';
    expect(row(allMetricColumns(), one)['Status'] === 'Observed').toBe(isObserved);
  });

  it('repeat the published figure and calculate nothing', () => {
    fc.assert(
      fc.property(arbitraryFigure, (figure) => {
        const cells = row(allMetricColumns(), { ...metric, figure });
        expect(cells['Figure as published']).toBe(figureText(figure));
        const published = JSON.stringify(figure);
        const numbers = ['Value', 'From', 'To', 'Low', 'High'].map((label) => cells[label] ?? null);
        for (const number of numbers.filter((cell) => cell !== null))
          expect(published).toContain(JSON.stringify(number));
      }),
    );
  });
});

const result = (effect: BalancedResult['effect'], unobserved = false): BalancedResult => ({
  caseId: 'alder',
  effect,
  certainty: 'low',
  unobserved,
});

test('the map shows its gaps as noughts, and how the results of each cell stand', () => {
  const [map, cells] = mapSheets(
    {
      rows: [
        { id: 'a', label: 'Reablement', results: 3 },
        { id: 'b', label: 'Falls prevention', results: 0 },
      ],
      columns: [
        { id: 'x', label: 'Falls', group: 'outcome', results: 3 },
        { id: 'y', label: 'Cost', group: null, results: 0 },
      ],
      cells: [
        {
          row: 0,
          column: 0,
          balance: countBalance([result('beneficial'), result('harmful', true), result('harmful')]),
        },
      ],
      results: 3,
    },
    mapAxesSchema.parse({}),
    facts,
  );
  expect(map?.columns.map(({ label }) => label)).toEqual(['Interventions', 'All results', 'Falls (Outcome)', 'Cost']);
  expect(map?.rows.map((row) => row.cells)).toEqual([
    ['Reablement', 3, 3, 0],
    ['Falls prevention', 0, 0, 0],
    ['All results', 3, 3, 0],
  ]);
  expect(map?.notes.join(' ')).toContain('0 is a gap');
  const named = Object.fromEntries(
    cells?.columns.map(({ label }, index) => [label, cells.rows[0]?.cells[index]]) ?? [],
  );
  expect(named).toMatchObject({
    Interventions: 'Reablement',
    Results: 3,
    'Case studies': 1,
    Disagreement: 'Contradictory',
    Beneficial: 1,
    Harmful: 2,
    'Harmful, low certainty': 2,
    'Harmful, high certainty': 0,
    'Harmful, nobody observed': 1,
  });
  for (const sheet of [map, cells])
    for (const row of sheet?.rows ?? []) expect(row.cells).toHaveLength(sheet?.columns.length ?? 0);
});

test('disagreements are rows with a sentence and counts', () => {
  const balance = countBalance([result('beneficial'), result('no-clear-effect')]);
  const sheet = disagreementSheet(
    [{ id: 'falls', label: 'Falls', conflict: 'unlike', summary: 'Two results.', balance, recorded: 1 }],
    'indicator',
    facts,
  );
  expect(sheet.rows).toHaveLength(1);
  expect(sheet.rows[0]?.cells.slice(0, 5)).toEqual(['Falls', 'Two results.', 2, 1, 'Differing']);
  expect(sheet.rows[0]?.cells).toHaveLength(sheet.columns.length);
  expect(sheet.rows[0]?.cells.at(-1)).toBe(1);
});
