import type { Backup } from '../../src/contract/desk-contract.ts';

// `Casebook 2026-11-21 14.05.09 UTC daily.db`: found, understood and sorted in any file manager, allowed on every platform.

const reasonWords = {
  daily: 'daily',
  'before-migration': 'before update',
  'before-restore': 'before restore',
  manual: 'by hand',
} as const satisfies Record<Backup['reason'], string>;

const pattern = /^Casebook (\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})\.(\d{2}) UTC ([a-z ]+?)(?: \((\d+)\))?\.db$/;

/** What the name of a backup says. */
export interface BackupName {
  /** The file name without `.db`. */
  id: string;
  /** ISO 8601, to the second. */
  createdAt: string;
  reason: Backup['reason'];
  /** 1, or more for later backups of the same second and reason. */
  ordinal: number;
}

/** A time as file and folder names have it: `2026-11-21 14.05.09 UTC`. */
export function timeInName(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.')} UTC`;
}

/** The id of a backup; `.db` after it makes the file name. */
export function backupId(createdAt: Date, reason: Backup['reason'], ordinal: number): string {
  return `Casebook ${timeInName(createdAt)} ${reasonWords[reason]}${ordinal > 1 ? ` (${ordinal})` : ''}`;
}

/** `null` for a file that is not one of our backups. */
export function parseBackupName(fileName: string): BackupName | null {
  const [, day, hours, minutes, seconds, words, ordinal = '1'] = pattern.exec(fileName) ?? [];
  const reason = (Object.keys(reasonWords) as Backup['reason'][]).find((key) => reasonWords[key] === words);
  const createdAt = new Date(`${day}T${hours}:${minutes}:${seconds}.000Z`);
  if (reason === undefined || Number.isNaN(createdAt.getTime())) return null;
  return { id: fileName.slice(0, -'.db'.length), createdAt: createdAt.toISOString(), reason, ordinal: Number(ordinal) };
}
