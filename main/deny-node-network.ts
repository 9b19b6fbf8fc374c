import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Takes the network away from this process's Node. Chromium's own rules do not reach it, and a library that phones home must fail
 * rather than succeed. `http`, `https`, `tls` and `fetch` all connect through the socket class changed here.
 */
export function denyNodeNetwork(): void {
  net.Socket.prototype.connect = function connect(this: net.Socket) {
    // What is written meanwhile waits, and the error comes when whoever asked is listening for it.
    Object.assign(this, { connecting: true });
    setImmediate(() => this.destroy(denied()));
    return this;
  };
  net.Server.prototype.listen = () => {
    throw denied();
  };
  for (const method of ['bind', 'connect', 'send'] as const) {
    dgram.Socket.prototype[method] = () => {
      throw denied();
    };
  }
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    denyLookups(resolver as unknown as Record<string, unknown>);
  }
  // For those who import the functions by name.
  syncBuiltinESMExports();
}

function denyLookups(resolver: Record<string, unknown>): void {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name)) continue;
    resolver[name] = () => {
      throw denied();
    };
  }
}

function denied(): Error {
  return Object.assign(new Error('Casebook does not use the network.'), { code: 'ENETUNREACH' });
}
