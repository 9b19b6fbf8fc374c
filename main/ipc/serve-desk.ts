import { DeskError, deskRequestSchema } from '../../src/contract/wire.ts';
import type { DeskMessage } from '../../src/contract/wire.ts';
import { errorShape } from './error-shape.ts';

/** One end of a channel, whichever kind of process holds it. */
export interface DeskPort {
  post: (message: DeskMessage) => void;
  onMessage: (listener: (data: unknown) => void) => void;
  onClose: (listener: () => void) => void;
}

export type DeskCall = (method: string, input: unknown) => Promise<unknown>;
export type DeskEvent = Exclude<DeskMessage, { kind: 'answer' }>;

/** Answers every screen's requests, and tells all of them what happened. */
export interface DeskServer {
  add: (port: DeskPort) => void;
  tellAll: (event: DeskEvent) => void;
}

export function createDeskServer(call: DeskCall): DeskServer {
  const ports = new Set<DeskPort>();
  return {
    add: (port) => {
      ports.add(port);
      port.onClose(() => ports.delete(port));
      port.onMessage((data) => {
        void answer(call, data).then((message) => postAnswer(port, message));
      });
    },
    tellAll: (event) => {
      for (const port of ports) port.post(event);
    },
  };
}

type Answer = Extract<DeskMessage, { kind: 'answer' }>;

async function answer(call: DeskCall, data: unknown): Promise<Answer | null> {
  const request = deskRequestSchema.safeParse(data);
  // Without a number there is nobody to answer.
  if (!request.success) return null;
  const { id, method, input } = request.data;
  try {
    return { kind: 'answer', id, ok: true, value: await call(method, input) };
  } catch (error) {
    return { kind: 'answer', id, ok: false, error: errorShape(error) };
  }
}

function postAnswer(port: DeskPort, message: Answer | null): void {
  if (message === null) return;
  try {
    port.post(message);
  } catch (error) {
    // A value that cannot be copied between processes: say so, or the screen waits for ever.
    const problem = new DeskError(
      'internal',
      'The answer could not be delivered. This is a fault in Casebook.',
      String(error),
    );
    port.post({ kind: 'answer', id: message.id, ok: false, error: errorShape(problem) });
  }
}
