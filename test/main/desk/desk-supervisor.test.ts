import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeskError } from '../../../src/contract/wire.ts';
import { createDeskSupervisor } from '../../../main/desk/desk-supervisor.ts';
import type { DeskProcessState, DeskSupervisor, SupervisorOptions } from '../../../main/desk/desk-supervisor.ts';
import { createExportGrants } from '../../../main/desk/export-grants.ts';

// The supervisor with real threads to supervise: they answer, die and hang as processes do.

const running: { supervisor: DeskSupervisor<MessagePort>; workers: Worker[] }[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const { supervisor, workers } of running.splice(0)) {
    void supervisor.close(0);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
});

function supervise(dataDir: string, options: Partial<SupervisorOptions<MessagePort>> = {}) {
  const workers: Worker[] = [];
  const states: DeskProcessState[] = [];
  const waiting: { state: DeskProcessState; resolve: () => void }[] = [];
  const lines: string[] = [];
  const grants = createExportGrants(() => 'token');
  const supervisor = createDeskSupervisor<MessagePort>({
    fork: ({ onMessage, onExit }) => {
      const worker = new Worker(new URL('./service-worker.ts', import.meta.url));
      workers.push(worker);
      worker.on('message', onMessage);
      worker.once('exit', onExit);
      return {
        post: (message, port) => worker.postMessage({ message, port }, port === undefined ? [] : [port]),
        kill: () => void worker.terminate(),
      };
    },
    start: { dataDir, contentDir: '', shippedLibrary: null, sqliteBinding: null, appVersion: '1' },
    grants,
    printPdf: ({ html }) => Promise.resolve(new TextEncoder().encode(html)),
    onState: (state) => {
      states.push(state);
      for (const waiter of waiting.splice(0)) {
        if (waiter.state === state) waiter.resolve();
        else waiting.push(waiter);
      }
    },
    nowMs: () => 0,
    log: (line) => lines.push(line),
    ...options,
  });
  running.push({ supervisor, workers });
  /** Resolves when the state is entered next. */
  const next = (state: DeskProcessState) => new Promise<void>((resolve) => waiting.push({ state, resolve }));
  const started = next('up');
  supervisor.start();
  return { supervisor, states, lines, grants, next, started };
}

/** One call over a port of its own. Never answered when the service dies of it. */
function call(supervisor: DeskSupervisor<MessagePort>, method: string, input: unknown = null): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  supervisor.connect(port2);
  return new Promise((resolve) => {
    port1.once('message', (message) => {
      resolve(message);
      port1.close();
    });
    port1.postMessage({ id: 1, method, input });
  });
}

describe('keeping the desk service running', () => {
  it('starts it, and gives it ports to answer on', async () => {
    const { supervisor, states, started } = supervise('ok');
    await started;
    expect(states).toEqual(['starting', 'up']);
    expect(await call(supervisor, 'hello')).toEqual({ kind: 'answer', id: 1, ok: true, value: 'hello' });
  });

  it('starts it again when it dies, and says that it was down', async () => {
    const { supervisor, states, lines, next, started } = supervise('ok');
    await started;
    const again = next('up');
    void call(supervisor, 'die');
    await again;
    expect(states).toEqual(['starting', 'up', 'down', 'starting', 'up']);
    expect(lines).toEqual(['The desk service stopped; it is started again in 100 ms.']);
    expect(await call(supervisor, 'hello')).toMatchObject({ ok: true });
  });

  it('gives up after five deaths in a minute, until it is asked to try again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { supervisor, lines } = supervise('dies');
    // The fake clock makes the waits between restarts pass at once; the deaths are real.
    const failed = new Promise<void>((resolve) => {
      const turn = setInterval(() => {
        vi.runAllTimers();
        if (supervisor.state() !== 'failed') return;
        clearInterval(turn);
        resolve();
      }, 5);
    });
    await failed;
    expect(lines.at(-1)).toBe('The desk service keeps stopping; it is not started again.');
    expect(lines.filter((line) => line.includes('started again in'))).toHaveLength(4);
    supervisor.restart(0);
    expect(supervisor.state()).toBe('starting');
  });

  it('is up with a service that could not open its files, which says so to every call', async () => {
    const { supervisor, lines, started } = supervise('newer');
    await started;
    const error = { code: 'unavailable', message: 'This data was written by a newer Casebook.' };
    expect(await call(supervisor, 'hello')).toEqual({ kind: 'answer', id: 1, ok: false, error });
    expect(await call(supervisor, 'other')).toMatchObject({ ok: false, error });
    expect(lines).toEqual([expect.stringContaining('newer Casebook')]);
  });

  it('ends and restarts one that hangs', async () => {
    const { supervisor, lines, next, started } = supervise('ok', { pingEveryMs: 200 });
    await started;
    const again = next('up');
    void call(supervisor, 'hang');
    await again;
    expect(lines[0]).toBe('The desk service does not answer any more; it is being restarted.');
    expect(await call(supervisor, 'hello')).toMatchObject({ ok: true });
  });

  it('starts it afresh at once when the user asks, without counting that as a death', async () => {
    const { supervisor, states, lines, next, started } = supervise('ok');
    await started;
    const again = next('up');
    supervisor.restart(1_000);
    await again;
    expect(states).toEqual(['starting', 'up', 'down', 'starting', 'up']);
    expect(lines).toEqual([]);
  });
});

describe('permission to write', () => {
  it('is known to the service by the time it was given, and is good for one use', async () => {
    const { supervisor, grants, started } = supervise('ok');
    await started;
    const grant = grants.give('/tmp/pack.pdf');
    await supervisor.grant(grant);
    expect(await call(supervisor, 'take', grant.token)).toMatchObject({ value: grant.path });
    expect(await call(supervisor, 'take', grant.token)).toMatchObject({ value: null });
    expect(grants.wasTaken(grant.path)).toBe(true);
  });

  it('outlives a service that dies before using it, and not one that dies after', async () => {
    const { supervisor, grants, next, started } = supervise('ok');
    await started;
    const grant = grants.give('/tmp/pack.pdf');
    await supervisor.grant(grant);
    let again = next('up');
    void call(supervisor, 'die');
    await again;
    expect(await call(supervisor, 'take', grant.token)).toMatchObject({ value: grant.path });
    again = next('up');
    void call(supervisor, 'die');
    await again;
    expect(await call(supervisor, 'take', grant.token)).toMatchObject({ value: null });
  });

  it('can be given while the service is down', async () => {
    const { supervisor, grants, next, started } = supervise('ok');
    await started;
    const down = next('down');
    const again = next('up');
    void call(supervisor, 'die');
    await down;
    const grant = grants.give('/tmp/pack.pdf');
    await supervisor.grant(grant);
    await again;
    expect(await call(supervisor, 'take', grant.token)).toMatchObject({ value: grant.path });
  });
});

describe('printing for the service', () => {
  it('returns the PDF', async () => {
    const { supervisor, started } = supervise('ok');
    await started;
    expect(await call(supervisor, 'print', '<p>12345</p>')).toMatchObject({ value: 12 });
  });

  it('passes a failure on with its meaning', async () => {
    const printPdf = () => Promise.reject(new DeskError('internal', 'It took longer than a minute.'));
    const { supervisor, started } = supervise('ok', { printPdf });
    await started;
    expect(await call(supervisor, 'print', '')).toMatchObject({
      ok: false,
      error: { code: 'internal', message: 'It took longer than a minute.' },
    });
  });

  it('stops when the service cancels it', async () => {
    const printPdf: SupervisorOptions<MessagePort>['printPdf'] = (_job, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DeskError('cancelled', 'The export was cancelled.')));
      });
    const { supervisor, started } = supervise('ok', { printPdf });
    await started;
    expect(await call(supervisor, 'print-cancelled')).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('stops when the service dies', async () => {
    let stopped: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasStopped = new Promise<void>((resolve) => (stopped = resolve));
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const printPdf: SupervisorOptions<MessagePort>['printPdf'] = (_job, signal) =>
      new Promise(() => {
        begun();
        signal.addEventListener('abort', () => stopped());
      });
    const { supervisor, started } = supervise('ok', { printPdf });
    await started;
    void call(supervisor, 'print', '');
    await hasBegun;
    void call(supervisor, 'die');
    await expect(hasStopped).resolves.toBeUndefined();
  });
});

describe('closing', () => {
  it('waits for the service to put its work away', async () => {
    const { supervisor, states, lines, started } = supervise('ok');
    await started;
    await supervisor.close(10_000);
    expect(states.at(-1)).toBe('closed');
    expect(lines).toEqual([]);
  });

  it('does not wait for ever', async () => {
    const { supervisor, started } = supervise('never-closes');
    await started;
    await supervisor.close(50);
    expect(supervisor.state()).toBe('closed');
  });

  it('does not start a service that was waiting to be restarted', async () => {
    const { supervisor, states, next, started } = supervise('ok');
    await started;
    const down = next('down');
    void call(supervisor, 'die');
    await down;
    await supervisor.close(50);
    supervisor.restart(50);
    expect(states).toEqual(['starting', 'up', 'down', 'closed']);
  });
});
