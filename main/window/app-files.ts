import { app } from 'electron';
import path from 'node:path';

/** Where the app's own files are: beside the archive when it is packaged, in the checkout otherwise. All read-only. */
export interface AppFiles {
  pageDir: string;
  preload: string;
  deskEntry: string;
  contentDir: string;
  /** The library compiled in advance; it may be missing. */
  shippedLibrary: string;
  licences: string[];
}

export function appFiles(): AppFiles {
  const root = app.getAppPath();
  const resources = app.isPackaged ? process.resourcesPath : root;
  return {
    pageDir: path.join(root, 'dist/renderer'),
    preload: path.join(root, 'dist/preload/preload.cjs'),
    deskEntry: path.join(root, 'dist/main/desk-process.js'),
    contentDir: path.join(resources, 'content'),
    shippedLibrary: app.isPackaged ? path.join(resources, 'library.db') : path.join(root, 'dist/library.db'),
    // The last two are written by the build, from what it bundled.
    licences: [
      path.join(resources, 'LICENSE'),
      path.join(root, 'dist/renderer/licences.md'),
      path.join(root, 'dist/main/licences.md'),
    ],
  };
}
