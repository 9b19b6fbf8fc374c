import MiniSearch, { type Options } from 'minisearch';
import { foldText, wordsOf } from './words-of.ts';

/** What the in-memory index holds of a case study: its names and the words of the vocabulary. Its text is in FTS5. */
export interface CaseIndexDocument {
  id: string;
  title: string;
  place: string;
  summary: string;
  /** Labels of the terms it uses, indicators of its results included. */
  labels: string;
  synonyms: string;
}

/** Raise when the options below change: an index written with others cannot be read. */
export const caseIndexVersion = 1;

/** Defined once, because MiniSearch refuses to load an index with options other than those it was written with. */
const options: Options<CaseIndexDocument> = {
  idField: 'id',
  fields: ['title', 'place', 'summary', 'labels', 'synonyms'],
  tokenize: wordsOf,
  processTerm: (term) => foldText(term),
  autoVacuum: false,
  searchOptions: { boost: { title: 6, place: 5, labels: 2, summary: 1.5, synonyms: 1 } },
};

export type CaseIndex = MiniSearch<CaseIndexDocument>;

export const createCaseIndex = (): CaseIndex => new MiniSearch(options);
export const loadCaseIndex = (json: string): CaseIndex => MiniSearch.loadJSON(json, options);
