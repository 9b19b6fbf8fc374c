import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  harvardReference,
  shortReference,
  sourceUrl,
  vancouverReference,
} from '../../src/citations/format-reference.ts';
import type { Source } from '../../src/citations/source.ts';

const source = (fields: Partial<Source>): Source => ({
  id: 'x',
  kind: 'report',
  title: 'A title',
  authors: ['Ash B'],
  read: 'full-text',
  independence: 'independent',
  ...fields,
});

describe('the short form, for running text', () => {
  const short = (authors: string[], year?: number) => shortReference(source({ authors, ...(year ? { year } : {}) }));

  test('one person is a family name and a year', () => expect(short(['Ham C'], 2010)).toBe('Ham 2010'));
  test('two people are both named', () =>
    expect(short(['Hull S', 'Chowdhury TA'], 2014)).toBe('Hull and Chowdhury 2014'));
  test('three people are the first and others', () =>
    expect(short(['Elston J', 'Gradinger F', 'Asthana S'], 2019)).toBe('Elston et al. 2019'));
  test('"et al." among the authors is not a name', () =>
    expect(short(['Robson J', 'et al.'], 2014)).toBe('Robson et al. 2014'));
  test('an organisation beside a person is left to the full reference', () =>
    expect(short(['Richardson B', 'Carnall Farrar'], 2016)).toBe('Richardson 2016'));
  test('an organisation stands whole', () =>
    expect(short(['Local Government Association'], 2014)).toBe('Local Government Association 2014'));
  test('an organisation whose last word looks like initials is no person', () => {
    expect(short(['Carers UK'], 2020)).toBe('Carers UK 2020');
    expect(short(['HM Treasury'], 2026)).toBe('HM Treasury 2026');
    expect(short(['NHS England'], 2013)).toBe('NHS England 2013');
  });
  test('a name of several words keeps them', () => expect(short(['van der Berg A'], 2011)).toBe('van der Berg 2011'));
  test('double initials with a hyphen are initials', () => expect(short(['Dupont J-P'], 2011)).toBe('Dupont 2011'));
  test('a source without a year is undated', () => expect(short(['Torbay Council'])).toBe('Torbay Council undated'));
});

describe('Vancouver style', () => {
  test('a journal article has volume, issue, pages and DOI', () => {
    expect(
      vancouverReference(
        source({
          kind: 'journal-article',
          title: 'Is it working?',
          authors: ['Oak C', 'Elm D'],
          container: 'BMJ',
          volume: '20',
          issue: '3',
          pages: '101-109',
          year: 2019,
          date: '2019-09-24',
          doi: '10.1/x',
          url: 'https://other.example',
        }),
      ),
    ).toBe('Oak C, Elm D. Is it working? BMJ. 2019;20(3):101-109. https://doi.org/10.1/x');
  });
  test('an article known by its number needs no volume', () =>
    expect(vancouverReference(source({ kind: 'journal-article', container: 'BMJ', pages: 'd5703', year: 2011 }))).toBe(
      'Ash B. A title. BMJ. 2011;d5703.',
    ));
  test('the seventh author and those after are "et al."', () => {
    const authors = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F', 'G G'].map((name) => name.replace(/^./, '$&o'));
    expect(vancouverReference(source({ authors, year: 2019 }))).toBe(
      'Ao A, Bo B, Co C, Do D, Eo E, Fo F, et al. A title. 2019.',
    );
    expect(vancouverReference(source({ authors: authors.slice(0, 6), year: 2019 }))).not.toContain('et al.');
  });
  test('a report names its publisher and the date as far as it is known', () =>
    expect(vancouverReference(source({ publisher: 'County Press', year: 2016, date: '2016-05-18' }))).toBe(
      'Ash B. A title. County Press; 18 May 2016.',
    ));
  test('a publisher who is the author is named once', () =>
    expect(
      vancouverReference(source({ authors: ['London Councils'], publisher: 'London Councils', date: '2011-09' })),
    ).toBe('London Councils. A title. September 2011.'));
  test('what is neither report nor article says what it is, undated ones that they are, and where it is', () =>
    expect(
      vancouverReference(
        source({ kind: 'web-page', authors: ['Torbay Council'], url: 'https://torbay.example/a?b=1' }),
      ),
    ).toBe('Torbay Council. A title [web page]. Undated. Available from: https://torbay.example/a?b=1'));
});

describe('Harvard style', () => {
  test('an article', () =>
    expect(
      harvardReference(
        source({
          kind: 'journal-article',
          authors: ['Oak C', 'Elm D-E', 'Fir G'],
          container: 'BMJ',
          volume: '20',
          issue: '3',
          pages: '101-109',
          year: 2019,
          doi: '10.1/x',
        }),
      ),
    ).toBe(
      'Oak, C., Elm, D.-E. and Fir, G. (2019) A title. BMJ 20(3), pp. 101-109. Available at: https://doi.org/10.1/x',
    ));
  test('four authors are the first and others', () =>
    expect(harvardReference(source({ authors: ['Oak C', 'Elm D', 'Fir G', 'Ash H'], year: 2019 }))).toBe(
      'Oak, C. et al. (2019) A title.',
    ));
  test('an undated page of an organisation', () =>
    expect(harvardReference(source({ kind: 'web-page', authors: ['NHS England'], publisher: 'GOV.UK' }))).toBe(
      'NHS England (undated) A title [web page]. GOV.UK.',
    ));
  test('news has its day', () =>
    expect(harvardReference(source({ kind: 'news', container: 'Radio Exe', date: '2026-02-09', year: 2026 }))).toBe(
      'Ash, B. (2026) A title [news report]. Radio Exe, 9 February 2026.',
    ));
});

test('the address is the DOI where there is one', () => {
  expect(sourceUrl(source({ doi: '10.1/x', url: 'https://a.example' }))).toBe('https://doi.org/10.1/x');
  expect(sourceUrl(source({ url: 'https://a.example' }))).toBe('https://a.example');
  expect(sourceUrl(source({}))).toBeNull();
});

test('whatever the fields, no reference has a hole or a doubled stop in it, and it ends with the address', () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
  fc.assert(
    fc.property(
      fc.record(
        {
          authors: fc.array(
            fc.oneof(
              word,
              fc.tuple(word, fc.constantFrom('A', 'BC', 'D-E')).map((parts) => parts.join(' ')),
            ),
            {
              minLength: 1,
              maxLength: 9,
            },
          ),
          kind: fc.constantFrom('report' as const, 'journal-article' as const, 'news' as const),
          container: word,
          publisher: word,
          volume: fc.constant('3'),
          pages: fc.constantFrom('e1', '5', '5-9'),
          year: fc.constant(2011),
          date: fc.constantFrom('2011', '2011-03', '2011-03-09'),
          url: fc.constant('https://a.example/x'),
        },
        { requiredKeys: ['authors', 'kind'] },
      ),
      (fields) => {
        for (const reference of [vancouverReference(source(fields)), harvardReference(source(fields))]) {
          expect(reference).not.toMatch(/undefined|null|\s\s|\.\.|,\s*\.|^\W/);
          expect(reference.endsWith(fields.url ?? '.')).toBe(true);
        }
      },
    ),
  );
});
