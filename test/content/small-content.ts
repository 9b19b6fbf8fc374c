import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { tempFolder } from '../database/temp-folder.ts';

/** A content file that is not as small as it could be, but as a person would write it. */
export type Front = Record<string, unknown>;

/** One result with what every result must have; `changes` replaces or adds. */
export function metric(id: string, changes: Front = {}): Front {
  return {
    id,
    indicator: 'emergency-admissions',
    statement: 'Emergency admissions of older people',
    figure: { measure: 'relative-change', value: -12 },
    comparator: { kind: 'own-baseline', words: 'its own level in 2010' },
    design: 'uncontrolled-before-after',
    status: 'observed',
    period: { start: 2010, end: 2012, words: '2010 to 2012' },
    population: 'People aged 65 and over',
    source: { id: 'big-report-2016', locator: 'p. 19' },
    ...changes,
  };
}

/** The text of a case study file. */
export function caseFile(
  front: Front & { id: string },
  body = '## Overview\n\nA place that joined up its care.\n',
): string {
  const whole: Front = {
    kind: 'place',
    title: front.id,
    place: { name: front.id, country: 'England' },
    summary: 'Joined up its care.',
    status: 'active',
    contributors: ['Editors'],
    review: { state: 'checked-once', checked: '2026-11-01' },
    ...front,
  };
  return `---\n${stringify(whole)}---\n\n${body}`;
}

const term = (id: string, label: string, synonyms: string[] = []) => ({
  id,
  label,
  definition: `What ${label} is.`,
  synonyms,
});

export const indicators = [
  {
    ...term('emergency-admissions', 'Emergency admissions', ['unplanned admissions', 'NEL']),
    domain: 'activity',
    goodDirection: 'lower',
  },
  {
    ...term('emergency-admissions-avoided', 'Emergency admissions avoided', ['admission avoidance']),
    domain: 'activity',
    goodDirection: 'higher',
  },
  { ...term('ae-attendances', 'A&E attendances', ['A&E']), domain: 'activity', goodDirection: 'lower' },
  { ...term('length-of-stay', 'Length of stay', ['LOS']), domain: 'activity', goodDirection: 'lower' },
  { ...term('mortality', 'Mortality', ['deaths']), domain: 'outcome', goodDirection: 'lower' },
];

export const sources = [
  {
    id: 'big-report-2016',
    kind: 'report',
    title: 'The big report',
    authors: ['Richardson B'],
    publisher: 'Association',
    year: 2016,
    read: 'full-text',
    independence: 'government',
  },
  {
    id: 'study-2020',
    kind: 'journal-article',
    title: 'A controlled study',
    authors: ['Ham C', 'Walsh N'],
    container: 'Journal of Care',
    year: 2020,
    doi: '10.1000/182',
    read: 'abstract',
    independence: 'independent',
  },
];

const vocabulary = {
  indicators,
  interventions: [
    term('case-management', 'Case management', ['case manager']),
    term('rapid-response', 'Rapid response teams'),
  ],
  'focus-groups': [term('older-people', 'Older people'), term('whole-population', 'Whole population')],
  'context-indicators': [term('population-over-65', 'Population aged over 65')],
  segments: [term('frail-elderly', 'Frail elderly')],
  'integration-types': [term('contractual', 'Contractual')],
  'care-settings': [term('primary-care', 'Primary care')],
  'payment-models': [term('shared-savings', 'Shared savings')],
  enablers: [term('leadership', 'Leadership')],
  barriers: [term('payment-misfit', 'Payment misfit')],
  'maturity-areas': [term('focus', 'Focus')],
};

export const glossary = [
  { ...term('trust', 'Primary care trust (PCT)', ['PCT', 'care trust']), now: 'Integrated care boards.' },
  term('pooled-budget', 'Pooled budget', ['aligned fund', 'section 75']),
  term('liaison', 'Psychiatric liaison', ['Mrs Smith', 'crisis desk']),
];

/** Content that is whole: two places and a programme, each with results; `alpha` and `gamma` contradict each other. */
export const smallContent: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(vocabulary).map(([name, terms]) => [`vocabulary/${name}.yaml`, stringify(terms)]),
  ),
  'sources.yaml': stringify(sources),
  'glossary.yaml': stringify(glossary),
  'cases/alpha.md': caseFile(
    {
      id: 'alpha',
      title: 'Alpha: teams for older people',
      place: { name: 'Alpha', country: 'England', region: 'South West' },
      summary: 'One trust buys and provides care.',
      timeline: [
        { year: 2005, event: 'The trust starts', source: { id: 'big-report-2016', locator: 'p. 18' } },
        { year: 2015, event: 'It merges', source: { id: 'big-report-2016', locator: 'p. 21' } },
      ],
      population: { value: 136000, describes: 'Residents', source: { id: 'big-report-2016', locator: 'p. 18' } },
      focusGroups: ['older-people'],
      interventions: ['case-management', 'rapid-response'],
      metrics: [
        metric('admissions', {
          relations: [{ kind: 'contradicts', metric: 'gamma/admissions', why: 'Gamma had a control group.' }],
        }),
        metric('stay', {
          indicator: 'length-of-stay',
          statement: 'Mean stay in hospital',
          figure: { measure: 'from-to', from: 10, to: 8, unit: 'days' },
        }),
      ],
    },
    '## Overview\n\nAlpha has a **joined-up** team with a pooled budget [big-report-2016, p. 19].\n\n## Lessons\n\nStart with the patient, called Mrs Smith.\n\n## What happened later\n\nThe trust overspent [study-2020, abstract]. It merged.\n',
  ),
  'cases/beta.md': caseFile({
    id: 'beta',
    title: 'Beta',
    place: { name: 'Beta', country: 'Germany' },
    kind: 'programme',
    focusGroups: ['whole-population'],
    interventions: ['case-management'],
    metrics: [
      metric('avoided', {
        indicator: 'emergency-admissions-avoided',
        statement: 'Admissions avoided by the team',
        figure: { measure: 'count', value: 2000, unit: 'admissions' },
        comparator: { kind: 'none' },
        design: 'self-reported',
        status: 'claimed',
      }),
    ],
  }),
  'cases/gamma.md': caseFile({
    id: 'gamma',
    title: 'Gamma pilot',
    place: { name: 'Gamma', country: 'England' },
    focusGroups: ['older-people'],
    interventions: ['rapid-response'],
    metrics: [
      metric('admissions', {
        figure: { measure: 'relative-change', value: 3, significance: 'not-significant' },
        comparator: { kind: 'matched-control', words: 'people like them' },
        design: 'controlled-before-after',
        period: { start: 2015, end: 2016, words: '2015/16' },
        source: { id: 'study-2020', locator: 'abstract' },
        relations: [{ kind: 'contradicts', metric: 'alpha/admissions', why: 'Alpha had no control group.' }],
      }),
      metric('deaths', {
        indicator: 'mortality',
        statement: 'Deaths within a year',
        figure: { measure: 'ratio', ratio: 'hazard-ratio', value: 1.2 },
        comparator: { kind: 'matched-control', words: 'people like them' },
        design: 'randomised',
        source: { id: 'study-2020', locator: 'table 2' },
      }),
    ],
  }),
};

/** Writes files into a folder; `null` leaves one out. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** A real folder with the small content in it, changed as asked; removed when the running test ends. */
export function contentFolder(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = tempFolder();
  writeFiles(folder, { ...smallContent, ...changes });
  return folder;
}
