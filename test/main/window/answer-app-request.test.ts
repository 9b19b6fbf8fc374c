import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAppRequest, isServable } from '../../../main/window/answer-app-request.ts';

const files = new Set(['index.html', 'assets/index-a1b2.js', 'assets/index-a1b2.css', 'assets/notes.txt']);
const statusOf = (address: string, method = 'GET') => answerAppRequest(method, address, files).status;

describe('answering an app:// request', () => {
  it('serves a listed file with its type', () => {
    expect(answerAppRequest('GET', 'app://casebook/assets/index-a1b2.js', files)).toEqual({
      status: 200,
      file: 'assets/index-a1b2.js',
      contentType: 'text/javascript; charset=utf-8',
    });
  });

  it('serves the start page for its address, with or without a place in it, and for the bare host', () => {
    for (const address of ['app://casebook/index.html', 'app://casebook/index.html#/cases/torbay', 'app://casebook/']) {
      expect(answerAppRequest('GET', address, files)).toMatchObject({ status: 200, file: 'index.html' });
    }
  });

  it.each([
    'app://casebook/../../etc/passwd',
    'app://casebook/assets/../index.html',
    'app://casebook/./index.html',
    'app://casebook/%2e%2e/%2e%2e/etc/passwd',
    'app://casebook/..%2f..%2fetc/passwd',
    'app://casebook/assets%2findex-a1b2.js',
    'app://casebook/index.html%00.js',
    'app://casebook/..\\..\\etc\\passwd',
    'app://casebook/%5c..%5cindex.html',
    'app://casebook/c:/windows/win.ini',
    'app://casebook/assets/ index.html',
    'app://other/index.html',
    'app://casebook.example/index.html',
    'app://casebook@other/index.html',
    'app://casebook:80/index.html',
    'app://print/index.html',
    'file:///etc/passwd',
    'https://casebook/index.html',
  ])('refuses %s', (address) => {
    expect(statusOf(address)).toBe(403);
  });

  it('does not know files that are not listed, or listed ones of a type that pages have no use for', () => {
    expect(statusOf('app://casebook/assets/other.js')).toBe(404);
    expect(statusOf('app://casebook//index.html')).toBe(404);
    expect(statusOf('app://casebook/assets/notes.txt')).toBe(404);
    expect(isServable('assets/notes.txt')).toBe(false);
    expect(isServable('main.js.map')).toBe(false);
  });

  it('answers reading methods only', () => {
    expect(statusOf('app://casebook/index.html', 'HEAD')).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(statusOf('app://casebook/index.html', method)).toBe(405);
  });

  it('never serves anything but a listed file, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2f',
      '\\',
      'assets',
      'index.html',
      'etc',
      'passwd',
      '\0',
      '?',
      '#',
      ':',
    );
    const address = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('/')),
    );
    fc.assert(
      fc.property(address, fc.constantFrom('app://casebook/', 'app://', ''), (rest, start) => {
        const answer = answerAppRequest('GET', start + rest, files);
        expect(answer.status !== 200 || files.has(answer.file)).toBe(true);
      }),
    );
  });
});
