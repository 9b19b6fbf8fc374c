import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** What a test runner did, from the JSON it wrote rather than from what it printed. */
export interface TestReport {
  readonly passed: number;
  readonly skipped: number;
  /** One name for each failed test, or file that could not be run. */
  readonly failures: readonly string[];
}

interface VitestJson {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightJson {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

export function readVitestReport(file: string): TestReport {
  const report = readJson(file) as VitestJson | undefined;
  if (report === undefined) return nothingRan;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that throws while it loads has failed without any of its tests being known.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...brokenFiles.map(({ name }) => relative(projectFolder, name)),
    ],
  };
}

export function readPlaywrightReport(file: string): TestReport {
  const report = readJson(file) as PlaywrightJson | undefined;
  if (report === undefined) return nothingRan;
  const tests = report.suites.flatMap((suite) => testsIn(suite, []));
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    // A test that passes only the second time has failed once: retries are off, so this is a belt with braces.
    failures: [
      ...tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(({ name }) => name),
      ...report.errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside any test'),
    ],
  };
}

const nothingRan: TestReport = { passed: 0, skipped: 0, failures: [] };

function testsIn(suite: PlaywrightSuite, parents: readonly string[]): { name: string; status: string }[] {
  const titles = [...parents, suite.title].filter((title) => title !== '');
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ name: [...titles, title].join(' > '), status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, titles))];
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
