import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { readPlainYaml } from './plain-yaml.ts';
import type { Parsed, Problem } from './problem.ts';

/** More than this is not something that a person wrote. */
const maxYamlCharacters = 1_000_000;

/** Where a stretch of YAML stands in its file. */
interface Place {
  file: string;
  /** 1-based line of the file at which the YAML starts. */
  firstLine: number;
}

/** 1-based line, within the YAML, of the deepest node on the path that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(path[depth - 1]));
      if (pair && isNode(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Names the element of a list by its id, so that a reader finds it: `metrics › occupied-beds › figure`. */
function describePath(document: Document, path: readonly PropertyKey[]): string {
  return path
    .map((key, depth) => {
      if (typeof key !== 'number') return String(key);
      const id: unknown = document.getIn([...path.slice(0, depth + 1), 'id']);
      return typeof id === 'string' ? id : `item ${key + 1}`;
    })
    .join(' › ');
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `has no field called ${issue.keys.map((key) => `"${key}"`).join(', ')}; check the spelling`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return 'names no known kind';
  return issue.message;
}

/**
 * Parses YAML strictly against a schema. Problems carry the line of the field they are about.
 * Nothing is coerced; aliases are limited so that a small file cannot expand without bound.
 */
export function parseLocatedYaml<T>(text: string, schema: z.ZodType<T>, place: Place): Parsed<T> {
  const problem = (line: number, message: string): Problem => ({
    file: place.file,
    line: place.firstLine + line - 1,
    severity: 'error',
    message,
  });
  if (text.length > maxYamlCharacters) {
    const megabytes = (text.length / 1e6).toFixed(1);
    return {
      document: null,
      problems: [
        problem(1, `The YAML is ${megabytes} MB; the limit is 1 MB. Move long text into the Markdown sections.`),
      ],
    };
  }
  // Places are only wanted where there is something to say about them.
  const plainly = schema.safeParse(readPlainYaml(text));
  if (plainly.success) return { document: plainly.data, problems: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    schema: 'core',
  });
  if (document.errors.length > 0) {
    return {
      document: null,
      problems: document.errors.map((error) =>
        problem(lines.linePos(error.pos[0]).line, `The YAML cannot be read: ${error.message}`),
      ),
    };
  }
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return {
      document: null,
      problems: [problem(1, `The YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`)],
    };
  }
  const result = schema.safeParse(plain, { reportInput: true });
  if (result.success) return { document: result.data, problems: [] };
  return {
    document: null,
    problems: result.error.issues.map((issue) => {
      const path =
        issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [...issue.path, issue.keys[0]] : issue.path;
      const where = describePath(document, issue.path) || 'The file';
      return problem(lineOf(document, lines, path), `${where}: ${describeIssue(issue)}.`);
    }),
  };
}
