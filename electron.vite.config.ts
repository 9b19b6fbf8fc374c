import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The desk service and main run on Electron 45 (Node 24) and on the compatibility runtime (Node 20.18, Chromium 130).
// Everything is bundled except what cannot be: Electron itself and SQLite's native addon.
const external = ['electron', 'better-sqlite3', '@resvg/resvg-js'];

export default defineConfig({
  main: {
    // The one for Node declares a `require` of its own, as electron-vite does for a chunk that names one: with both, the
    // chunk that writes workbooks is no JavaScript. Nothing here deflates on a thread, which is all that sets them apart.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: 'dist/main',
      license: { fileName: 'licences.md' },
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: 'main/main.ts',
          'desk-process': 'main/desk/desk-process.ts',
          'compile-worker': 'main/content/compile-worker.ts',
        },
        external,
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'main/preload.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      outDir: 'dist/renderer',
      // Read by the About page.
      license: { fileName: 'licences.md' },
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
    plugins: [react()],
  },
});
