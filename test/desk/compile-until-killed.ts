import { openLibraryService } from '../../main/desk/library-service.ts';

// A process that compiles a library and says how far it is: to be killed.

const [file = '', contentDir = ''] = process.argv.slice(2);

const service = openLibraryService({
  contentDir,
  ownDir: null,
  file,
  shippedLibrary: null,
  compiler: 'test',
  sqliteBinding: null,
  filesPerCommit: 10,
  now: () => new Date(),
  onEvent: (event) => {
    if (event.kind === 'progress') console.log(event.done);
  },
});
await service.refresh();
