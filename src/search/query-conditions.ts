import { assertNever } from '../lib/assert-never.ts';
import { formatNumber } from '../lib/format-number.ts';
import { listQuoted } from './list-quoted.ts';
import { matchFieldValue, type FieldValue } from './match-field-value.ts';
import type { Condition, ParsedQuery } from './parse-query.ts';
import { isKnownField, queryFields, type KnownField, type NumberField, type TextField } from './query-fields.ts';
import { wordsOf } from './words-of.ts';

/** What each field can be in one library. */
export type FieldValues = Readonly<Record<KnownField, readonly FieldValue[]>>;

/** A condition in terms of a library. `ids`: any of them. `text`: all the folded words of any one list. */
export type ResolvedCondition = { negated: boolean } & (
  | { kind: 'ids'; field: KnownField; ids: string[] }
  | { kind: 'text'; field: TextField; anyOf: string[][] }
  | { kind: 'range'; field: NumberField; from: number | null; to: number | null }
);

/** Something that was read from a query, and where it stands there. */
export interface Understood {
  label: string;
  start: number;
  end: number;
}

export interface ResolvedConditions {
  conditions: ResolvedCondition[];
  understood: Understood[];
  /** What was not taken as it was typed. A sentence each. */
  notices: string[];
}

/** More than this many are counted, not named. */
const mostNamed = 3;

/** Short lists of plain words: `low` reads better in a line than `Low`. Labels of others may begin with a name. */
const plainWords = new Set<KnownField>(['kind', 'domain', 'effect', 'certainty', 'design', 'status']);

const listOr = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

const withField = (field: keyof typeof queryFields, negated: boolean, value: string) =>
  `${queryFields[field].label}: ${negated ? 'not ' : ''}${value}`;

function rangeLabel({ field, from, to }: Extract<Condition, { kind: 'range' }>): string {
  const write = (value: number) => (field === 'year' ? String(value) : formatNumber(value));
  if (from === null) return to === null ? 'any' : `${write(to)} or ${field === 'year' ? 'earlier' : 'fewer'}`;
  if (to === null) return `${write(from)} or ${field === 'year' ? 'later' : 'more'}`;
  return from === to ? write(from) : `${write(from)} to ${write(to)}`;
}

/** The values that were meant, with what was done about those that are none. */
function knownValues(field: KnownField, typed: readonly string[], values: readonly FieldValue[]) {
  const meant = new Map<string, FieldValue>();
  const words: string[] = [];
  const notices: string[] = [];
  const called = queryFields[field].label.toLowerCase();
  for (const text of typed) {
    const match = matchFieldValue(text, values);
    if (!match) {
      notices.push(`Nothing in the library is called ${called} “${text.trim()}”, so this part was left out.`);
      continue;
    }
    if (match.corrected)
      notices.push(`Nothing in the library is called ${called} “${text.trim()}”; “${match.used}” was used instead.`);
    words.push(match.used);
    for (const value of match.values) meant.set(value.id, value);
  }
  return { meant: [...meant.values()], words, notices };
}

/** What a case study or a result has one of and no more. */
const single: ReadonlyMap<KnownField, 'case study' | 'result'> = new Map([
  ['kind', 'case study'],
  ...(['indicator', 'domain', 'effect', 'certainty', 'design', 'status'] as const).map(
    (field) => [field, 'result'] as const,
  ),
]);

const asTyped = (value: string) => (/[\s,]/.test(value) ? `"${value}"` : value);

/** Says where a field is asked for twice, as if both were possible at once. */
function eitherNotices(asked: ReadonlyMap<KnownField, readonly (readonly FieldValue[])[]>): string[] {
  return [...asked].flatMap(([field, [first, ...others]]) => {
    const owner = single.get(field);
    if (!owner || !first || others.length === 0) return [];
    if (first.some(({ id }) => others.every((values) => values.some((value) => value.id === id)))) return [];
    const label = queryFields[field].label.toLowerCase();
    const values = [first, ...others]
      .flat()
      .slice(0, mostNamed)
      .map(({ label: name }) => name);
    const written = values.map((name) => asTyped(plainWords.has(field) ? name.toLowerCase() : name)).join(',');
    return [`A ${owner} has only one ${label}, so nothing fits both. Write ${field}:${written} to find either.`];
  });
}

/** Says which case studies or results a query means by its fields, in terms of what a library has. */
export function resolveConditions(conditions: readonly Condition[], known: FieldValues): ResolvedConditions {
  const resolved: ResolvedConditions = { conditions: [], understood: [], notices: [] };
  const asked = new Map<KnownField, FieldValue[][]>();
  for (const condition of conditions) {
    const { negated, start, end } = condition;
    const understand = (value: string) =>
      resolved.understood.push({ label: withField(condition.field, negated, value), start, end });
    switch (condition.kind) {
      case 'range': {
        const { field, from, to } = condition;
        resolved.conditions.push({ kind: 'range', field, from, to, negated });
        understand(rangeLabel(condition));
        break;
      }
      case 'values': {
        const { field, values } = condition;
        if (!isKnownField(field)) {
          resolved.conditions.push({ kind: 'text', field, anyOf: values.map(wordsOf), negated });
          understand(listOr(values.map((value) => value.trim())));
          break;
        }
        const { meant, words, notices } = knownValues(field, values, known[field]);
        resolved.notices.push(...notices);
        if (meant.length === 0) break;
        if (!negated) asked.set(field, [...(asked.get(field) ?? []), meant]);
        resolved.conditions.push({ kind: 'ids', field, ids: meant.map((value) => value.id), negated });
        const labels = meant.map(({ label }) => (plainWords.has(field) ? label.toLowerCase() : label));
        understand(
          labels.length > mostNamed ? `any of ${labels.length} with ${listQuoted(words, 'or')}` : listOr(labels),
        );
        break;
      }
      default:
        assertNever(condition);
    }
  }
  return { ...resolved, notices: [...new Set([...resolved.notices, ...eitherNotices(asked)])] };
}

/** Phrases and exclusions of a query, as a reader is told of them. */
export function understoodRuns({ phrases, excluded }: Pick<ParsedQuery, 'phrases' | 'excluded'>): Understood[] {
  return [
    ...phrases.map(({ words, start, end }) => ({
      label: `${words.length === 1 ? 'Exactly' : 'Phrase'}: “${words.join(' ')}”`,
      start,
      end,
    })),
    ...excluded.map(({ words, start, end }) => ({ label: `Without: “${words.join(' ')}”`, start, end })),
  ];
}
