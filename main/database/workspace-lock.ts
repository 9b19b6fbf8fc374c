import { DeskError } from '../../src/contract/wire.ts';
import { openDatabase, type Database, type NativeBinding } from './open-database.ts';
import { isBusy, toDeskError } from './to-desk-error.ts';

/** A database that nothing refers to is closed when memory is reclaimed, and the lock would go with it. */
const held = new Set<Database>();

/**
 * Makes this process the only one that works in a data folder, until it calls what is returned, or ends, however it ends.
 * The workspace's own lock is not enough: it lets go while the file is being swapped for a backup, and guards nothing
 * before there is a file. An empty database is the one lock that works on every platform without another addon.
 * Throws `unavailable` when another Casebook holds it.
 */
export function lockWorkspace(lockPath: string, dataDir: string, nativeBinding: NativeBinding): () => void {
  try {
    const lock = openDatabase(lockPath, { mode: 'lock', nativeBinding });
    held.add(lock);
    return () => {
      lock.close();
      held.delete(lock);
    };
  } catch (error) {
    if (isBusy(error)) {
      throw new DeskError(
        'unavailable',
        `Another Casebook is already open on ${dataDir}. Go to its window, or close it and try again. ` +
          'To have two open at once, give one of them a data folder of its own with CASEBOOK_DATA_DIR.',
        error instanceof Error ? error.message : undefined,
      );
    }
    throw toDeskError(error, `The data folder ${dataDir} could not be locked`);
  }
}
