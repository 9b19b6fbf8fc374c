import { defineConfig } from '@playwright/test';

/** `npm test` packages the app first and gives its path to the specs in CASEBOOK_E2E_APP. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder when it starts, so the report below is kept beside it.
  outputDir: 'test-results/e2e',
  // Each test opens a real window on the one display there is.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
