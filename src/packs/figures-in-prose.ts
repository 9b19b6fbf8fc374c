import type { DocumentBlock, DocumentList, Inline } from './document.ts';

/** A sentence of the author's with figures in it that nothing cites. */
export interface UncitedSentence {
  sentence: string;
  /** As written: `33%`, `£4.6 million`, `12,000`. */
  figures: string[];
}

/** Stands for a citation while text is searched; no keyboard makes one. */
const citationMark = '\uFFFC';
/** Stands for an address, whose digits are no figures. */
const address = '…';

const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const money = String.raw`(?:£|€|US\$|NZ\$|\$)`;
/** Not within a word or a longer number: `COVID-19`, `2013/14`, `3.2.1`. */
const start = String.raw`(?<![\p{L}\p{N}.,/]|[\p{L}\p{N}][–(-])`;
const scale = String.raw`(?:\s?(?:k|m|bn|thousand|million|billion)\b)`;
const percent = String.raw`(?:\s?(?:%|per\s?cent\b|percent\b|percentage points?\b)|p\b)`;
const figurePattern = new RegExp(
  String.raw`${start}(?:(?<share>\d{1,3} (?:in|out of) \d{1,4})\b|[−-]?(?<money>${money})?(?<value>${number}(?:\s?(?:to|[–-])\s?${money}?${number})?)(?<scale>${scale})?(?<percent>${percent})?)`,
  'giu',
);

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const labels =
  '(?:sections?|pages?|tables?|figures?|exhibits?|annex|appendix|schedule|chapters?|paragraphs?|phases?|options?|objectives?|steps?|stages?|parts?|levels?|bands?|version|aged?|ages)';
/** Words before a number that make it a name: `Table 2`, `p. 19`, `aged 65`, `May 2016`. */
const nameBefore = new RegExp(String.raw`(?:\b${labels}|\b(?:pp?|para|no)\.|\b${months})\s*$`, 'iu');
/** What follows a number that is part of a name or a date: `1st`, `65s`, `24/7`, `65+`, `2-year`, `18 May`. */
const nameAfter = new RegExp(String.raw`^(?:[\p{L}+/]|[–-]\p{L}|\.\d|\s*${months}\b)`, 'iu');
const year = /^(?:19|20)\d\d(?:\s?(?:to|[–-])\s?(?:\d\d|(?:19|20)\d\d))?$/;

function figuresIn(sentence: string): string[] {
  return [...sentence.matchAll(figurePattern)].flatMap((match) => {
    const { share, money, value = '', scale, percent } = match.groups ?? {};
    const written = match[0].trim();
    if (share || money || scale || percent) return [written];
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + match[0].length);
    return year.test(value) || nameBefore.test(before) || nameAfter.test(after) ? [] : [written];
  });
}

/** Where a sentence ends: at a stop that is not an abbreviation's, before what can begin another. */
const sentenceEnd =
  /(?<=[.!?]["”’)]?)(?<!\b(?:[Pp]p?|[Pp]aras?|[Nn]os?|[Vv]ol|e\.g|i\.e|cf|vs|ca|approx|Dr|Mrs?|Ms|St)\.)\s+(?=[\p{Lu}\d£€$“"(\uFFFC])|\n+/u;

/** Splits at full stops, keeping with a sentence the citations that follow its stop. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(sentenceEnd)) {
    if (piece.startsWith(citationMark) && sentences.length > 0) {
      const own = /^[\uFFFC\s.,;]+/.exec(piece)?.[0] ?? '';
      sentences[sentences.length - 1] += ` ${own}`;
      if (piece.slice(own.length)) sentences.push(piece.slice(own.length));
    } else sentences.push(piece);
  }
  return sentences;
}

/**
 * The sentences of one paragraph that hold a figure and no citation. Percentages, money, counts and shares (`1 in 3`) are
 * figures; years, dates, ages and numbered labels are not. Numbers in words are not seen.
 */
export function uncitedSentences(inlines: readonly Inline[]): UncitedSentence[] {
  const text = inlines
    .map((inline) => (inline.kind === 'citation' ? citationMark : inline.text.replaceAll(/\S+:\/\/\S+/g, address)))
    .join('');
  return sentencesOf(text).flatMap((sentence) => {
    if (sentence.includes(citationMark)) return [];
    const figures = figuresIn(sentence);
    return figures.length > 0 ? [{ sentence: sentence.trim(), figures }] : [];
  });
}

function inlinesOfList(list: DocumentList): Inline[][] {
  return list.items.flatMap((item) => [...item.paragraphs, ...item.lists.flatMap(inlinesOfList)]);
}

/** Every paragraph of prose blocks; a row of a table is one. */
export function paragraphsOf(blocks: readonly DocumentBlock[]): Inline[][] {
  return blocks.flatMap((block): Inline[][] => {
    switch (block.kind) {
      case 'heading':
        return [[{ kind: 'text', text: block.text.replace(/^[\d.]+\s/, '') }]];
      case 'paragraph':
        return [block.inlines];
      case 'list':
        return inlinesOfList(block);
      case 'quote':
        return block.paragraphs.map(({ inlines }) => inlines);
      case 'table':
        // A row is read as one: its first cell says what its figures are, and a citation in any cell covers them.
        return block.rows.map((row) =>
          row.cells.flatMap((cell, index): Inline[] => [
            ...(index > 0 ? [{ kind: 'text' as const, text: ' | ' }] : []),
            ...cell.paragraphs.flatMap(({ inlines }) => inlines),
          ]),
        );
      default:
        return [];
    }
  });
}
