import { CORE_SCHEMA, load } from 'js-yaml';

/** Where a value or a key can begin. */
const start = String.raw`(?:^\s*|[:,?-]\s+|[[{]\s*)`;
/** Anchors, aliases, tags, empty keys, directives and several documents: what can expand, or be taken in two ways. */
const unusual = new RegExp(
  String.raw`${start}(?:[&*!]|[:?](?:[\s\]},]|$)|(?:~|[Nn]ull|NULL)\s*:)|^%|^---|^\.\.\.`,
  'm',
);
/** Numbers that the two take differently. */
const oddNumber = new RegExp(String.raw`${start}[-+]?(?:[.\d][.\d]*_|0[box\d])`, 'm');

/**
 * Reads YAML of the plain kind that people write, several times as fast as a parser that keeps every place; `undefined` for
 * anything else, mistakes included, which are the other parser's to explain.
 */
export function readPlainYaml(text: string): unknown {
  if (unusual.test(text) || oddNumber.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
