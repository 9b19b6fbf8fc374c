import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../../../src/contract/wire.ts';
import { answerShellCall } from '../../../main/ipc/answer-shell-call.ts';
import type { ShellHandlers } from '../../../main/ipc/answer-shell-call.ts';

const calls: unknown[] = [];
const opened = { opened: true };
const handlers: ShellHandlers = {
  'shell.chooseExportPath': (input) => {
    calls.push(input);
    return { path: '/tmp/a.pdf', grant: 'token' };
  },
  'shell.openExport': () => {
    throw new DeskError('permission', 'Casebook opens only files that it has just exported.');
  },
  'shell.showExport': () => Promise.reject(new Error('a bug')),
  'shell.openExternal': () => opened,
  'shell.showDataFolder': () => opened,
  'shell.setTheme': () => ({}),
  'shell.rememberRoute': () => ({}),
  'shell.restartDesk': () => ({}),
  'shell.about': () => {
    throw new Error('not asked here');
  },
};

describe('a call to the shell', () => {
  it('is parsed, made and answered', async () => {
    const input = { suggestedName: 'Torbay', format: 'pdf' };
    expect(await answerShellCall(handlers, 'shell.chooseExportPath', input)).toEqual({
      ok: true,
      value: { path: '/tmp/a.pdf', grant: 'token' },
    });
    expect(calls).toEqual([input]);
  });

  it('is refused when its input does not fit, without being made', async () => {
    calls.length = 0;
    const answer = await answerShellCall(handlers, 'shell.chooseExportPath', { suggestedName: 'x', format: 'exe' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: expect.stringContaining('shell.chooseExportPath') },
    });
    expect(calls).toEqual([]);
  });

  it('passes an expected failure on with its meaning, and hides the words of an unexpected one', async () => {
    expect(await answerShellCall(handlers, 'shell.openExport', { path: '/etc/passwd' })).toEqual({
      ok: false,
      error: { code: 'permission', message: 'Casebook opens only files that it has just exported.' },
    });
    const answer = await answerShellCall(handlers, 'shell.showExport', { path: '/etc/passwd' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal', details: expect.stringContaining('a bug') } });
    expect(answer.ok ? '' : answer.error.message).not.toContain('a bug');
  });

  it('answers whatever else it is sent with an error', async () => {
    const method = fc.oneof(fc.anything(), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'));
    await fc.assert(
      fc.asyncProperty(method, fc.anything(), async (name, input) => {
        expect(await answerShellCall(handlers, name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }),
    );
  });
});
