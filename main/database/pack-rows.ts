import { createHash } from 'node:crypto';
import { DeskError } from '../../src/contract/wire.ts';
import { packContentSchema, packSchema, type Pack, type PackContent } from '../../src/packs/pack.ts';

/** A row of `packs`. */
export interface PackRow {
  id: string;
  revision: number;
  created_at: string;
  updated_at: string;
  /** When it was put in the bin; `null` for one that is not. */
  removed_at: string | null;
  title: string;
  /** JSON of the content. */
  content: string;
  /** Hex, of `content` in UTF-8. */
  content_sha256: string;
}

/** The columns that hold content. Content that does not fit its schema is a bug of ours and throws. */
export function contentColumns(content: PackContent): Pick<PackRow, 'title' | 'content' | 'content_sha256'> {
  const json = JSON.stringify(packContentSchema.parse(content));
  return { title: content.title, content: json, content_sha256: sha256(json) };
}

/** `null` when the row is damaged: its content has changed since it was written, or is not a pack's. */
export function readPackRow(row: PackRow): Pack | null {
  try {
    if (sha256(row.content) !== row.content_sha256) return null;
    return packSchema.parse({
      id: row.id,
      revision: row.revision,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      content: JSON.parse(row.content) as unknown,
    });
  } catch {
    return null;
  }
}

export function damagedPack({ id, title }: Pick<PackRow, 'id' | 'title'>): DeskError {
  return new DeskError(
    'corrupt',
    `The pack “${title || 'Untitled'}” is damaged and cannot be opened. Go back to a backup from before it was damaged ` +
      'under Settings, Backups; your other packs are not affected.',
    `Pack ${id}: its content does not match its checksum, or is not a pack's.`,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
