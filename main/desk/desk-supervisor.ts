import { assertNever } from '../../src/lib/assert-never.ts';
import { errorShape } from '../ipc/error-shape.ts';
import { fromDeskSchema } from './process-messages.ts';
import type { DeskStartOptions, ExportGrant, FromDesk, PrintJob, ToDesk } from './process-messages.ts';
import type { ExportGrants } from './export-grants.ts';
import { decideRestart } from './restart-policy.ts';

/** A desk process that is running, whatever it runs in. `Port` is what can be handed over to it. */
export interface DeskProcess<Port> {
  post: (message: ToDesk, port?: Port) => void;
  /** At once, without a chance to tidy up. */
  kill: () => void;
}

export interface DeskProcessEvents {
  onMessage: (data: unknown) => void;
  onExit: () => void;
}

/**
 * `starting` until it answers; `up`; `down` while waiting to be started again; `failed` when it would not stay up; `closed` at the end.
 */
export type DeskProcessState = 'starting' | 'up' | 'down' | 'failed' | 'closed';

export interface SupervisorOptions<Port> {
  fork: (events: DeskProcessEvents) => DeskProcess<Port>;
  start: DeskStartOptions;
  grants: ExportGrants;
  /** Rejects soon after `signal` is aborted. */
  printPdf: (job: PrintJob, signal: AbortSignal) => Promise<Uint8Array>;
  onState: (state: DeskProcessState) => void;
  /** Milliseconds of a clock that never goes back. */
  nowMs: () => number;
  /** How often it is asked whether it is still there. */
  pingEveryMs?: number;
  log: (line: string) => void;
}

/** Keeps the desk service running. */
export interface DeskSupervisor<Port> {
  state: () => DeskProcessState;
  start: () => void;
  /** Gives the service one end of a channel to a screen. Only while it is up. */
  connect: (port: Port) => void;
  /** Resolves when the service knows the grant, or will before it takes any call. */
  grant: (grant: ExportGrant) => Promise<void>;
  /** Starts it afresh at the user's wish, past deaths forgotten. */
  restart: (patienceMs: number) => void;
  /** Resolves when it has put everything on the disk and ended, or was ended after `patienceMs`. */
  close: (patienceMs: number) => Promise<void>;
}

/** So many unanswered questions in a row mean that it hangs. Long work between two answers is not unusual. */
const unansweredLimit = 4;

export function createDeskSupervisor<Port>(options: SupervisorOptions<Port>): DeskSupervisor<Port> {
  const { fork, grants, log, nowMs, onState } = options;
  let state: DeskProcessState = 'down';
  let current: DeskProcess<Port> | null = null;
  let deathsMs: number[] = [];
  let restartTimer: NodeJS.Timeout | undefined;
  let pingTimer: NodeJS.Timeout | undefined;
  let unanswered = 0;
  let isRestartWanted = false;
  const onceEnded: (() => void)[] = [];
  const onceKnown = new Map<string, () => void>();
  const printing = new Map<number, AbortController>();

  function enter(next: DeskProcessState): void {
    state = next;
    onState(next);
  }

  function start(): void {
    clearTimeout(restartTimer);
    // A process that was replaced may still have something to say; only the current one is listened to.
    const child: DeskProcess<Port> = fork({
      onMessage: (data) => {
        if (child === current) receive(child, fromDeskSchema.parse(data));
      },
      onExit: () => {
        if (child === current) ended();
      },
    });
    current = child;
    enter('starting');
    child.post({ kind: 'start', options: options.start });
    watch(child);
  }

  function watch(child: DeskProcess<Port>): void {
    clearInterval(pingTimer);
    unanswered = 0;
    pingTimer = setInterval(() => {
      if (unanswered >= unansweredLimit) {
        log('The desk service does not answer any more; it is being restarted.');
        child.kill();
        return;
      }
      unanswered += 1;
      child.post({ kind: 'ping' });
    }, options.pingEveryMs ?? 30_000);
    pingTimer.unref();
  }

  function receive(child: DeskProcess<Port>, message: FromDesk): void {
    switch (message.kind) {
      case 'ready':
        if (message.error !== null)
          log(`The desk service could not start: ${message.error.details ?? message.error.message}`);
        // Before any screen can make a call that needs them.
        for (const grant of grants.outstanding()) child.post({ kind: 'grant', grant });
        enter('up');
        return;
      case 'grant-known':
        onceKnown.get(message.token)?.();
        onceKnown.delete(message.token);
        return;
      case 'grant-taken':
        grants.taken(message.token);
        return;
      case 'print':
        void print(child, message.id, message.job);
        return;
      case 'cancel-print':
        printing.get(message.id)?.abort();
        return;
      case 'pong':
        unanswered = 0;
        return;
      default:
        assertNever(message);
    }
  }

  async function print(child: DeskProcess<Port>, id: number, job: PrintJob): Promise<void> {
    const cancel = new AbortController();
    printing.set(id, cancel);
    const reply: ToDesk = await options.printPdf(job, cancel.signal).then(
      (pdf) => ({ kind: 'printed', id, pdf }),
      (error: unknown) => ({ kind: 'not-printed', id, error: errorShape(error) }),
    );
    if (child !== current) return;
    printing.delete(id);
    child.post(reply);
  }

  function ended(): void {
    current = null;
    clearInterval(pingTimer);
    for (const known of onceKnown.values()) known();
    onceKnown.clear();
    for (const cancel of printing.values()) cancel.abort();
    printing.clear();
    if (onceEnded.length > 0) {
      enter('closed');
      for (const resolve of onceEnded.splice(0)) resolve();
      return;
    }
    if (isRestartWanted) {
      isRestartWanted = false;
      enter('down');
      start();
      return;
    }
    const diedMs = nowMs();
    deathsMs = [...deathsMs, diedMs].slice(-10);
    const decision = decideRestart(deathsMs, diedMs);
    if (decision.kind === 'give-up') {
      log('The desk service keeps stopping; it is not started again.');
      enter('failed');
      return;
    }
    log(`The desk service stopped; it is started again in ${decision.delayMs} ms.`);
    enter('down');
    restartTimer = setTimeout(start, decision.delayMs);
  }

  return {
    state: () => state,
    start,
    connect: (port) => current?.post({ kind: 'connect' }, port),
    grant: (grant) =>
      new Promise((resolve) => {
        if (current === null || state !== 'up') {
          resolve();
          return;
        }
        onceKnown.set(grant.token, resolve);
        current.post({ kind: 'grant', grant });
      }),
    restart: (patienceMs) => {
      if (state === 'closed' || onceEnded.length > 0) return;
      deathsMs = [];
      const child = current;
      if (child === null) {
        start();
        return;
      }
      // Its end is what starts the next one.
      isRestartWanted = true;
      child.post({ kind: 'close' });
      setTimeout(() => {
        if (child === current) child.kill();
      }, patienceMs);
    },
    close: (patienceMs) => {
      clearTimeout(restartTimer);
      const child = current;
      if (child === null) {
        enter('closed');
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const impatience = setTimeout(() => child.kill(), patienceMs);
        onceEnded.push(() => {
          clearTimeout(impatience);
          resolve();
        });
        child.post({ kind: 'close' });
      });
    },
  };
}
