import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskError, deskMessageSchema } from '../../../src/contract/wire.ts';
import { createDeskServer } from '../../../main/ipc/serve-desk.ts';
import { nodePort } from './node-port.ts';

const opened: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of opened.splice(0)) port1.close();
});

const server = createDeskServer(async (method, input) => {
  if (method === 'echo') return input;
  if (method === 'function') return () => 'cannot be copied';
  if (method === 'missing') throw new DeskError('not-found', 'There is no such pack.', 'pack 7');
  throw new TypeError('a bug');
});

/** A screen's end of a channel: sends, and resolves with the next so many messages. */
function connect() {
  const channel = new MessageChannel();
  opened.push(channel);
  server.add(nodePort(channel.port2));
  return {
    send: (data: unknown) => channel.port1.postMessage(data),
    next: (count: number) =>
      new Promise<unknown[]>((resolve) => {
        const received: unknown[] = [];
        channel.port1.on('message', (data) => {
          received.push(deskMessageSchema.parse(data));
          if (received.length === count) resolve(received);
        });
      }),
  };
}

describe('serving screens', () => {
  it('answers each request under its number', async () => {
    const { send, next } = connect();
    const answers = next(2);
    send({ id: 1, method: 'echo', input: { a: 1 } });
    send({ id: 2, method: 'echo', input: null });
    expect(await answers).toEqual([
      { kind: 'answer', id: 1, ok: true, value: { a: 1 } },
      { kind: 'answer', id: 2, ok: true, value: null },
    ]);
  });

  it('answers failures with their meaning, and bugs without their words', async () => {
    const { send, next } = connect();
    const answers = next(2);
    send({ id: 1, method: 'missing', input: {} });
    send({ id: 2, method: 'buggy', input: {} });
    expect(await answers).toEqual([
      {
        kind: 'answer',
        id: 1,
        ok: false,
        error: { code: 'not-found', message: 'There is no such pack.', details: 'pack 7' },
      },
      {
        kind: 'answer',
        id: 2,
        ok: false,
        error: {
          code: 'internal',
          message: expect.not.stringContaining('bug'),
          details: expect.stringContaining('a bug'),
        },
      },
    ]);
  });

  it('says so when an answer cannot be copied to the screen', async () => {
    const { send, next } = connect();
    const answers = next(1);
    send({ id: 3, method: 'function', input: {} });
    expect(await answers).toMatchObject([{ id: 3, ok: false, error: { code: 'internal' } }]);
  });

  it('passes over what is not a request and goes on', async () => {
    const { send, next } = connect();
    const answers = next(1);
    for (const nonsense of [null, 'x', {}, { id: 'x', method: 'echo' }, { id: 1.5, method: 'echo' }]) send(nonsense);
    send({ id: 9, method: 'echo', input: 'still here' });
    expect(await answers).toMatchObject([{ id: 9, value: 'still here' }]);
  });

  it('tells every screen what happened', async () => {
    const screens = [connect(), connect()];
    const told = screens.map((screen) => screen.next(1));
    server.tellAll({ kind: 'changed', what: 'packs' });
    expect(await Promise.all(told)).toEqual([
      [{ kind: 'changed', what: 'packs' }],
      [{ kind: 'changed', what: 'packs' }],
    ]);
  });
});
