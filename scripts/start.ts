import { join } from 'node:path';
import { prepareApp } from './prepare-app.ts';
import { runCommand } from './run-command.ts';
import { runScript } from './script-failure.ts';
import { hasDisplay } from './virtual-display.ts';

await runScript(async () => {
  if (!hasDisplay()) {
    console.error('There is no display here, so the guided tour runs in its place and saves what it sees.');
    return runCommand(process.execPath, [join(import.meta.dirname, 'demo.ts'), ...process.argv.slice(2)]);
  }
  const { executablePath, args, env } = await prepareApp(['window']);
  return runCommand(executablePath, [...args, ...process.argv.slice(2)], { env });
});
