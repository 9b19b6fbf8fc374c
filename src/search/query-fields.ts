import { enumKeys } from '../lib/enum-keys.ts';
import { nearest } from './edit-distance.ts';
import { foldText } from './words-of.ts';

/** The fields of the query language. `values`: where its words come from; `number` fields take comparisons and ranges. */
export const queryFields = {
  place: {
    label: 'Place',
    values: 'text',
    means: 'The name, place, region or country of a case study',
    example: 'place:torbay',
  },
  country: { label: 'Country', values: 'known', means: 'Where it is', example: 'country:germany' },
  kind: { label: 'Type', values: 'known', means: 'Place, programme or review', example: 'kind:review' },
  intervention: {
    label: 'Intervention',
    values: 'known',
    means: 'What was done',
    example: 'intervention:"care planning"',
  },
  group: { label: 'Focus group', values: 'known', means: 'For whom', example: 'group:"older people"' },
  segment: { label: 'Segment', values: 'known', means: 'Population segment', example: 'segment:frail' },
  setting: { label: 'Setting', values: 'known', means: 'Care setting', example: 'setting:"care homes"' },
  indicator: { label: 'Indicator', values: 'known', means: 'What was measured', example: 'indicator:"length of stay"' },
  domain: { label: 'Domain', values: 'known', means: 'Kind of outcome', example: 'domain:cost' },
  effect: { label: 'Effect', values: 'known', means: 'What a result says', example: 'effect:harmful' },
  certainty: { label: 'Certainty', values: 'known', means: 'How sure a result is', example: 'certainty:low' },
  design: { label: 'Design', values: 'known', means: 'How a result was obtained', example: 'design:randomised' },
  status: { label: 'Status', values: 'known', means: 'Observed, projected or claimed', example: 'status:observed' },
  source: { label: 'Source', values: 'text', means: 'The source of a result', example: 'source:nuffield' },
  year: { label: 'Year', values: 'number', means: 'When a result was measured', example: 'year:2009..2012' },
  population: {
    label: 'Population',
    values: 'number',
    means: 'People that a case study serves',
    example: 'population:>100000',
  },
} as const;
export type QueryField = keyof typeof queryFields;

type FieldWith<Values> = {
  [Field in QueryField]: (typeof queryFields)[Field]['values'] extends Values ? Field : never;
}[QueryField];
/** Fields whose values the library lists. */
export type KnownField = FieldWith<'known'>;
/** Fields whose values are words to look for. */
export type TextField = FieldWith<'text'>;
/** Fields that take a number or a range. */
export type NumberField = FieldWith<'number'>;

/** What people call the fields instead. Each name stands for one field only. */
const otherFieldNames: Record<QueryField, readonly string[]> = {
  place: ['location', 'area', 'region', 'town', 'city', 'where', 'case', 'title', 'name'],
  country: ['nation'],
  kind: ['type'],
  intervention: ['model', 'caremodel', 'programme', 'program'],
  group: ['focus', 'focusgroup', 'client', 'audience'],
  segment: ['populationsegment'],
  setting: ['caresetting'],
  indicator: ['outcome', 'measure', 'metric'],
  domain: ['category'],
  effect: ['result', 'direction'],
  certainty: ['confidence', 'grade', 'quality', 'strength'],
  design: ['study', 'studydesign', 'method'],
  status: [],
  source: ['author', 'publication', 'reference', 'ref'],
  year: ['date', 'period', 'when'],
  population: ['people', 'pop', 'size', 'residents'],
};

const fieldOfName = new Map<string, QueryField>(
  enumKeys(queryFields).flatMap((field) =>
    [field, ...otherFieldNames[field]].flatMap((name): [string, QueryField][] => [
      [name, field],
      [`${name}s`, field],
    ]),
  ),
);

/** `care:` is not nearly `case:`: other names count as misspelt only where they are long. */
const misspellable = [...fieldOfName.keys()].filter((name) => name in queryFields || name.length > 5);

/** Misspelt names that were asked about before: every keystroke asks about the whole text again. */
const nearNames = new Map<string, string | null>();
const mostRemembered = 200;

function nearName(name: string): string | null {
  const before = nearNames.get(name);
  if (before !== undefined) return before;
  // A word of three letters is one letter away from too much.
  const near = name.length > 3 ? nearest(name, misspellable) : null;
  if (nearNames.size >= mostRemembered) nearNames.clear();
  nearNames.set(name, near);
  return near;
}

/** The field that a name typed before a colon stands for, and whether that is one of its names or only near to one. */
export function fieldNamed(typed: string): { field: QueryField; exact: boolean } | null {
  const name = foldText(typed).replaceAll(/[-_]/g, '');
  const known = fieldOfName.get(name);
  if (known) return { field: known, exact: true };
  const near = nearName(name);
  const field = near === null ? undefined : fieldOfName.get(near);
  return field ? { field, exact: false } : null;
}

/** Whether the words of a field come from lists of the library, from its text, or are numbers. */
export const isKnownField = (field: QueryField): field is KnownField => queryFields[field].values === 'known';
export const isNumberField = (field: QueryField): field is NumberField => queryFields[field].values === 'number';
