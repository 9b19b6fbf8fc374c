import { stemmer } from 'stemmer';
import type { SoughtName } from './match-expression.ts';

/** A text with itself in folded form, place for place. */
export interface FoldedText {
  text: string;
  folded: string;
}

/** A stretch of text with the start and end of each match within it. */
interface MarkedText {
  text: string;
  marks: [number, number][];
}

/** Something to be found in running text: a word in any of its forms, or words that stand together. */
interface Wanted {
  /** One of these stands where it begins. */
  beginnings: readonly string[];
  /** All of it, from there. */
  pattern: RegExp;
  /** Whether what the pattern found is meant. */
  isMeant: (found: string) => boolean;
}

/** Characters of a passage: about thirty words. */
const passageLength = 200;
/** A text is cut between words, but not further from where it would be cut than this. */
const mostSlack = 24;

const accents = /\p{M}+/gu;

/** Lower case without accents and of the same length, so that places in it are places in the text. */
function foldInPlace(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replaceAll(/[\u00C0-\u{10FFFF}]/gu, (character) => {
    const folded = character.toLowerCase().normalize('NFD').replace(accents, '');
    return folded.length === character.length ? folded : character;
  });
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Words with the same beginning as a stem: all that can have it, and few others. */
const beginning = (word: string) =>
  stemmer(word)
    .slice(0, Math.max(3, word.length - 3))
    .replace(/(?<=.)[iy]$/, '');

const restOfWord = String.raw`[\p{L}\p{N}&]*`;

function wantedWord({ text, prefix, forms }: SoughtName['words'][number]): Wanted {
  const asWords = [text, ...(prefix ? [] : forms)];
  const stems = new Set(asWords.map((form) => stemmer(form)));
  const beginnings = new Set([...(prefix ? [text] : []), ...asWords.map(beginning)]);
  return {
    // What begins with one begins with whatever that begins with: it would be found twice.
    beginnings: [...beginnings].filter(
      (one) => ![...beginnings].some((other) => other !== one && one.startsWith(other)),
    ),
    pattern: new RegExp(restOfWord, 'uy'),
    isMeant: (found) => (prefix && found.startsWith(text)) || stems.has(stemmer(found)),
  };
}

/** Words one after another, with whatever stands between words. */
function wantedRun(words: readonly string[]): Wanted {
  const stems = words.map((word) => stemmer(word));
  return {
    beginnings: words.slice(0, 1).map(beginning),
    pattern: new RegExp(
      words.map((word) => escape(beginning(word)) + restOfWord).join(String.raw`[^\p{L}\p{N}]{1,3}`),
      'uy',
    ),
    isMeant: (found) => {
      const held = found.split(/[^\p{L}\p{N}&]+/u).map((word) => stemmer(word));
      return held.length === stems.length && held.every((stem, at) => stem === stems[at]);
    },
  };
}

/** Folds a text once, for finding passages in it again and again. */
export function foldedText(body: string): FoldedText {
  const text = body.replaceAll('\n', ' ');
  return { text, folded: foldInPlace(text) };
}

/** What a reader looks for, ready to be found in one text after another. */
export interface PassageFinder {
  /** The best stretch of the sections of a case study; `null` where none holds anything. Its first section, the summary, comes last. */
  best: (sections: readonly FoldedText[]) => MarkedText | null;
}

/** One place where something wanted stands. */
interface Found {
  start: number;
  end: number;
  /** Which of the things wanted. */
  what: number;
}

const endsInLetter = /[\p{L}\p{N}]$/u;

/** Looks for beginnings as plain text first: a pattern that may begin anywhere takes ten times as long. */
function findAll(folded: string, wanted: readonly Wanted[]): Found[] {
  const found: Found[] = [];
  for (const [what, { beginnings, pattern, isMeant }] of wanted.entries()) {
    for (const one of beginnings) {
      for (let at = folded.indexOf(one); at >= 0;) {
        pattern.lastIndex = at;
        const match = endsInLetter.test(folded.slice(Math.max(at - 2, 0), at)) ? null : pattern.exec(folded);
        const end = match ? at + match[0].length : at + 1;
        if (match && isMeant(match[0])) found.push({ start: at, end, what });
        at = folded.indexOf(one, Math.max(end, at + 1));
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const different = (found: readonly Found[]) => new Set(found.map(({ what }) => what)).size;

/** The places that fit into one passage and are the most different, then the most. */
function densest(found: readonly Found[]): Found[] {
  let best: Found[] = [];
  let most = 0;
  let beyond = 0;
  for (const [from, { start }] of found.entries()) {
    while ((found[beyond]?.start ?? Infinity) - start <= passageLength) beyond++;
    const within = found.slice(from, beyond).filter(({ end }) => end - start <= passageLength);
    const worth = different(within) * 100 + Math.min(within.length, 20);
    if (worth > most) [best, most] = [within, worth];
  }
  return best;
}

/** Where to cut: between words, as near as may be. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space > at - mostSlack ? space + 1 : at;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space >= 0 && space < at + mostSlack ? space : Math.min(at, text.length);
}

function cut(text: string, found: readonly Found[]): MarkedText {
  const first = found[0]?.start ?? 0;
  const last = found.at(-1)?.end ?? 0;
  const room = Math.max(passageLength - (last - first), 0);
  const from = cutBefore(text, first - Math.floor(room / 3));
  const to = cutAfter(text, Math.max(last, from + passageLength));
  const lead = from > 0 ? '…' : '';
  const marks: [number, number][] = [];
  for (const { start, end } of found) {
    // Of two that overlap, the first and longer one.
    if (start - from + lead.length < (marks.at(-1)?.[1] ?? 0)) continue;
    marks.push([start - from + lead.length, end - from + lead.length]);
  }
  return { text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`, marks };
}

/** Prepares for finding passages that show names, any of their other names, and phrases. */
export function createPassageFinder(
  names: readonly SoughtName[],
  phrases: readonly (readonly string[])[],
): PassageFinder {
  const wanted = [
    ...names.flatMap(({ words, others }) => [...words.map(wantedWord), ...others.map(wantedRun)]),
    ...phrases.map(wantedRun),
  ];
  return {
    best: (sections) => {
      let best: { text: string; found: Found[] } | null = null;
      let most = 0;
      for (const [index, { text, folded }] of sections.entries()) {
        const found = densest(findAll(folded, wanted));
        // Half a word less than any other section with as many: the summary is shown anyway.
        const worth = different(found) - (index === 0 ? 0.5 : 0);
        if (found.length === 0 || worth <= most) continue;
        [best, most] = [{ text, found }, worth];
      }
      return best && cut(best.text, best.found);
    },
  };
}
