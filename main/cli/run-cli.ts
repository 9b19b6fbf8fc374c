import { parseArgs } from 'node:util';
import { errorShape } from '../ipc/error-shape.ts';
import { oneCase } from './case.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { UsageError, type CliSurroundings, type Command, type CommandArguments, type ExitCode } from './command.ts';
import { compare } from './compare.ts';
import { metrics } from './metrics.ts';
import { pack } from './pack.ts';
import { search } from './search.ts';

const commands: Readonly<Record<string, Command>> = { check, cases, case: oneCase, metrics, search, compare, pack };

const string = { type: 'string' } as const;
const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  case: string,
  indicator: string,
  certainty: string,
  effect: string,
  out: string,
  formats: string,
} as const;

function usage(): string {
  const list = Object.values(commands).map(({ synopsis, summary }) => `  ${synopsis}\n      ${summary}\n`);
  return `Usage: casebook <command> [--json]\n\n${list.join('')}\nThe answer goes to standard output, everything else to standard error.\nExit status: 0 done, 1 problems found, 2 not used like this.\n`;
}

function readArguments(argv: readonly string[]): { name: string | undefined; help: boolean; given: CommandArguments } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { help, ...values } = parsed.values;
  const [name, ...positionals] = parsed.positionals;
  return { name, help, given: { ...values, positionals } };
}

function findCommand(name: string, given: CommandArguments): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command "${name}".`);
  const [least, most] = command.arguments;
  const { length } = given.positionals;
  if (length < least || length > most) throw new UsageError(`Use it like this: casebook ${command.synopsis}`);
  const { positionals: _, json: __, ...rest } = given;
  const foreign = Object.keys(rest).find((option) => !(command.options as readonly string[]).includes(option));
  if (foreign !== undefined) throw new UsageError(`"${name}" has no option --${foreign}.`);
  return command;
}

/** Runs one command line. Never throws: what goes wrong is said on standard error. */
export async function runCli(argv: readonly string[], surroundings: CliSurroundings): Promise<ExitCode> {
  const { out, err } = surroundings;
  try {
    const { name, help, given } = readArguments(argv);
    if (help) {
      out(usage());
      return 0;
    }
    if (name === undefined) throw new UsageError('Say what to do.');
    return await findCommand(name, given).run(given, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${usage()}`);
      return 2;
    }
    const { message, details, code } = errorShape(error);
    err(`${message}\n${code === 'internal' && details ? `${details}\n` : ''}`);
    return 1;
  }
}
