import { countWords } from '../../../src/lib/count-words.ts';
import { queryFields, type QueryField } from '../../../src/search/query-fields.ts';
import { foldText } from '../../../src/search/words-of.ts';
import { useDesk } from '../../desk-queries.ts';
import { fieldsBeginningWith, writeValue, type CaretWord } from './caret-word.ts';

/** Something that can be put in the place of what is being typed. */
export interface Completion {
  /** What is written into the query. */
  insert: string;
  label: string;
  /** What it means, or how much there is of it. */
  about: string;
}

const cases = ['case study', 'case studies'] as const;
const results = ['result', 'results'] as const;
/** What the library counts for the values of a field; of those that are not here nothing is counted. */
const countedAs: Partial<Record<QueryField, readonly [one: string, many: string]>> = {
  kind: cases,
  country: cases,
  group: cases,
  intervention: cases,
  indicator: results,
  domain: results,
  effect: results,
  certainty: results,
  design: results,
  status: results,
};

const mostOffered = 8;
const noWord = { field: 'place', typed: '', limit: mostOffered } as const;

/** How a number is asked for, while none of it is typed. */
const numberForms: Partial<Record<QueryField, readonly Completion[]>> = {
  year: [
    { insert: '2015', label: '2015', about: 'in that year' },
    { insert: '2009..2012', label: '2009..2012', about: 'from one year to another' },
    { insert: '>2015', label: '>2015', about: 'after it; < is before it' },
  ],
  population: [
    { insert: '>100000', label: '>100000', about: 'more people; < is fewer' },
    { insert: '50000..250000', label: '50000..250000', about: 'between the two' },
  ],
};

/** What can be offered for the word at the caret. `null` asks for nothing. */
export function useCompletions(word: CaretWord | null): Completion[] {
  const asks = word?.kind === 'value' && queryFields[word.field].values !== 'number';
  const values = useDesk(
    'library.complete',
    asks ? { field: word.field, typed: word.typed.slice(0, 200), limit: mostOffered } : noWord,
    { enabled: asks, keepPrevious: true },
  );
  if (!word) return [];
  if (word.kind === 'name')
    return fieldsBeginningWith(word.typed).map((field) => ({
      insert: `${field}:`,
      label: `${field}:`,
      about: `${queryFields[field].means}, such as ${queryFields[field].example}`,
    }));
  if (!asks) return word.typed === '' ? [...(numberForms[word.field] ?? [])] : [];
  // An answer to what was typed a moment ago serves as far as it goes.
  const typed = foldText(word.typed);
  const fits = (text: string) => typed !== '' && foldText(text).includes(typed);
  const shown = (values.data ?? []).filter(
    ({ value, label }) => !values.isPlaceholderData || fits(value) || fits(label),
  );
  // Words to look for are not counted; what they are called beside may say more.
  if (queryFields[word.field].values === 'text')
    return shown.map(({ value, label }) => ({
      insert: writeValue(value),
      label: value,
      about: label === value ? '' : label,
    }));
  const counted = countedAs[word.field];
  return shown.map(({ value, label, results: count }) => ({
    insert: writeValue(value),
    label,
    about: counted ? countWords(count, ...counted) : '',
  }));
}
