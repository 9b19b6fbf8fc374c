import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, withExtension } from '../../../main/window/export-file-name.ts';

describe('the name of an exported file', () => {
  it.each([
    ['Integrated care in Torbay', 'Integrated care in Torbay.docx'],
    ['Beds: down 33%? Yes/no', 'Beds down 33% Yes no.docx'],
    ['../../etc/passwd', 'etc passwd.docx'],
    ['  Trailing dots...  ', 'Trailing dots.docx'],
    ['CON', 'Evidence pack.docx'],
    ['lpt1.old', 'Evidence pack.docx'],
    ['???', 'Evidence pack.docx'],
    ['', 'Evidence pack.docx'],
    ['a\u202Egnp', 'a gnp.docx'],
  ])('%j becomes %j', (title, name) => {
    expect(exportFileName(title, 'docx')).toBe(name);
  });

  it('is one that Windows takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = exportFileName(title, 'pdf');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.pdf$/);
        expect(name.length).toBeLessThanOrEqual(104);
      }),
    );
  });

  it('gets its extension when the user leaves it out, and keeps theirs when it is the right one', () => {
    expect(withExtension('/tmp/pack', 'docx')).toBe('/tmp/pack.docx');
    expect(withExtension('/tmp/pack.v2', 'docx')).toBe('/tmp/pack.v2.docx');
    expect(withExtension('/tmp/pack.exe', 'pdf')).toBe('/tmp/pack.exe.pdf');
    expect(withExtension('/tmp/pack.DOCX', 'docx')).toBe('/tmp/pack.DOCX');
  });
});
