import { deskContract, type CollectingState } from '../../src/contract/desk-contract.ts';
import { getKeptValue, setKeptValue } from './kept-values.ts';
import type { Database } from './open-database.ts';

const collectingSchema = deskContract['collecting.get'].output;
/** As workspaces have called it from the first. */
const keptName = 'collection';

/** What the user is gathering. It may name case studies and packs that exist no more. */
export function getCollecting(db: Database): CollectingState {
  return getKeptValue(db, keptName, collectingSchema);
}

export function setCollecting(db: Database, collecting: CollectingState): CollectingState {
  return setKeptValue(db, keptName, collectingSchema, collecting);
}
