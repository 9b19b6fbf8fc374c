import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRequestAllowed } from '../../../main/window/network-policy.ts';

const isAllowed = (address: string) => isRequestAllowed(address, { devTools: false });

describe('what a page may load', () => {
  it.each(['app://casebook/index.html', 'APP://casebook/', 'data:image/png;base64,AA==', 'blob:app://casebook/1-2-3'])(
    'allows %s',
    (address) => {
      expect(isAllowed(address)).toBe(true);
    },
  );

  it.each([
    'http://example.org/',
    'https://example.org/',
    'HTTPS://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'chrome://settings',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/inspector.html',
    'javascript:alert(1)',
    '//example.org/',
    '',
  ])('refuses %s', (address) => {
    expect(isAllowed(address)).toBe(false);
  });

  it('lets the developer tools load only where they are allowed', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', { devTools: true })).toBe(true);
    expect(isRequestAllowed('https://example.org/', { devTools: true })).toBe(false);
  });

  it('refuses every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https', 'ws', 'wss', 'ftp'] }), (address) => {
        expect(isAllowed(address)).toBe(false);
      }),
    );
  });
});
