import { utilityProcess } from 'electron';
import type { MessagePortMain } from 'electron';
import type { DeskProcess, DeskProcessEvents } from './desk-supervisor.ts';

/** What the service is called in the system's process list and in `app.getAppMetrics()`. */
export const deskServiceName = 'Casebook desk';

/** Starts the desk service in a utility process, which ends by itself when this process does. */
export function forkDesk(entry: string, events: DeskProcessEvents): DeskProcess<MessagePortMain> {
  const child = utilityProcess.fork(entry, [], {
    serviceName: deskServiceName,
    env: withoutLoaders(process.env),
    stdio: 'inherit',
  });
  child.on('message', events.onMessage);
  child.once('exit', events.onExit);
  return {
    post: (message, port) => child.postMessage(message, port === undefined ? [] : [port]),
    kill: () => {
      // `child.kill` asks, and a process that hangs does not hear. Without a pid it has ended already.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}

/** Leaves out what makes Node or SQLite load code on the environment's word: which addon is used, main has decided. */
function withoutLoaders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('NODE_') && name !== 'CASEBOOK_SQLITE_BINDING'),
  );
}
