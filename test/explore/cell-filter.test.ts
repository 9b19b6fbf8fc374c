import { describe, expect, it } from 'vitest';
import { cellFilter, type CellTerm } from '../../src/explore/cell-filter.ts';
import type { EvidenceFilter } from '../../src/search/search-query.ts';

const everything: EvidenceFilter = { text: '', facets: {}, combine: 'all' };
const teams: CellTerm = { axis: 'interventions', id: 'teams', label: 'Integrated teams' };
const cost: CellTerm = { axis: 'domains', id: 'cost', label: 'Cost' };
const frail: CellTerm = { axis: 'segments', id: 'frail-elderly', label: 'Frail elderly' };

describe('the filter of a cell', () => {
  it('chooses facets where there are some, and adds to what is asked already', () => {
    expect(cellFilter({ ...everything, text: 'falls', facets: { country: ['England'] } }, teams, cost)).toEqual({
      text: 'falls',
      facets: { country: ['England'], intervention: ['teams'], domain: ['cost'] },
      combine: 'all',
    });
  });

  it('asks by field for what has no facet', () => {
    expect(cellFilter({ ...everything, text: 'falls' }, frail, cost)).toEqual({
      text: 'falls segment:"Frail elderly"',
      facets: { domain: ['cost'] },
      combine: 'all',
    });
  });

  it('keeps only the value of the cell where several are chosen', () => {
    expect(cellFilter({ ...everything, facets: { intervention: ['reablement', 'teams'] } }, teams).facets).toEqual({
      intervention: ['teams'],
    });
  });

  it('never widens what is looked at', () => {
    // Other interventions are chosen: results must still be about one of those.
    expect(cellFilter({ ...everything, facets: { intervention: ['reablement'] } }, teams)).toEqual({
      text: 'intervention:"Integrated teams"',
      facets: { intervention: ['reablement'] },
      combine: 'all',
    });
    // One facet is enough: another one chosen would let more in.
    const either: EvidenceFilter = { text: '', facets: { country: ['England'], effect: ['harmful'] }, combine: 'any' };
    expect(cellFilter(either, teams, cost)).toEqual({
      ...either,
      text: 'intervention:"Integrated teams" domain:"Cost"',
    });
  });

  it('needs every term of the cell where one facet was enough and none is chosen', () => {
    expect(cellFilter({ ...everything, combine: 'any' }, teams, cost)).toMatchObject({
      combine: 'all',
      facets: { intervention: ['teams'], domain: ['cost'] },
    });
  });
});
