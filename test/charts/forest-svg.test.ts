import path from 'node:path';
import { expect, test } from 'vitest';
import { forestSvg } from '../../src/charts/forest/forest-svg.ts';
import { result, smallForest } from './forest-metrics.ts';

// The golden picture is looked at before a change to it is accepted: npx vitest run test/charts -u

const golden = path.join(import.meta.dirname, '../fixtures/output/charts/small-forest.svg');
const indicator = { label: 'Emergency admissions', goodDirection: 'lower', domain: 'activity' } as const;

test('a small forest chart, as a picture', async () => {
  const { svg } = forestSvg({ indicator, metrics: smallForest, total: 12 });
  // A line for each element, so that a change can be read.
  await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(golden);
});

test('the picture loads nothing and runs nothing, and markup in a title stays text', () => {
  const { svg, alt } = forestSvg({
    indicator,
    metrics: [
      result('a', { measure: 'relative-change', value: -5 }, { caseTitle: '<script>"&', statement: 'a\u0001b' }),
    ],
    total: 1,
  });
  expect(svg).not.toMatch(/href|<script|url\(|@import|foreignObject|\u0001/);
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(alt).toBe(
    'Emergency admissions: 1 result. Relative change, %: 1. Results are shown beside each other and never averaged.',
  );
});

test('the picture says that results are never averaged, how many there are, and what was asked for', () => {
  const { svg } = forestSvg({ indicator, metrics: smallForest, total: 312, asked: '“older people”' });
  expect(svg).toContain('Results are shown beside each other and never averaged.');
  expect(svg).toContain('The 10 surest of 312 results.');
  expect(svg).toContain('Asked for: “older people”');
});

test('every row carries its comparator, period, design, certainty and source', () => {
  const { svg } = forestSvg({ indicator, metrics: smallForest, total: smallForest.length });
  for (const { source, period } of smallForest) {
    expect(svg).toContain(`${source.short}, ${source.locator}`);
    expect(svg).toContain(period.words);
  }
  expect(svg).toContain(
    'Kinzig: Emergency admissions of people aged 75 and over. Beneficial. +10.2%. against control group',
  );
  expect(svg).toContain('[Claimed]');
  expect(svg).toContain('[Modelled]');
});

test('what nobody observed is hollow and dashed, and nothing else is', () => {
  const one = (status: 'observed' | 'claimed') =>
    forestSvg({ indicator, metrics: [result('a', { measure: 'relative-change', value: -5 }, { status })], total: 1 })
      .svg;
  const marks = (svg: string) =>
    svg.match(/fill="#ffffff" stroke="#00703c" stroke-width="1.6" stroke-dasharray/g)?.length ?? 0;
  expect(marks(one('observed'))).toBe(0);
  expect(marks(one('claimed'))).toBe(2);
});
