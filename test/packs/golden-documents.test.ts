import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { htmlPage } from '../../main/export/html.ts';
import { writeMarkdown } from '../../main/export/markdown.ts';
import { buildSample } from './sample-pack.ts';

// What a whole pack looks like, kept as files so that a change to it is read before it is accepted:
// npx vitest run test/packs -u

const golden = (name: string) => path.join(import.meta.dirname, '../fixtures/output/packs', name);

test('a pack that uses everything, as Markdown', async () => {
  await expect(writeMarkdown(buildSample().document)).toMatchFileSnapshot(golden('sample-pack.md'));
});

test('a pack that uses everything, as a web page', async () => {
  // Without the style sheet and its hash, and a line for each block: what is left is the document.
  const page = htmlPage(buildSample().document)
    .replace(/<style>.*<\/style>/s, '<style></style>')
    .replace(/sha256-[^&]+/, 'sha256-')
    .replaceAll(/(<(?:h\d|p|table|tbody|tr|ul|ol|li|figure|nav|dl|div|meta|title|body)\b)/g, '\n$1');
  await expect(page).toMatchFileSnapshot(golden('sample-pack.html'));
});

test('what the author is told about it', async () => {
  const { checks } = buildSample();
  const lines = checks.map(({ blockId, message }) => `${blockId ?? 'pack'}: ${message}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('sample-pack-checks.txt'));
});

test('the golden files are there and are not empty', () => {
  for (const name of ['sample-pack.md', 'sample-pack.html', 'sample-pack-checks.txt'])
    expect(readFileSync(golden(name), 'utf8').length).toBeGreaterThan(400);
});
