import { defineConfig } from 'vitest/config';

/** Tests of the packaged app. They are kept out of `vitest run`, because there must be a package before there is anything to test. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'] },
});
