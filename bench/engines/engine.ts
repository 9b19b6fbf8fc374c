import type { SearchDocument } from './corpus.ts';

/** How many hits a search lists, for every engine. */
export const listed = 50;

/** A search engine under measurement: documents in, then searches. */
export interface Engine {
  /** Absent where the engine reads the content itself. */
  add?: (document: SearchDocument) => void;
  /** After the last document. */
  finish: () => void | Promise<void>;
  /** How many it found, at most `listed`. */
  search: (text: string) => number | Promise<number>;
  /** Size of the index as it would be stored. */
  bytes: () => number | Promise<number>;
  /** Of all that is stored, where that is more than the index. Asked after `bytes`. */
  storedBytes?: () => number;
  close: () => void | Promise<void>;
}

export const byteLength = (text: string) => Buffer.byteLength(text);
/** What is being typed is the beginning of a word; what is complete may be misspelt. */
export const mayBeMisspelt = (word: string) => word.length > 4;
