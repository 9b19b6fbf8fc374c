import { deskContract, type DeskInput, type DeskMethod, type DeskOutput } from '../src/contract/desk-contract.ts';
import { DeskError, deskMessageSchema, type DeskMessage, type DeskRequest } from '../src/contract/wire.ts';

/** `connecting` before the first port and while the service restarts; `failed` when it would not stay up. */
export type DeskState = 'connecting' | 'ready' | 'down' | 'failed';

type DeskEvent = Exclude<DeskMessage, { kind: 'answer' }>;

interface Waiting {
  request: DeskRequest;
  resolve: (value: unknown) => void;
  reject: (error: DeskError) => void;
}

const failedMessage =
  'The desk service stopped and could not be restarted. Close Casebook and open it again; what was saved is safe.';

let port: MessagePort | null = null;
let state: DeskState = 'connecting';
let nextId = 1;
/** Sent and not answered yet. */
const pending = new Map<number, Waiting>();
/** Made while there was no port. */
let queue: Waiting[] = [];
const stateListeners = new Set<() => void>();
const eventListeners = new Set<(event: DeskEvent) => void>();

function setState(next: DeskState) {
  state = next;
  for (const listener of stateListeners) listener();
}

function send(waiting: Waiting) {
  if (state === 'failed') {
    waiting.reject(new DeskError('unavailable', failedMessage));
    return;
  }
  if (!port) {
    queue.push(waiting);
    return;
  }
  pending.set(waiting.request.id, waiting);
  port.postMessage(waiting.request);
}

function receive(data: unknown) {
  const message = deskMessageSchema.parse(data);
  if (message.kind !== 'answer') {
    for (const listener of eventListeners) listener(message);
    return;
  }
  const waiting = pending.get(message.id);
  if (!waiting) return;
  pending.delete(message.id);
  if (message.ok) waiting.resolve(message.value);
  else waiting.reject(new DeskError(message.error.code, message.error.message, message.error.details));
}

function attach(next: MessagePort) {
  port = next;
  port.addEventListener('message', (event) => receive(event.data));
  port.start();
  setState('ready');
  const waiting = queue;
  queue = [];
  for (const item of waiting) send(item);
}

function detach(next: 'down' | 'failed') {
  port = null;
  setState(next);
  const lost = [...pending.values(), ...(next === 'failed' ? queue : [])];
  pending.clear();
  if (next === 'failed') queue = [];
  const message =
    next === 'failed'
      ? failedMessage
      : 'The desk service stopped before it answered. It is being restarted; try again in a moment.';
  for (const { reject } of lost) reject(new DeskError('unavailable', message));
}

/** Starts listening for the port that the preload script forwards. Call once. */
export function connectDesk() {
  window.addEventListener('message', (event: MessageEvent<{ type?: unknown }>) => {
    if (event.source !== window || event.origin !== window.location.origin) return;
    const received = event.ports[0];
    if (event.data.type === 'casebook:desk-port' && received) attach(received);
  });
  window.casebook.onDeskState(detach);
  window.casebook.requestDeskPort();
}

/** Calls the desk service. Rejects with a `DeskError` whose message is fit for the user. */
export function callDesk<M extends DeskMethod>(method: M, input: DeskInput<M>): Promise<DeskOutput<M>> {
  return new Promise((resolve, reject) => {
    const take = (value: unknown) => {
      // The service is ours, so answers are trusted in production; a mismatch in development is a bug to see at once.
      if (!import.meta.env.DEV) return resolve(value as DeskOutput<M>);
      const parsed = deskContract[method].output.safeParse(value);
      if (parsed.success) resolve(parsed.data as DeskOutput<M>);
      else
        reject(new DeskError('internal', `The answer to ${method} does not fit the contract.`, parsed.error.message));
    };
    send({ request: { id: nextId++, method, input }, resolve: take, reject });
  });
}

export const deskState = {
  get: () => state,
  subscribe: (listener: () => void) => {
    stateListeners.add(listener);
    return () => void stateListeners.delete(listener);
  },
};

export function onDeskEvent(listener: (event: DeskEvent) => void): () => void {
  eventListeners.add(listener);
  return () => void eventListeners.delete(listener);
}
