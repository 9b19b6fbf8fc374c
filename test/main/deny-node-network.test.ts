import { execFile } from 'node:child_process';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const deny = `import { denyNodeNetwork } from ${JSON.stringify(new URL('../../main/deny-node-network.ts', import.meta.url).href)}; denyNodeNetwork();`;

let connections = 0;
const server = net.createServer((socket) => {
  connections += 1;
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

/** Runs one attempt in a process of its own and returns what it printed: `reached`, or the error's code. */
async function attempt(code: string, prelude = deny): Promise<string> {
  const report = `.then(() => 'reached', (error) => error.cause?.code ?? error.code ?? String(error)).then(console.log)`;
  const script = `${prelude}\n(async () => { ${code.replaceAll('PORT', String(port))} })()${report}`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout.trim();
}

const attempts = {
  fetch: "await fetch('http://127.0.0.1:PORT/');",
  'an http request':
    "const http = await import('node:http'); await new Promise((ok, no) => http.get('http://127.0.0.1:PORT/', ok).on('error', no));",
  'an https request':
    "const https = await import('node:https'); await new Promise((ok, no) => https.get('https://127.0.0.1:PORT/', ok).on('error', no));",
  'a socket':
    "const net = await import('node:net'); await new Promise((ok, no) => net.connect(PORT, '127.0.0.1', ok).on('error', no));",
  'a datagram':
    "const { createSocket } = await import('node:dgram'); await new Promise((ok, no) => createSocket('udp4').send('x', PORT, '127.0.0.1', (e) => (e ? no(e) : ok())));",
  'a name lookup': "const { lookup } = await import('node:dns/promises'); await lookup('localhost');",
  'a name query': "const { Resolver } = await import('node:dns'); new Resolver().resolve4('example.org', () => {});",
  listening: "const net = await import('node:net'); net.createServer().listen(0);",
};

describe('a process without the network', () => {
  it.each(Object.entries(attempts))('fails at %s', async (_name, code) => {
    connections = 0;
    expect(await attempt(code)).toBe('ENETUNREACH');
    expect(connections).toBe(0);
  });

  it('would have got through otherwise', async () => {
    connections = 0;
    expect(await attempt(attempts.fetch, '')).toBe('reached');
    expect(await attempt(attempts['a socket'], '')).toBe('reached');
    expect(connections).toBe(2);
  });
});
