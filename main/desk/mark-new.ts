import type { SearchResult } from '../../src/contract/search-answer.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import { findSearch, type KeptSearch } from '../database/saved-searches.ts';
import { hashOf, isSeen } from '../database/seen-ids.ts';
import type { Workspace } from '../database/workspace.ts';
import type { OpenLibrary } from '../database/search-library.ts';
import { findNew } from './live-search.ts';

/**
 * Marks what of a result the saved search finds now and had not found when it was last looked at. Without a saved search, or
 * with one that is gone, the result comes back as it is.
 */
export type MarkNew = (open: OpenLibrary, result: SearchResult, savedSearch: string | undefined) => SearchResult;

/** For whoever keeps no searches. */
export const markNothing: MarkNew = (_open, result) => result;

type Fresh = ReturnType<typeof findNew>;

export function createMarkNew(workspace: Workspace): MarkNew {
  /** Of the search that is on the screen, which is asked again with every key. */
  let latest: { name: string; fresh: Fresh } | null = null;

  function freshOf(open: OpenLibrary, kept: KeptSearch): Fresh {
    const name = `${kept.id} ${kept.updatedAt} ${readLibraryMeta(open.db)?.compilation}`;
    if (latest?.name === name) return latest.fresh;
    latest = { name, fresh: findNew(open, kept) };
    return latest.fresh;
  }

  return (open, result, savedSearch) => {
    const kept = savedSearch === undefined ? null : findSearch(workspace.db, savedSearch);
    if (!kept) return result;
    const fresh = freshOf(open, kept);
    return {
      ...result,
      cases: result.cases.map((hit) => ({ ...hit, isNew: isSeen(fresh.cases, hashOf('case', hit.card.id)) })),
      metrics: result.metrics.map((hit) => ({ ...hit, isNew: isSeen(fresh.metrics, hashOf('metric', hit.metric.id)) })),
      fresh: { cases: fresh.cases.length, metrics: fresh.metrics.length, since: kept.seenAt },
    };
  };
}
