import MiniSearch, { type Options } from 'minisearch';
import { foldText, wordsOf } from './words-of.ts';

/** Something in the library that has a name: a case study, or one of the things found beside them. */
export interface NamedThing {
  /** `case/torbay`, `indicator/length-of-stay`, `source/richardson-2016`, `story/torbay`, `glossary/mdt`. */
  id: string;
  name: string;
  /** Its place, or what else it is called. */
  other: string;
  /** What it means, where that is short; empty for case studies, whose text is in the database. */
  text: string;
}

const options: Options<NamedThing> = {
  idField: 'id',
  fields: ['name', 'other', 'text'],
  tokenize: wordsOf,
  processTerm: (term) => foldText(term),
  autoVacuum: false,
  searchOptions: { boost: { name: 6, other: 4, text: 0.5 } },
};

/**
 * Names while they are typed: prefixes and slips of the finger. Only names are in it, so that it is built in memory in
 * milliseconds at the size of the shipped library, and is small at a hundred times that.
 */
export type NamesIndex = MiniSearch<NamedThing>;

export const createNamesIndex = (): NamesIndex => new MiniSearch(options);
