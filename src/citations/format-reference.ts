import { formatIsoDate } from '../lib/format-date.ts';
import { sourceKinds, type Source } from './source.ts';

type Author = { family: string; initials: string } | { organisation: string } | 'et al';

/** Last words that look like initials but end the name of an organisation: `Carers UK`. */
const notInitials = new Set(['UK', 'EU', 'USA', 'US', 'NHS', 'CQC', 'BBC', 'WHO', 'OECD', 'CCG', 'ICB', 'ICS', 'AG']);

function readAuthor(text: string): Author {
  if (/^(and others|et al\.?)$/i.test(text)) return 'et al';
  const person = /^(?<family>.*\p{Ll}.*) (?<initials>(?:\p{Lu}-?){1,4})$/u.exec(text)?.groups;
  if (!person?.['family'] || !person['initials'] || notInitials.has(person['initials'])) return { organisation: text };
  return { family: person['family'], initials: person['initials'] };
}

const isPerson = (author: Author) => author !== 'et al' && 'family' in author;

function nameOf(author: Author, style: 'vancouver' | 'harvard'): string {
  if (author === 'et al') return 'et al.';
  if ('organisation' in author) return author.organisation;
  const initials =
    style === 'vancouver' ? author.initials : author.initials.replaceAll(/\p{Lu}/gu, '$&.').replaceAll('.-', '.-');
  return style === 'vancouver' ? `${author.family} ${initials}` : `${author.family}, ${initials}`;
}

/** The whole list, cut to `most` names where it is longer than that. */
function authorList(source: Source, style: 'vancouver' | 'harvard', most: number): string {
  const authors = source.authors.map(readAuthor);
  const named = authors.filter((author) => author !== 'et al').map((author) => nameOf(author, style));
  const cut = named.length > most || named.length < authors.length;
  const shown = named.length > most ? named.slice(0, style === 'harvard' ? 1 : most) : named;
  if (cut) return style === 'vancouver' ? `${shown.join(', ')}, et al.` : `${shown.join(', ')} et al.`;
  if (style === 'vancouver' || shown.length < 2) return shown.join(', ');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Ends a sentence that may end already. */
const stop = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

const sameName = (source: Source, name: string | undefined) =>
  source.authors.length === 1 && name !== undefined && source.authors[0]?.toLowerCase() === name.toLowerCase();

/** `[press release]`; journal articles and reports speak for themselves. */
function kindNote(source: Source): string {
  return source.kind === 'journal-article' || source.kind === 'report'
    ? ''
    : ` [${sourceKinds[source.kind].toLowerCase()}]`;
}

const when = (source: Source) =>
  source.date ? formatIsoDate(source.date) : source.year ? String(source.year) : 'undated';

/** Volume, issue and pages: `20(3):e135`. */
function place(source: Source): string {
  const issue = source.issue ? `(${source.issue})` : '';
  const pages = source.pages ? `:${source.pages}` : '';
  return source.volume ? `${source.volume}${issue}${pages}` : `${issue}${pages}`.replace(/^:/, '');
}

/** Where the source can be had: its DOI as an address, else its address; `null` when it has neither. */
export function sourceUrl(source: Source): string | null {
  return source.doi ? `https://doi.org/${source.doi}` : (source.url ?? null);
}

/**
 * For running text: `Richardson 2016`, `Hull and Chowdhury 2014`, `Elston et al. 2019`, `Torbay Council undated`. Where people
 * are named, organisations among the authors are left to the full reference.
 */
export function shortReference(source: Source): string {
  const authors = source.authors.map(readAuthor);
  const people = authors.filter(isPerson);
  const named = people.length > 0 ? people : authors.filter((author) => author !== 'et al');
  const names = named.map((author) => ('family' in author ? author.family : author.organisation));
  const others = authors.includes('et al') || names.length > 2;
  const who = others ? `${names[0]} et al.` : names.join(' and ');
  return `${who} ${source.year ?? 'undated'}`;
}

/** Numbered-list style, in full, address included. Six authors, then `et al.` Undated sources say so. */
export function vancouverReference(source: Source): string {
  const parts = [stop(authorList(source, 'vancouver', 6)), stop(`${source.title}${kindNote(source)}`)];
  const container = sameName(source, source.container) ? undefined : source.container;
  const publisher = sameName(source, source.publisher) ? undefined : source.publisher;
  if (container && place(source)) parts.push(`${stop(container)} ${source.year ?? 'undated'};${place(source)}.`);
  else if (container) parts.push(`${stop(container)} ${when(source)}.`);
  else if (publisher) parts.push(`${publisher}; ${when(source)}.`);
  else parts.push(stop(when(source).replace(/^u/, 'U')));
  const url = sourceUrl(source);
  if (url) parts.push(source.doi ? url : `Available from: ${url}`);
  return parts.join(' ');
}

/** `p. 171`, `pp. 764–774`; an article number such as `e135` takes neither. */
function pagePrefix(pages: string): string {
  if (/[-–]/.test(pages)) return 'pp. ';
  return /^\d+$/.test(pages) ? 'p. ' : '';
}

/** Author and date style, in full, address included. Three authors, then `et al.` after the first. */
export function harvardReference(source: Source): string {
  const parts = [
    `${authorList(source, 'harvard', 3)} (${source.year ?? 'undated'}) ${stop(source.title + kindNote(source))}`,
  ];
  const container = sameName(source, source.container) ? undefined : source.container;
  const publisher = sameName(source, source.publisher) ? undefined : source.publisher;
  if (container) {
    const volume = source.volume ? ` ${source.volume}${source.issue ? `(${source.issue})` : ''}` : '';
    const pages = source.pages ? `, ${pagePrefix(source.pages)}${source.pages}` : '';
    const date = !volume && source.date ? `, ${formatIsoDate(source.date)}` : '';
    parts.push(`${container}${volume}${pages}${date}.`);
  } else if (publisher) parts.push(stop(publisher));
  const url = sourceUrl(source);
  if (url) parts.push(`Available at: ${url}`);
  return parts.join(' ');
}
