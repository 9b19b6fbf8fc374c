import { z } from 'zod';
import { comparisonRowSchema } from '../compare/comparison.ts';
import { effects } from '../evidence/effect.ts';
import { metricIdSchema } from '../evidence/outcome-metric.ts';
import { certaintyLevels } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { packContentSchema, packSchema } from '../packs/pack.ts';
import { facetNames, searchQuerySchema } from '../search/search-query.ts';
import { packDocumentSchema } from './document-schema.ts';
import { libraryOverviewSchema } from '../library/library-overview.ts';
import { glossaryTermSchema } from '../vocabulary/glossary.ts';
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

const passageSchema = z.object({
  /** Plain text around the match. */
  text: z.string(),
  /** Start and end of each match within `text`. */
  marks: z.array(z.tuple([z.number(), z.number()])),
});
/** The stretch of text that matched best. */
export type Passage = z.infer<typeof passageSchema>;

export const searchResultSchema = z.object({
  cases: z.array(z.object({ card: caseCardSchema, passage: passageSchema.nullable(), score: z.number() })),
  metrics: z.array(z.object({ metric: metricViewSchema, score: z.number() })),
  /** How many there are in all, beyond what is listed. */
  totals: z.object({ cases: z.number(), metrics: z.number() }),
  /** Values by facet with how many results each would leave, most first. */
  facets: z.record(
    z.enum(enumKeys(facetNames)),
    z.array(z.object({ id: z.string(), label: z.string(), count: z.number(), selected: z.boolean() })),
  ),
  /** A sentence when the query was not taken literally; else `null`. */
  notice: z.string().nullable(),
  /** Other names of what was asked for that were searched as well: `multidisciplinary team` for `MDT`. */
  alsoSearched: z.array(z.string()),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

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

const collectionSchema = z.object({
  /** Case studies put side by side, in order. */
  comparison: z.array(z.string()).max(6).default([]),
  /** The pack that "Add to pack" adds to. */
  activePack: z.string().nullable().default(null),
});
/** What the user is gathering, remembered between sessions. */
export type Collection = z.infer<typeof collectionSchema>;

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
    output: z.object({
      cases: z.array(caseCardSchema),
      rows: z.array(comparisonRowSchema),
      metrics: z.array(metricViewSchema),
    }),
  },
  'library.rebuild': { input: nothing, output: deskStatusSchema },

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

  'collection.get': { input: nothing, output: collectionSchema },
  'collection.set': { input: collectionSchema, output: collectionSchema },
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
