import { z } from 'zod';

/** Why a call failed, in terms that a screen can act on. */
export const deskErrorCodes = [
  'bad-input',
  'not-found',
  'conflict',
  'read-only',
  'disk-full',
  'permission',
  'file-in-use',
  'cancelled',
  'unavailable',
  'corrupt',
  'internal',
] as const;
export type DeskErrorCode = (typeof deskErrorCodes)[number];

export const deskErrorSchema = z.object({
  code: z.enum(deskErrorCodes),
  /** A sentence for the user: what went wrong and what to do. */
  message: z.string(),
  /** For a log; never shown by default. */
  details: z.string().optional(),
});
export type DeskErrorShape = z.infer<typeof deskErrorSchema>;

/** An expected failure that crosses processes with its meaning. Anything else that is thrown becomes `internal`. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  readonly details: string | undefined;

  constructor(code: DeskErrorCode, message: string, details?: string) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Renderer to desk. */
export const deskRequestSchema = z.object({ id: z.int(), method: z.string(), input: z.unknown() });
export type DeskRequest = z.infer<typeof deskRequestSchema>;

/** Desk to renderer: an answer, or something that happened. */
export const deskMessageSchema = z.discriminatedUnion('kind', [
  z.discriminatedUnion('ok', [
    z.object({ kind: z.literal('answer'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
    z.object({ kind: z.literal('answer'), id: z.int(), ok: z.literal(false), error: deskErrorSchema }),
  ]),
  /** Work under way: `done` of `total` steps. The library says with a `total` of 0 that its work is over, done or stopped. */
  z.object({ kind: z.literal('progress'), task: z.string(), label: z.string(), done: z.number(), total: z.number() }),
  /** The library or workspace changed under the screens: what they hold of it is stale. */
  z.object({
    kind: z.literal('changed'),
    what: z.enum(['library', 'packs', 'settings', 'collecting', 'searches', 'collections']),
  }),
]);
export type DeskMessage = z.infer<typeof deskMessageSchema>;
