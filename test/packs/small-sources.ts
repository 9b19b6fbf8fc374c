import type { Source } from '../../src/citations/source.ts';

/** Made up for tests: nothing here was ever published. */
export const sources: Source[] = [
  {
    id: 'ash-2016',
    kind: 'report',
    title: 'Teams that meet: what Alder found',
    authors: ['Ash B', 'Larch Partners'],
    publisher: 'County Press',
    year: 2016,
    date: '2016-04',
    read: 'full-text',
    independence: 'government',
  },
  {
    id: 'oak-2019',
    kind: 'journal-article',
    title: 'A controlled study of joint teams',
    authors: ['Oak C', 'Elm D', 'Fir E'],
    container: 'Journal of Joined Care',
    volume: '20',
    issue: '3',
    pages: '101-109',
    year: 2019,
    doi: '10.1234/jjc.2019.101',
    read: 'abstract',
    independence: 'independent',
  },
  {
    id: 'birch-web',
    kind: 'web-page',
    title: 'Our savings',
    authors: ['Birch Partnership'],
    dateNote: 'Undated in what was read.',
    url: 'https://birch.example/savings?year=all&view=1',
    read: 'web-page',
    independence: 'programme',
  },
];
