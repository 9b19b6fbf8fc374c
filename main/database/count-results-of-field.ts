import type { KnownField } from '../../src/search/query-fields.ts';
import { homeOf } from './search-conditions.ts';
import type { SearchState } from './search-state.ts';

/** How many results `field:value` would leave, by the code of each value that the field may have. */
export function countResultsOfField({ columns }: SearchState, field: KnownField): Uint32Array {
  const { cases, metrics, values } = columns;
  const home = homeOf[field];
  const counts = new Uint32Array(values[home.name].length);
  const add = (code = 0) => (counts[code] = (counts[code] ?? 0) + 1);
  for (let row = 0; row < metrics.keys.length; row++) {
    if (home.of === 'metrics') {
      add(metrics.codes[home.name][row]);
      continue;
    }
    // A result with interventions of its own is held to those.
    const own = metrics.interventions;
    const isOwn = home.name === 'intervention' && own.starts[row] !== own.starts[row + 1];
    const { starts, codes } = isOwn ? own : cases.sets[home.name];
    const at = isOwn ? row : (metrics.caseAt[row] ?? 0);
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index++) add(codes[index]);
  }
  return counts;
}
