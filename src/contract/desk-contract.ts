import { z } from 'zod';
import { comparisonSchema } from '../compare/comparison.ts';
import { effects } from '../evidence/effect.ts';
import { metricIdSchema } from '../evidence/outcome-metric.ts';
import { certaintyLevels } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { packContentSchema, packSchema } from '../packs/pack.ts';
import { comparisonViewSchema } from '../compare/comparison-view.ts';
import { disagreementSchema, disagreementSubjects } from '../explore/disagreement.ts';
import { evidenceMapSchema, mapAxesSchema } from '../explore/evidence-map.ts';
import { outcomeOrderSchema } from '../explore/outcome-columns.ts';
import { exportViewSchema, viewFormats } from '../exports/export-view.ts';
import { queryFields } from '../search/query-fields.ts';
import { evidenceFilterSchema, savedQuerySchema, searchQuerySchema } from '../search/search-query.ts';
import { packDocumentSchema } from './document-schema.ts';
import { caseAndMetricIds, caseCollectionSchema, nameSchema, savedSearchSchema } from './kept-work.ts';
import { filterAnswerSchema, searchResultSchema } from './search-answer.ts';
import { balanceSchema } from '../evidence/balance.ts';
import { libraryOverviewSchema } from '../library/library-overview.ts';
import { glossaryTermSchema } from '../vocabulary/glossary.ts';
import { indicatorSchema } from '../vocabulary/vocabulary.ts';
import { caseCardSchema, caseStudyViewSchema, metricViewSchema, sourceViewSchema } from '../library/views.ts';

// Every call that a screen, the CLI or a test can make of the desk service. Input is parsed on arrival; output in development
// and tests. A call that changes something says so by being listed in `changes`.

const nothing = z.object({});
const id = z.object({ id: z.string().min(1) });

export const problemSchema = z.object({
  file: z.string(),
  line: z.number(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});

export const exportFormats = { docx: 'Word document', pdf: 'PDF', html: 'Web page', md: 'Markdown' } as const;
export type ExportFormat = keyof typeof exportFormats;

const packCardSchema = packSchema
  .omit({ content: true })
  .extend({ title: z.string(), question: z.string(), blocks: z.number(), metrics: z.number() });
export type PackCard = z.infer<typeof packCardSchema>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  author: z.string().max(300).default(''),
});
export type Settings = z.infer<typeof settingsSchema>;

const collectingSchema = z.object({
  /** Case studies put side by side, in order. */
  comparison: z.array(z.string()).max(6).default([]),
  /** How they are looked at. */
  comparisonView: comparisonViewSchema.prefault({}),
  /** The pack that "Add to pack" adds to. */
  activePack: z.string().nullable().default(null),
});
/** What the user is gathering, remembered between sessions. */
export type CollectingState = z.infer<typeof collectingSchema>;

const backupSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  bytes: z.number(),
  reason: z.enum(['daily', 'before-migration', 'before-restore', 'manual']),
});
export type Backup = z.infer<typeof backupSchema>;

export const deskStatusSchema = z.object({
  appVersion: z.string(),
  dataDir: z.string(),
  contentDir: z.string(),
  library: z.object({
    /** Changes whenever any content does: `2026.11.21-3f9a2c1b`. */
    version: z.string(),
    compiledAt: z.iso.datetime(),
    caseStudies: z.number(),
    metrics: z.number(),
    sources: z.number(),
    problems: z.array(problemSchema),
    /** Files compiled so far, of those that changed; `null` when nothing is being compiled. */
    compiling: z.object({ label: z.string(), done: z.number(), total: z.number() }).nullable(),
    /** Files that a compilation which was cut off had done, and how many there were; it goes on from there. */
    interrupted: z.object({ done: z.number(), total: z.number() }).nullable(),
  }),
  workspace: z.object({
    state: z.enum(['ok', 'new', 'recovered', 'read-only']),
    /** What happened and what to do, when `state` is not ok or new. */
    message: z.string().nullable(),
  }),
});
export type DeskStatus = z.infer<typeof deskStatusSchema>;

export const metricFilterSchema = z.object({
  caseId: z.string().optional(),
  indicator: z.string().optional(),
  certainty: z.enum(certaintyLevels).optional(),
  effect: z.enum(enumKeys(effects)).optional(),
  /** Only these. */
  ids: z.array(metricIdSchema).optional(),
});
export type MetricFilter = z.infer<typeof metricFilterSchema>;

export const deskContract = {
  'desk.status': { input: nothing, output: deskStatusSchema },

  'library.cases': { input: nothing, output: z.array(caseCardSchema) },
  'library.case': { input: id, output: caseStudyViewSchema },
  'library.metrics': { input: metricFilterSchema, output: z.array(metricViewSchema) },
  'library.sources': {
    input: nothing,
    output: z.array(
      sourceViewSchema
        .pick({ source: true, short: true, reference: true })
        .extend({ metrics: z.number(), cases: z.number() }),
    ),
  },
  'library.source': { input: id, output: sourceViewSchema },
  'library.overview': { input: nothing, output: libraryOverviewSchema },
  /** Every term of the glossary, by label. */
  'library.glossary': { input: nothing, output: z.array(glossaryTermSchema) },
  'library.search': { input: searchQuerySchema, output: searchResultSchema },
  'library.compare': {
    input: z.object({ ids: z.array(z.string()).min(1).max(6) }),
    output: comparisonSchema,
  },
  /** Names of case studies: those with these ids, in that order and without those that the library lost, or those called something like `text`. */
  'library.titles': {
    input: z.object({
      ids: z.array(z.string()).optional(),
      text: z.string().max(300).default(''),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.array(z.object({ id: z.string(), title: z.string(), place: z.string(), country: z.string() })),
  },
  /** Values that a field of the query language may have and that begin with, or hold, what was typed; most used first. */
  'library.complete': {
    input: z.object({
      field: z.enum(enumKeys(queryFields)),
      typed: z.string().max(200),
      limit: z.int().min(1).max(50).default(8),
    }),
    output: z.array(z.object({ value: z.string(), label: z.string(), results: z.number() })),
  },
  /** Everything that a filter leaves, best first. */
  'library.ids': {
    input: searchQuerySchema
      .pick({ text: true, facets: true, combine: true, sort: true })
      .extend({ limit: z.int().min(1).max(5_000).default(1_000) }),
    output: z.object({
      caseIds: z.array(z.string()),
      metricIds: z.array(metricIdSchema),
      totals: filterAnswerSchema.shape.totals,
    }),
  },
  /** Compiles everything anew. */
  'library.rebuild': { input: nothing, output: deskStatusSchema },
  /** Compiles what changed on disk, going on with what was cut off. */
  'library.refresh': { input: nothing, output: deskStatusSchema },
  /** Stops the compilation under way, if any. The library stays as it was; what was done is kept for the next time. */
  'library.cancel': { input: nothing, output: nothing },

  'explore.filter': { input: evidenceFilterSchema, output: filterAnswerSchema },
  'explore.outcomes': {
    input: z.object({
      filter: evidenceFilterSchema,
      order: outcomeOrderSchema.prefault({}),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      total: z.number(),
      rows: z.array(metricViewSchema),
      /** In order, with how many results each holds: with the first window only; empty without grouping. */
      groups: z.array(z.object({ id: z.string(), label: z.string(), results: z.number(), balance: balanceSchema })),
    }),
  },
  /** The results on one indicator, for its chart: at most `limit`, the surest first. */
  'explore.indicator': {
    input: z.object({
      filter: evidenceFilterSchema,
      indicator: z.string(),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      indicator: indicatorSchema,
      total: z.number(),
      balance: balanceSchema,
      metrics: z.array(metricViewSchema),
    }),
  },
  'explore.map': {
    input: z.object({ filter: evidenceFilterSchema, axes: mapAxesSchema.prefault({}) }),
    output: evidenceMapSchema,
  },
  /** Subjects with results, those that disagree most first. */
  'explore.disagreements': {
    input: z.object({ filter: evidenceFilterSchema, by: z.enum(enumKeys(disagreementSubjects)) }),
    output: z.array(disagreementSchema),
  },
  /** The results on one subject, at most `limit` of each effect, the surest first. */
  'explore.disagreement': {
    input: z.object({
      filter: evidenceFilterSchema,
      by: z.enum(enumKeys(disagreementSubjects)),
      id: z.string(),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: disagreementSchema.extend({
      definition: z.string(),
      metrics: z.array(metricViewSchema),
      /** Why they may differ: recorded by the library, or read from how designs, comparators, periods and populations differ. */
      reasons: z.array(z.object({ recorded: z.boolean(), text: z.string(), metricIds: z.array(metricIdSchema) })),
    }),
  },

  /** Writes what a view shows to a file, everything included and not only what fits the window. */
  'exports.write': {
    input: z.object({ view: exportViewSchema, format: z.enum(enumKeys(viewFormats)), grant: z.string() }),
    output: z.object({ path: z.string(), bytes: z.number() }),
  },
  'exports.cancel': { input: z.object({ grant: z.string() }), output: nothing },

  'searches.list': { input: nothing, output: z.array(savedSearchSchema) },
  'searches.save': { input: z.object({ name: nameSchema, query: savedQuerySchema }), output: savedSearchSchema },
  'searches.rename': { input: id.extend({ name: nameSchema }), output: savedSearchSchema },
  /** From now on, "new" means newer than this. */
  'searches.markSeen': { input: id, output: savedSearchSchema },
  'searches.remove': { input: id, output: nothing },
  'searches.restore': { input: id, output: savedSearchSchema },

  'collections.list': {
    input: nothing,
    output: z.array(
      caseCollectionSchema.omit({ caseIds: true, metricIds: true }).extend({
        cases: z.number(),
        metrics: z.number(),
        /** Why it cannot be opened, in a sentence; `null` when it can. */
        notice: z.string().nullable(),
      }),
    ),
  },
  'collections.get': {
    input: id,
    output: caseCollectionSchema.extend({
      cards: z.array(caseCardSchema),
      metrics: z.array(metricViewSchema),
      /** Ids that the library does not hold any more. They stay in the collection until the user takes them out. */
      missing: z.array(z.string()),
    }),
  },
  'collections.create': { input: z.object({ name: nameSchema, ...caseAndMetricIds }), output: caseCollectionSchema },
  'collections.rename': { input: id.extend({ name: nameSchema }), output: caseCollectionSchema },
  'collections.add': { input: id.extend(caseAndMetricIds), output: caseCollectionSchema },
  'collections.takeOut': { input: id.extend(caseAndMetricIds), output: caseCollectionSchema },
  /** Moves to the bin; `collections.restore` brings it back. */
  'collections.remove': { input: id, output: nothing },
  'collections.restore': { input: id, output: caseCollectionSchema },

  'packs.list': { input: nothing, output: z.array(packCardSchema) },
  'packs.get': { input: id, output: packSchema },
  'packs.create': { input: z.object({ title: z.string().trim().min(1).max(300) }), output: packSchema },
  /** Refused with `conflict` when `revision` is not the one kept. */
  'packs.save': { input: id.extend({ revision: z.int(), content: packContentSchema }), output: packSchema },
  'packs.duplicate': { input: id, output: packSchema },
  /** Moves to the bin; `packs.restore` brings it back. */
  'packs.remove': { input: id, output: nothing },
  'packs.restore': { input: id, output: packSchema },
  /** Results and case studies into a pack, each once. */
  'packs.collect': {
    input: id.extend({
      caseIds: z.array(z.string()).default([]),
      metricIds: z.array(metricIdSchema).default([]),
      comparison: z.array(z.string()).max(6).default([]),
      /** How the comparison is to be looked at in the pack. */
      comparisonView: comparisonViewSchema.optional(),
    }),
    output: packSchema,
  },
  'packs.preview': {
    input: z.object({ content: packContentSchema }),
    output: z.object({
      document: packDocumentSchema,
      checks: z.array(z.object({ blockId: z.string().nullable(), message: z.string() })),
    }),
  },
  /** `grant` is a one-time permission to write one path, which the main process gave when the user chose it. */
  'packs.export': {
    input: id.extend({ format: z.enum(enumKeys(exportFormats)), grant: z.string() }),
    output: z.object({ path: z.string(), bytes: z.number() }),
  },
  'packs.cancelExport': { input: z.object({ grant: z.string() }), output: nothing },

  'collecting.get': { input: nothing, output: collectingSchema },
  'collecting.set': { input: collectingSchema, output: collectingSchema },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsSchema, output: settingsSchema },

  'backups.list': { input: nothing, output: z.array(backupSchema) },
  'backups.create': { input: nothing, output: backupSchema },
  /** Keeps a backup of what it replaces. */
  'backups.restore': { input: id, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type DeskMethod = keyof typeof deskContract;
export type DeskInput<M extends DeskMethod> = z.input<(typeof deskContract)[M]['input']>;
export type DeskParsedInput<M extends DeskMethod> = z.output<(typeof deskContract)[M]['input']>;
export type DeskOutput<M extends DeskMethod> = z.output<(typeof deskContract)[M]['output']>;
