/** Where a command reads from and writes to. Tests give their own. */
export interface CliSurroundings {
  /** Folder that holds `src`, `main` and `content`. */
  projectDir: string;
  contentDir: string;
  /** Folder of the user's own case studies; need not exist. */
  ownDir: string;
  /** Where compiled libraries are remembered between runs; `null` keeps none. */
  cacheDir: string | null;
  cwd: string;
  now: () => Date;
  /** The answer, and nothing else. */
  out: (text: string) => void;
  /** Everything else. */
  err: (text: string) => void;
}

/** 0: done. 1: problems were found. 2: not a command, or not in the way it is used. */
export type ExitCode = 0 | 1 | 2;

/** Arguments that do not make a command. `usage` is printed after it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The options that any command knows, as they were given. */
export interface CommandArguments {
  positionals: string[];
  json: boolean;
  case?: string | undefined;
  indicator?: string | undefined;
  certainty?: string | undefined;
  effect?: string | undefined;
  out?: string | undefined;
  formats?: string | undefined;
}

export interface Command {
  /** As in the usage text: `case <id>`. */
  synopsis: string;
  summary: string;
  /** Names of the options that it takes besides `--json`. */
  options: readonly Exclude<keyof CommandArguments, 'positionals' | 'json'>[];
  /** How many arguments it takes, at least and at most. */
  arguments: readonly [least: number, most: number];
  run: (given: CommandArguments, surroundings: CliSurroundings) => Promise<ExitCode>;
}

/** Prints one JSON document. */
export function printJson({ out }: CliSurroundings, value: unknown): void {
  out(`${JSON.stringify(value, null, 2)}\n`);
}
