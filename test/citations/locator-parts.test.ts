import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateParts, partLabel, partsOf, type SourceDivision } from '../../src/citations/locator-parts.ts';

const pages: SourceDivision = { by: 'page', first: 1, last: 38 };
const sections: SourceDivision = { by: 'section', first: 1, last: 10 };
const headings: SourceDivision = {
  by: 'heading',
  headings: [
    { title: 'Executive Summary', also: [] },
    { title: 'What does this mean for Health and Wellbeing Boards?', also: ['part on Health and Wellbeing Boards'] },
    { title: 'The Business Case for Whole System Integrated Care', also: [] },
    { title: 'Conclusion', also: [] },
  ],
};
const found = (locator: string, division: SourceDivision) => locateParts(locator, division).parts;

describe('a locator in a source with pages', () => {
  it.each([
    ['p. 19', ['19']],
    ['p. 19, Exhibit 11', ['19']],
    ['p.19', ['19']],
    ['page 7', ['7']],
    ['pp. 33-34', ['33', '34']],
    ['pp. 33–34, Exhibits 22 and 23', ['33', '34']],
    ['p. 29-30', ['29', '30']],
    ['pp. 28 to 30', ['28', '29', '30']],
    ['pp. 13, 16 and 22', ['13', '16', '22']],
    ['pp. 13-4', ['13', '14']],
    ['p. 8; p. 29', ['8', '29']],
    ['p. 29; also p. 8', ['8', '29']],
    ['p. 6; p. 13, mapping; p. 20', ['6', '13', '20']],
    ['p. 16, section 5.4', ['16']],
    ['P. 16', ['16']],
    ['title page', ['1']],
  ])('"%s" points at %j', (locator, parts) => {
    expect(locateParts(locator, pages)).toEqual({ parts, beyond: [] });
  });

  it.each(['Exhibit 11', 'abstract', 'section 4', 'p < 0.05', 'p = 0.211', 'the map of 19 places', 'p. of the map'])(
    '"%s" points at none',
    (locator) => {
      expect(locateParts(locator, pages)).toEqual({ parts: [], beyond: [] });
    },
  );

  it('does not take what follows a single page for another page', () => {
    expect(found('p. 23, 12 to 15 per cent of spending', pages)).toEqual(['23']);
    expect(found('p. 24 and 3 others', pages)).toEqual(['24']);
  });

  it('says which pages the source does not have', () => {
    expect(locateParts('p. 45', pages)).toEqual({ parts: [], beyond: ['45'] });
    expect(locateParts('pp. 37-40', pages)).toEqual({ parts: ['37', '38'], beyond: ['37-40'] });
    expect(locateParts('pp. 30-28', pages)).toEqual({ parts: [], beyond: ['30-28'] });
    expect(locateParts('p. 0', pages)).toEqual({ parts: [], beyond: ['0'] });
  });

  it('does not count to the end of a range that has none', () => {
    expect(found('pp. 36-99999999999', pages)).toEqual(['36', '37', '38']);
  });
});

describe('a locator in a source with sections', () => {
  it.each([
    ['section 4', ['4']],
    ['section 4, box "Greenwich integrated care pioneer"', ['4']],
    ['sections 1 and 3', ['1', '3']],
    ['sections 3, 4 and 7', ['3', '4', '7']],
    ['Sections 1 to 3', ['1', '2', '3']],
    ['section 5.4', ['5']],
    ['sections 5.4-6.1', ['5', '6']],
    ['section 10', ['10']],
    ['p. 4', []],
  ])('"%s" points at %j', (locator, parts) => {
    expect(found(locator, sections)).toEqual(parts);
  });

  it('says which sections the source does not have', () => {
    expect(locateParts('section 11', sections).beyond).toEqual(['11']);
  });
});

describe('a locator in a source with headings', () => {
  it.each([
    ['Conclusion', ['Conclusion']],
    ["section 'Conclusion'", ['Conclusion']],
    [
      'The Business Case for Whole System Integrated Care, box "PACE"',
      ['The Business Case for Whole System Integrated Care'],
    ],
    [
      'part on Health and Wellbeing Boards, paragraph on the fund',
      ['What does this mean for Health and Wellbeing Boards?'],
    ],
    ['executive  summary', ['Executive Summary']],
    ['Executive Summary; Conclusion', ['Executive Summary', 'Conclusion']],
    ['Conclusions', []],
    ['p. 4', []],
  ])('"%s" points at %j', (locator, parts) => {
    expect(found(locator, headings)).toEqual(parts);
  });
});

describe('the parts of a source', () => {
  it('go from the first to the last', () => {
    expect(partsOf({ by: 'section', first: 2, last: 4 })).toEqual(['2', '3', '4']);
    expect(partsOf({ by: 'page', first: 4, last: 2 })).toEqual([]);
    expect(partsOf(headings)).toHaveLength(4);
  });

  it('are each found by their own label', () => {
    for (const division of [pages, sections, headings]) {
      for (const part of partsOf(division)) {
        expect(found(partLabel(division, part), division)).toEqual([part]);
      }
    }
  });

  it('are all that any locator finds, in order', () => {
    const words = fc.constantFrom(
      'p.',
      'pp.',
      'section',
      'sections',
      'and',
      ',',
      '-',
      'to',
      ';',
      '3',
      '19',
      '5.4',
      '99',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), fc.constantFrom(pages, sections), (pieces, division) => {
        const { parts } = locateParts(pieces.join(' '), division);
        expect(partsOf(division).filter((part) => parts.includes(part))).toEqual(parts);
      }),
    );
  });
});
