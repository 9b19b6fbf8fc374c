import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExternalAddress, wrapAddress } from '../../../main/window/check-external-address.ts';

describe('an address that leaves the app', () => {
  it.each([
    ['https://www.local.gov.uk/journey?a=1#b', 'https://www.local.gov.uk/journey?a=1#b'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
    ['mailto:team@example.org?subject=Torbay', 'mailto:team@example.org?subject=Torbay'],
  ])('lets %s through', (text, address) => {
    expect(checkExternalAddress(text)).toEqual({ ok: true, address });
  });

  it('shows a look-alike host for what it is', () => {
    expect(checkExternalAddress('https://еxample.org/')).toEqual({ ok: true, address: 'https://xn--xample-2of.org/' });
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'FILE://server/share/x.exe',
    '\\\\server\\share\\x.exe',
    '//server/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'app://casebook/index.html',
    'https://bank.example@evil.example/',
    'https://user:secret@example.org/',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?BCC=b@example.org',
    'example.org',
    'https://',
    '',
  ])('refuses %s, and says why', (text) => {
    expect(checkExternalAddress(text)).toEqual({ ok: false, reason: expect.stringMatching(/\w+.*\./) });
  });

  it('opens https and mailto only, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'file'] })), (text) => {
        const checked = checkExternalAddress(text);
        expect(checked.ok ? checked.address : 'https://refused').toMatch(/^(?:https:\/\/[^/]|mailto:)/);
      }),
    );
  });

  it('is shown whole, however long it is', () => {
    const address = `https://example.org/${'a'.repeat(1_900)}end`;
    const lines = wrapAddress(address).split('\n');
    expect(lines.join('')).toBe(address);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
  });
});
