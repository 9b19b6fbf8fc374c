import { deskContract, type Collection } from '../../src/contract/desk-contract.ts';
import { getKeptValue, setKeptValue } from './kept-values.ts';
import type { Database } from './open-database.ts';

const collectionSchema = deskContract['collection.get'].output;

/** What the user is gathering. It may name case studies and packs that exist no more. */
export function getCollection(db: Database): Collection {
  return getKeptValue(db, 'collection', collectionSchema);
}

export function setCollection(db: Database, collection: Collection): Collection {
  return setKeptValue(db, 'collection', collectionSchema, collection);
}
