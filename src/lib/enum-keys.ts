/** The keys of a label table, as the non-empty tuple that `z.enum` takes. */
export function enumKeys<const T extends Record<string, unknown>>(labels: T) {
  return Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];
}
