/**
 * The directions in which code may depend, from docs/architecture.md. Every rule is an error and says why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'src/ is the domain: it runs in every process, so it knows no Node, no Electron and no outer layer.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(main|renderer|scripts|test)/' },
    },
    {
      name: 'domain-without-built-ins',
      comment: 'src/ takes the clock, files and randomness as arguments.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-without-frameworks',
      comment: 'Screens and databases are outside the domain.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(electron|better-sqlite3|react|react-dom|docx)/' },
    },
    {
      name: 'main-not-renderer',
      comment: 'The two processes meet in src/contract, types included.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'renderer-not-main',
      comment: 'The two processes meet in src/contract, types included.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'The renderer is sandboxed: there is no Node in it.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-is-outermost-in-the-domain',
      comment: 'The contract depends on the domain, never the reverse.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contract/' },
      to: { path: '^src/contract/' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Features share components and the desk client, not each other.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'components-below-features',
      comment: 'A component serves every feature and so knows none.',
      severity: 'error',
      from: { path: '^renderer/components/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'one-owner-of-sqlite',
      comment: 'Only main/database talks to SQLite, so that pragmas, migrations and errors have one home.',
      severity: 'error',
      from: { path: '^(src|main|renderer|scripts)/', pathNot: '^main/database/' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'one-owner-of-electron',
      comment: 'Electron is known to the process entries, the windows and the IPC, and to nothing else.',
      severity: 'error',
      from: {
        path: '^(src|main|renderer)/',
        pathNot:
          '^main/(main|preload)\\.ts$|^main/(ipc|window)/|^main/desk/(desk-process|desk-supervisor|fork-desk|print-pdf)\\.ts$',
      },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-missing-dependency',
      comment: 'What is imported is in package.json or on disk.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(electron|vite/client|hast|mdast)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
