import dgram from 'node:dgram';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import type { LaunchedApp } from './launch.ts';

// One app for all: each test leaves it as it found it.
let launched: LaunchedApp;
/** What listeners on this machine were sent: they stand for every computer that must hear nothing. */
const heard: string[] = [];
let tcpPort = 0;
let udpPort = 0;
const server = net.createServer((socket) => {
  heard.push('tcp');
  socket.destroy();
});
const datagrams = dgram.createSocket('udp4');

/** Loopback, and the address under which others know this machine, which WebRTC treats differently. */
const hosts = [
  '127.0.0.1',
  ...Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address),
];

test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  tcpPort = (server.address() as AddressInfo).port;
  datagrams.on('message', () => heard.push('udp'));
  await new Promise<void>((resolve) => datagrams.bind(0, '0.0.0.0', resolve));
  udpPort = datagrams.address().port;
  launched = await launchApp();
});

test.afterAll(async () => {
  await launched.close();
  server.close();
  datagrams.close();
});

test('the listeners that must hear nothing do listen', async () => {
  for (const host of hosts) {
    await new Promise<void>((resolve) => net.connect(tcpPort, host).on('close', () => resolve()));
  }
  await new Promise((resolve) => {
    datagrams.once('message', resolve);
    dgram.createSocket('udp4').unref().send('x', udpPort, '127.0.0.1');
  });
  expect(heard).toEqual([...hosts.map(() => 'tcp'), 'udp']);
  heard.length = 0;
});

test.describe('the network', () => {
  test('is out of reach of the page', async () => {
    const outcomes = await launched.page.evaluate(async (address) => {
      const load = (tag: 'img' | 'script' | 'link' | 'audio', attributes: Record<string, string>) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('error', () => resolve('error'));
          element.addEventListener('load', () => resolve('load'));
          Object.assign(element, attributes);
          document.head.append(element);
        });
      const socket = (url: string) =>
        new Promise<string>((resolve) => {
          try {
            const opened = new WebSocket(url);
            opened.addEventListener('open', () => resolve('open'));
            opened.addEventListener('error', () => resolve('error'));
          } catch {
            resolve('error');
          }
        });
      return {
        http: await fetch(`http://${address}/`).then(
          () => 'answer',
          () => 'error',
        ),
        https: await fetch(`https://${address}/`).then(
          () => 'answer',
          () => 'error',
        ),
        file: await fetch('file:///etc/passwd').then(
          () => 'answer',
          () => 'error',
        ),
        socket: await socket(`ws://${address}/`),
        secureSocket: await socket(`wss://${address}/`),
        image: await load('img', { src: `http://${address}/a.png` }),
        script: await load('script', { src: `http://${address}/a.js` }),
        style: await load('link', { rel: 'stylesheet', href: `http://${address}/a.css` }),
        audio: await load('audio', { src: `http://${address}/a.mp3` }),
        // It says that it was queued, never whether it was sent.
        beacon: navigator.sendBeacon(`http://${address}/`, 'x') ? 'queued' : 'error',
      };
    }, `127.0.0.1:${tcpPort}`);
    for (const [way, outcome] of Object.entries(outcomes)) {
      if (way !== 'beacon') expect(outcome, way).toBe('error');
    }
    expect(heard).toEqual([]);
  });

  test('is out of reach of WebRTC, which no policy of the page covers', async () => {
    const candidates = await launched.page.evaluate(
      async ({ hosts, tcpPort, udpPort }) => {
        const connection = new RTCPeerConnection({
          iceServers: hosts.flatMap((host) => [
            { urls: `stun:${host}:${udpPort}` },
            { urls: `turn:${host}:${tcpPort}?transport=tcp`, username: 'a', credential: 'b' },
            { urls: `turn:${host}:${udpPort}?transport=udp`, username: 'a', credential: 'b' },
          ]),
        });
        connection.createDataChannel('x');
        const found: string[] = [];
        const gathered = new Promise<void>((resolve) => {
          connection.addEventListener('icecandidate', ({ candidate }) => {
            if (candidate === null) resolve();
            else if (candidate.candidate !== '') found.push(candidate.candidate);
          });
        });
        await connection.setLocalDescription(await connection.createOffer());
        await gathered;
        connection.close();
        return found;
      },
      { hosts, tcpPort, udpPort },
    );
    expect(candidates).toEqual([]);
    expect(heard).toEqual([]);
  });

  test('is out of reach of a page without any policy, in any session', async () => {
    const outcomes = await launched.app.evaluate(async ({ BrowserWindow }, address) => {
      const tried: Record<string, unknown> = {};
      for (const partition of [undefined, 'another', 'persist:another']) {
        const window = new BrowserWindow({ show: false, webPreferences: partition === undefined ? {} : { partition } });
        const { webContents } = window;
        await webContents.loadURL('data:text/html,<p>A page without a policy</p>');
        tried[String(partition)] = await webContents.executeJavaScript(`(async () => {
          const socket = new WebSocket('ws://${address}/');
          const image = new Image();
          image.src = 'http://${address}/a.png';
          const ended = (target) => new Promise((resolve) => {
            for (const type of ['load', 'open', 'error']) target.addEventListener(type, () => resolve(type));
          });
          return Promise.all([
            fetch('http://${address}/', { mode: 'no-cors' }).then(() => 'load', () => 'error'),
            ended(socket),
            ended(image),
          ]);
        })()`);
        for (const target of [`http://${address}/`, `https://${address}/`, `ftp://${address}/`, 'file:///etc/passwd']) {
          tried[`${partition} ${target}`] = await webContents.loadURL(target).then(
            () => 'load',
            () => 'error',
          );
        }
        window.destroy();
      }
      return tried;
    }, `127.0.0.1:${tcpPort}`);
    for (const [way, outcome] of Object.entries(outcomes)) {
      expect(outcome, way).toEqual(Array.isArray(outcome) ? ['error', 'error', 'error'] : 'error');
    }
    expect(heard).toEqual([]);
  });

  test('is out of reach of the main process, through Chromium and through Node', async () => {
    const outcomes = await launched.app.evaluate(
      async ({ net: electronNet, session }, address) => [
        await electronNet.fetch(`http://${address}/`).then(
          () => 'answer',
          () => 'error',
        ),
        await session
          .fromPartition('another')
          .fetch(`http://${address}/`)
          .then(
            () => 'answer',
            () => 'error',
          ),
        await fetch(`http://${address}/`).then(
          () => 'answer',
          () => 'error',
        ),
        await session.defaultSession.resolveHost('localhost').then(
          () => 'answer',
          () => 'error',
        ),
      ],
      `127.0.0.1:${tcpPort}`,
    );
    expect(outcomes).toEqual(['error', 'error', 'error', 'error']);
    expect(heard).toEqual([]);
  });
});
