import type { SeededRandom } from './seeded-random.ts';

const heads =
  `Ald Ash Bar Beck Birk Black Brad Bram Brom Buck Cald Carl Chad Chelm Clay Cold Crow Dal Dent Dun East Elm Fair
  Farn Finch Ged Gran Had Harl Hart Hazel Hol Hurst Ings Kel Kirk Knar Lang Led Long Mars Mel Mil Mor Nant New Nor Oak
  Old Pem Pen Rad Red Ros Sand Sed Shep Silver Stan Stock Thorn Wal War West Whit Win Wood Wy`.split(/\s+/);
const middles = ['', 'ing', 'er', 'en', 'es', 'a', 'le', 'or', 'mer', 'ner', 'ling', 'der'];
const tails =
  `bourne bridge brook burn bury by church combe cott dale den don field ford gate ham hampton head hill holme
  hurst ing land leigh ley low mere minster mouth port ridge sea shaw side stead stoke stone thorpe ton vale well wick
  wood worth`.split(/\s+/);

/** A word that no real text has, the same for the same rank. */
export function rareWord(rank: number): string {
  const parts = [tails, middles, heads];
  let word = '';
  for (let rest = rank, at = 0; rest > 0 || at < parts.length; at++) {
    const list = parts[Math.min(at, parts.length - 1)] ?? [];
    word = (list[rest % list.length] ?? '').toLowerCase() + word;
    rest = Math.floor(rest / list.length);
  }
  return word;
}

/** The name of a place that is not there. */
export const placeName = (random: SeededRandom) =>
  random.pick(heads) +
  random.pick(middles) +
  random.pick(tails) +
  (random.chance(0.15) ? ` ${random.pick(['Valley', 'Coast', 'and Moor', 'Vale', 'North', 'South'])}` : '');

/** `Ashingford Vale` as an id. */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
