import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { htmlPage } from '../../main/export/html.ts';
import { buildSample } from '../packs/sample-pack.ts';

const page = htmlPage(buildSample().document);

test('the page is one file that fetches nothing and runs nothing', () => {
  expect(page).not.toMatch(/<script|<link|<iframe|<object|<embed|<form|<base|\son\w+=/i);
  expect(page).not.toMatch(/@import|url\(/);
  for (const [, address] of page.matchAll(/\ssrc="([^"]*)"/g)) expect(address).toMatch(/^data:image\/svg\+xml,/);
});

test('its policy allows its own style sheet, by hash, and nothing else', () => {
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#x27;', "'");
  expect(style.length).toBeGreaterThan(1000);
  expect(policy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
  expect(page).not.toMatch(/\sstyle="/);
});

test('it is in British English, has a title, and is whole', () => {
  expect(page).toMatch(/^<!doctype html><html lang="en-GB">/);
  expect(page).toMatch(/<title>Joint teams: "what works" &#x26; &#x3C;what> does not<\/title>/);
  expect(page.trimEnd()).toMatch(/<\/html>$/);
});

test('what was written is text, never markup', () => {
  expect(page).toContain('&#x3C;script>alert("no")&#x3C;/script>');
  expect(page).toContain('Controls were matched on age &#x26; sex &#x3C;only>.');
  expect(page).not.toMatch(/href="javascript:/);
});
