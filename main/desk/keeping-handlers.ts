import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SavedSearch } from '../../src/contract/kept-work.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { savedQuerySchema } from '../../src/search/search-query.ts';
import {
  addToCollection,
  createCollection,
  damagedCollection,
  getCollection,
  listCollections,
  removeCollection,
  renameCollection,
  restoreCollection,
  takeOutOfCollection,
  type Collected,
} from '../database/collections.ts';
import { missingIds, readCardsById } from '../database/held-ids.ts';
import { readMetrics } from '../database/library-read.ts';
import {
  createSearch,
  damagedSearch,
  getSearch,
  listSearches,
  markSearchSeen,
  removeSearch,
  renameSearch,
  restoreSearch,
  type KeptSearch,
  type ListedSearch,
} from '../database/saved-searches.ts';
import type { Workspace } from '../database/workspace.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import type { Handlers } from './handlers.ts';
import type { LibraryService } from './library-service.ts';
import { findSeen, lookAt } from './live-search.ts';

type SearchesMethod =
  | 'searches.list'
  | 'searches.save'
  | 'searches.rename'
  | 'searches.markSeen'
  | 'searches.remove'
  | 'searches.restore';

type CollectionsMethod =
  | 'collections.list'
  | 'collections.get'
  | 'collections.create'
  | 'collections.rename'
  | 'collections.add'
  | 'collections.takeOut'
  | 'collections.remove'
  | 'collections.restore';

export interface KeepingServices {
  workspace: Workspace;
  library: LibraryService;
  now: () => Date;
  newId: () => string;
  onEvent: (event: DeskEvent) => void;
}

/** Saved searches and collections. */
export function keepingHandlers(services: KeepingServices): Handlers<SearchesMethod | CollectionsMethod> {
  return { ...searchesHandlers(services), ...collectionsHandlers(services) };
}

/** What can be said of a search that cannot be run. */
const unreadable = ({ id, name, createdAt }: Extract<ListedSearch, { damaged: true }>): SavedSearch => ({
  id,
  name,
  query: savedQuerySchema.parse({}),
  createdAt,
  seenAt: createdAt,
  totals: { cases: 0, metrics: 0 },
  fresh: { cases: 0, metrics: 0 },
  notice: damagedSearch(name),
});

function searchesHandlers({ workspace, library, now, newId, onEvent }: KeepingServices): Handlers<SearchesMethod> {
  const look = (kept: KeptSearch) => library.read((open) => lookAt(open, kept));
  const changed = (kept: KeptSearch) => {
    onEvent({ kind: 'changed', what: 'searches' });
    return look(kept);
  };
  return {
    'searches.list': async () => {
      const found: SavedSearch[] = [];
      for (const listed of listSearches(workspace.db)) {
        found.push(listed.damaged ? unreadable(listed) : await look(listed.search));
        // In a large library each may find 100,000 results: let other calls in between.
        await nextTurn();
      }
      return found;
    },
    'searches.save': async ({ name, query }) => {
      const seen = await library.read((open) => findSeen(open, query));
      return changed(createSearch(workspace.db, { id: newId(), name, query, seen, now: now() }));
    },
    'searches.rename': ({ id, name }) => changed(renameSearch(workspace.db, { id, name, now: now() })),
    'searches.markSeen': async ({ id }) => {
      const { query } = getSearch(workspace.db, id);
      const seen = await library.read((open) => findSeen(open, query));
      return changed(markSearchSeen(workspace.db, { id, seen, now: now() }));
    },
    'searches.remove': ({ id }) => {
      removeSearch(workspace.db, id, now());
      onEvent({ kind: 'changed', what: 'searches' });
      return {};
    },
    'searches.restore': ({ id }) => changed(restoreSearch(workspace.db, id)),
  };
}

function collectionsHandlers({
  workspace,
  library,
  now,
  newId,
  onEvent,
}: KeepingServices): Handlers<CollectionsMethod> {
  const changed = <T>(result: T): T => {
    onEvent({ kind: 'changed', what: 'collections' });
    return result;
  };
  const requireHeld = (collected: Collected) =>
    library.read(({ db }) => {
      const [missing, ...others] = missingIds(db, collected);
      if (missing === undefined) return;
      const which = others.length === 0 ? `“${missing}”` : `“${missing}” and ${others.length} more`;
      throw new DeskError('not-found', `The library does not hold ${which} any more, so nothing was added.`);
    });
  return {
    'collections.list': () =>
      listCollections(workspace.db).map((listed) => {
        if (listed.damaged) {
          const { damaged: _, ...named } = listed;
          return { ...named, cases: 0, metrics: 0, notice: damagedCollection(named.name) };
        }
        const { caseIds, metricIds, ...named } = listed.collection;
        return { ...named, cases: caseIds.length, metrics: metricIds.length, notice: null };
      }),
    'collections.get': ({ id }) => {
      const collection = getCollection(workspace.db, id);
      return library.read(({ db }) => ({
        ...collection,
        cards: readCardsById(db, collection.caseIds),
        metrics: readMetrics(db, { ids: collection.metricIds }),
        missing: missingIds(db, collection),
      }));
    },
    'collections.create': async ({ name, ...collected }) => {
      await requireHeld(collected);
      return changed(createCollection(workspace.db, { id: newId(), name, now: now(), ...collected }));
    },
    'collections.rename': ({ id, name }) => changed(renameCollection(workspace.db, { id, name, now: now() })),
    'collections.add': async ({ id, ...collected }) => {
      await requireHeld(collected);
      return changed(addToCollection(workspace.db, id, collected, now()));
    },
    'collections.takeOut': ({ id, ...collected }) => changed(takeOutOfCollection(workspace.db, id, collected, now())),
    'collections.remove': ({ id }) => {
      removeCollection(workspace.db, id, now());
      return changed({});
    },
    'collections.restore': ({ id }) => changed(restoreCollection(workspace.db, id)),
  };
}
