import { settingsSchema, type Settings } from '../../src/contract/desk-contract.ts';
import { getKeptValue, setKeptValue } from './kept-values.ts';
import type { Database } from './open-database.ts';

export function getSettings(db: Database): Settings {
  return getKeptValue(db, 'settings', settingsSchema);
}

export function setSettings(db: Database, settings: Settings): Settings {
  return setKeptValue(db, 'settings', settingsSchema, settings);
}
