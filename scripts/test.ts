import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareElectronRuntime } from './electron-runtime.ts';
import { packagedExecutable } from './packaged-app.ts';
import { installedCommand, projectFolder } from './project-folder.ts';
import { runCommand } from './run-command.ts';
import { ScriptFailure, runScript } from './script-failure.ts';
import { readPlaywrightReport, readVitestReport } from './test-report.ts';
import type { TestReport } from './test-report.ts';
import { onVirtualDisplay } from './virtual-display.ts';

const resultsFolder = join(projectFolder, 'test-results');
const vitest = installedCommand('vitest');

/** Several of the tools colour their output for CI even when it goes to a file. */
const isPlain = process.env['CI'] === 'true';

interface SuiteResult extends TestReport {
  readonly name: string;
  readonly seconds: number;
}

type Suite = () => Promise<TestReport>;

async function runSuite(name: string, suite: Suite): Promise<SuiteResult> {
  console.log(`\n${name}`);
  const startedMs = performance.now();
  const report = await suite().catch((error: unknown): TestReport => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, skipped: 0, failures: [`${name} could not run`] };
  });
  return { name, ...report, seconds: (performance.now() - startedMs) / 1000 };
}

/** Runs one test runner, and makes sure that an exit code it explains nowhere is still counted as a failure. */
async function runRunner(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  reportFile: string,
  read: (file: string) => TestReport,
): Promise<TestReport> {
  // A report left by an earlier run must not speak for one that crashed.
  await rm(reportFile, { force: true });
  const code = await runCommand(command, args, { cwd: projectFolder, env: { ...process.env, ...env } });
  const report = read(reportFile);
  const unexplained = report.failures.length === 0 && (code !== 0 || report.passed === 0);
  return unexplained
    ? { ...report, failures: [`the test runner ended with ${code} after ${report.passed} tests`] }
    : report;
}

function runVitest(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<TestReport> {
  const reportFile = join(resultsFolder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return runRunner(vitest, ['run', ...reporters, ...args], env, reportFile, readVitestReport);
}

/** In a process of its own, because electron-builder takes over how the one it runs in handles signals and exits. */
async function packageApp(inspect: boolean): Promise<string> {
  const script = join(import.meta.dirname, 'package.ts');
  const code = await runCommand(process.execPath, [script, ...(inspect ? ['--inspect'] : [])]);
  if (code !== 0) throw new ScriptFailure(`packaging ended with ${code}`);
  return packagedExecutable({ inspect });
}

async function runEndToEnd(filters: readonly string[]): Promise<TestReport> {
  const app = await packageApp(true);
  const playwright: [string, string[]] = [installedCommand('playwright'), ['test', ...filters]];
  // Always a display of its own on Linux, so that tests neither take the focus nor depend on the size of a screen.
  const [command, args] = process.platform === 'linux' ? onVirtualDisplay(...playwright) : playwright;
  const reportFile = join(resultsFolder, 'e2e.json');
  // Playwright sets FORCE_COLOR for its workers, where Node then complains about NO_COLOR.
  const plain = isPlain ? { NO_COLOR: undefined, FORCE_COLOR: '0' } : {};
  return runRunner(command, args, { ...plain, CASEBOOK_E2E_APP: app }, reportFile, readPlaywrightReport);
}

async function runPackageTests(): Promise<TestReport> {
  const app = await packageApp(false);
  return runVitest('package', ['--config', 'test/package/vitest.config.ts'], { CASEBOOK_RELEASE_APP: app });
}

function printSummary(results: readonly SuiteResult[]): void {
  console.log('\nSummary');
  for (const { name, passed, skipped, failures, seconds } of results) {
    const counts = `${passed} passed, ${failures.length} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
    console.log(`  ${name.padEnd(20)}${counts.padEnd(34)}${seconds.toFixed(1)} s`);
    for (const failure of failures) console.log(`    failed: ${failure}`);
  }
  const sum = (count: (result: SuiteResult) => number): number => results.reduce((total, one) => total + count(one), 0);
  console.log(`\n${sum(({ passed }) => passed)} passed, ${sum(({ failures }) => failures.length)} failed`);
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { unit: { type: 'boolean', default: false }, e2e: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const everything = !values.unit && !values.e2e;
  if (isPlain) {
    process.env['NO_COLOR'] = '1';
    delete process.env['FORCE_COLOR'];
  }
  await mkdir(resultsFolder, { recursive: true });

  const results: SuiteResult[] = [];
  const add = async (name: string, suite: Suite): Promise<void> => {
    results.push(await runSuite(name, suite));
  };

  // First, because a machine that cannot run the app should say so before minutes of other tests have passed.
  if (everything || values.e2e) await prepareElectronRuntime(['window', 'virtual-display']);
  if (everything || values.unit) await add('Unit tests', () => runVitest('unit', positionals));
  if (everything) await add('Release package', runPackageTests);
  if (everything || values.e2e) await add('End to end', () => runEndToEnd(positionals));

  printSummary(results);
  return results.every(({ failures }) => failures.length === 0) ? 0 : 1;
});
