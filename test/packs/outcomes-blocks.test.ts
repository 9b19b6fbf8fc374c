import { describe, expect, test } from 'vitest';
import { cellWords, outcomes, resultsTable, tables, words } from './read-document.ts';
import { buildSample, packOf } from './sample-pack.ts';

describe('a result', () => {
  const row = (id: string) => resultsTable(buildSample(packOf({ strategic: [outcomes([id])] })).document)?.rows[0];

  test('reads as the outcome row of the product does', () => {
    const [result, comparison, certainty, source] = cellWords(row('alder/admissions'));
    expect(result?.split('\n')).toEqual([
      '▲ Beneficial',
      '−12.5%',
      '95% CI −18% to −7%; p < 0.001',
      'Emergency admissions. Emergency admissions of people aged 75 and over',
      'Size: large (10% or more)',
    ]);
    expect(comparison?.split('\n')).toEqual([
      'Against matched people in three neighbouring districts: −2%',
      'When April 2014 to March 2016',
      'Who People aged 75 and over',
      'Sample: 4,210 people and as many controls',
    ]);
    expect(certainty?.split('\n')).toEqual(['●●●○ Moderate', 'Controlled before–after', 'Maryland 3 of 5']);
    expect(source).toBe('Oak et al. 2019 [1, table 2]');
  });

  test('has its caveats, related results and reasons of certainty as notes', () => {
    const notes = words(row('alder/admissions')?.notes);
    expect(notes).toContain('Caveat Read as an abstract.');
    expect(notes).toContain(
      'Contradicts Alder: no difference, emergency admissions [1, discussion] (not in this pack). The later study',
    );
    expect(notes).toContain(
      'Certainty starts at low (controlled before–after); up one level for dose–response: Falls were larger',
    );
    expect(row('alder/admissions')?.notes?.every(({ tone }) => tone === 'aside')).toBe(true);
  });

  test.each([
    ['birch/saving-projected', 'MODELLED PROJECTION – Not an effect estimate'],
    ['birch/beds-claimed', 'CLAIMED ▲ Beneficial'],
  ])('that nobody observed says so in words first: %s', (id, opening) => {
    expect(cellWords(row(id))[0]?.split('\n')[0]).toBe(opening);
    expect(row(id)?.unobserved).toBe(true);
  });

  test('that was observed is not marked', () => expect(row('alder/falls')?.unobserved).toBeUndefined());

  test('without a figure says so apart from what it found', () =>
    expect(cellWords(row('alder/admissions-later'))[0]).toContain(
      'No difference\nNo figure published\nreported as not',
    ));

  test('without a comparator says so', () =>
    expect(cellWords(row('birch/saving-projected'))[1]?.split('\n')[0]).toBe('No comparator'));

  test('names its case study where a group of results begins', () => {
    const { document } = buildSample(
      packOf({ strategic: [outcomes(['alder/falls', 'alder/admissions', 'birch/beds-claimed'])] }),
    );
    expect(resultsTable(document)?.rows.map(({ heading }) => heading)).toEqual([
      'Alder: one team for each ward',
      undefined,
      'Birch Valley',
    ]);
  });
});

describe('the balance of the evidence', () => {
  const { document } = buildSample();
  const figure = document.blocks.find((block) => block.kind === 'figure');
  const numbers = tables(document).find(({ caption }) => caption.includes('The numbers behind Figure 1'));

  test('stands with a caption, a text for those who do not see it, and its numbers in a table', () => {
    expect(figure?.caption).toBe('Figure 1. Balance of the evidence: Admissions & beds');
    expect(figure?.alt).toContain('Harmful: 1 observed (1 of very low certainty)');
    expect(numbers?.rows).toHaveLength(5);
  });

  test('never adds results that nobody observed to the others', () =>
    expect(cellWords(numbers?.rows[0])).toEqual(['▲ Beneficial', '0', '1', '0', '0', '1', '1']));

  test('is left out where the author turned it off', () => {
    const built = buildSample(packOf({ strategic: [outcomes(['alder/falls'], false)] })).document;
    expect(built.blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });
});
