import { expect, test } from 'vitest';
import { chartImage } from '../../main/export/chart-image.ts';
import { buildSample } from '../packs/sample-pack.ts';

const { document } = buildSample();

test('a chart is drawn as a PNG twice as wide as it is set', async () => {
  const figure = document.blocks.find((block) => block.kind === 'figure');
  const png = Buffer.from(await chartImage(figure?.svg ?? ''));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe((figure?.width ?? 0) * 2);
  expect(png.length).toBeGreaterThan(5_000);
});
