import { createDesk } from '../../main/desk/create-desk.ts';

// A process that is in the middle of exporting a pack, for ever: to be killed.

const [dataDir = '', contentDir = '', target = ''] = process.argv.slice(2);

const desk = await createDesk({
  dataDir,
  contentDir,
  shippedLibrary: null,
  sqliteBinding: null,
  appVersion: 'test',
  now: () => new Date(),
  newId: () => 'the-pack',
  onEvent: () => undefined,
  takeGrant: () => target,
  printPdf: () => {
    console.log('printing');
    return new Promise(() => setInterval(() => undefined, 1_000));
  },
});
await desk.call('packs.create', { title: 'Kept through everything' });
await desk.call('packs.export', { id: 'the-pack', format: 'pdf', grant: 'a grant' });
