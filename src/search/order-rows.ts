/** Rows by a whole number that belongs to each, smallest first; those with the same number stay in their order. Linear in time. */
export function orderByCode(rows: Uint32Array, codeOf: (row: number) => number, codes: number): Uint32Array {
  const starts = new Uint32Array(codes + 1);
  const codeAt = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const code = codeOf(rows[at] ?? 0);
    codeAt[at] = code;
    starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  }
  for (let code = 1; code < starts.length; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const code = codeAt[at] ?? 0;
    const place = starts[code] ?? 0;
    ordered[place] = rows[at] ?? 0;
    starts[code] = place + 1;
  }
  return ordered;
}

/** Rows by any number that belongs to each, smallest first, NaN last; those with the same number stay in their order. */
export function orderByValue(rows: Uint32Array, valueOf: (row: number) => number): Uint32Array {
  const values = Float64Array.from(rows, valueOf);
  const places = Uint32Array.from(rows.keys());
  const rank = (value: number) => (Number.isNaN(value) ? Infinity : value);
  // Positions decide between equals, so that the order is the same however the engine sorts.
  places.sort((a, b) => {
    const [first, second] = [rank(values[a] ?? NaN), rank(values[b] ?? NaN)];
    return first === second ? a - b : first < second ? -1 : 1;
  });
  return places.map((place) => rows[place] ?? 0);
}
