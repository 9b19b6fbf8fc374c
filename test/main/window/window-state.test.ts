import * as fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWindowMemory } from '../../../main/window/window-state.ts';

let dir = '';
let problems: string[] = [];
const open = () => openWindowMemory(dir, (problem) => problems.push(problem));
const file = () => path.join(dir, 'window-state.json');

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'casebook-test-'));
  problems = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const fresh = { bounds: null, maximised: false, zoom: 1, route: '/', theme: 'system', exportDir: null };

describe('the memory of the window', () => {
  it('starts with defaults', () => {
    expect(open().get()).toEqual(fresh);
  });

  it('keeps what it was told for the next start', () => {
    const change = { bounds: { x: -10, y: 20, width: 900, height: 700 }, zoom: 1.25, route: '/cases/torbay?tab=story' };
    open().set(change);
    expect(open().get()).toEqual({ ...fresh, ...change });
    expect(readdirSync(dir)).toEqual(['window-state.json']);
  });

  it('loses only the fields that cannot be right', () => {
    writeFileSync(
      file(),
      JSON.stringify({ zoom: 900, route: 'https://example.org', theme: 'dark', bounds: { x: 1 }, maximised: 'yes' }),
    );
    expect(open().get()).toEqual({ ...fresh, theme: 'dark' });
  });

  it.each(['/\\example', '//a b', 'javascript:alert(1)', '#/x', '', `/${'x'.repeat(3_000)}`])(
    'does not reopen at %j',
    (route) => {
      const memory = open();
      memory.set({ route });
      expect(memory.get().route).toBe('/');
    },
  );

  it('starts afresh from whatever else the file may hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('[]', 'null', '"x"', '{', '{"bounds":null')),
        (text) => {
          writeFileSync(file(), text);
          const state = open().get();
          expect(state.zoom).toBeGreaterThanOrEqual(0.5);
          expect(state.route).toMatch(/^\//);
        },
      ),
    );
  });

  it('says so, and goes on, when it cannot be written', () => {
    // A folder in the place of the file is refused even to root.
    mkdirSync(file());
    const memory = open();
    memory.set({ theme: 'dark' });
    expect(memory.get().theme).toBe('dark');
    expect(problems).toEqual([expect.stringContaining("The window's place was not saved")]);
  });

  it('writes nothing when nothing changed', () => {
    const memory = open();
    memory.set({ zoom: 1.5 });
    writeFileSync(file(), 'untouched');
    memory.set({ zoom: 1.5 });
    expect(readFileSync(file(), 'utf8')).toBe('untouched');
  });
});
