/** Something wrong in a content file, said so that its author can mend it. */
export interface Problem {
  /** Path as the reader gave it, with forward slashes. */
  file: string;
  /** 1-based line. */
  line: number;
  severity: 'error' | 'warning';
  /** One sentence: what is wrong, and what to do. */
  message: string;
}

/** The outcome of reading content: what could be read, and everything that was wrong with it. */
export interface Parsed<T> {
  /** `null` when the file is too broken to use. */
  document: T | null;
  problems: Problem[];
}
