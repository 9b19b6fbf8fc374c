/** Closes a discriminated union: a new member that nobody handled fails to compile, and throws if it slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
