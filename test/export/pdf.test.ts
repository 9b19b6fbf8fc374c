import { expect, test } from 'vitest';
import { printOptions, writePdf, type PrintOptions } from '../../main/export/pdf.ts';
import { buildSample } from '../packs/sample-pack.ts';

const { document } = buildSample();

test('the PDF is tagged, has an outline, is A4 and numbers its pages', () => {
  const options = printOptions(document);
  expect(options).toMatchObject({
    pageSize: 'A4',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
  });
  expect(options.footerTemplate).toContain('Page <span class="pageNumber"></span> of <span class="totalPages"></span>');
});

test('a title cannot bring markup into the header', () => {
  const { headerTemplate } = printOptions({ ...document, title: '<img src=x onerror=alert(1)> & "quotes"' });
  expect(headerTemplate).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
  expect(headerTemplate).not.toContain('<img');
});

test('whoever prints gets the whole page, the options and the signal', async () => {
  const asked: { html: string; options: PrintOptions; signal: AbortSignal | undefined }[] = [];
  const { signal } = new AbortController();
  const bytes = await writePdf(
    document,
    async (html, options, given) => {
      asked.push({ html, options, signal: given });
      return new TextEncoder().encode('%PDF-');
    },
    signal,
  );
  expect(new TextDecoder().decode(bytes)).toBe('%PDF-');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.html).toMatch(/^<!doctype html>/);
  expect(asked[0]?.options).toEqual(printOptions(document));
  expect(asked[0]?.signal).toBe(signal);
});
