import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evidenceMapSvg } from '../../src/charts/evidence-map/evidence-map-svg.ts';
import { bubbleRadius, mapBubble } from '../../src/charts/evidence-map/map-bubble.ts';
import { layoutMap } from '../../src/charts/evidence-map/map-layout.ts';
import { attributionWords, cellWords } from '../../src/charts/evidence-map/map-words.ts';
import { countBalance } from '../../src/evidence/balance.ts';
import { chartImage } from '../../main/export/chart-image.ts';
import { arbitraryResults } from '../evidence/arbitrary-balance.ts';
import { smallMap } from './small-map.ts';

const axes = { rows: 'interventions', columns: 'indicators' } as const;
const draw = () => evidenceMapSvg(smallMap, axes, 'Everything in the "test" library.');

describe('a bubble', () => {
  it('has an area in proportion to its results, down to what can be seen', () => {
    const scale = { largest: 100, largestRadius: 20 };
    expect(bubbleRadius(100, scale)).toBe(20);
    expect(bubbleRadius(25, scale)).toBe(10);
    expect(bubbleRadius(1, scale)).toBe(4);
  });

  it('has one slice for each certainty that it holds, surest first, and is dashed only where nobody observed any', () => {
    fc.assert(
      fc.property(
        arbitraryResults().filter(({ length }) => length > 0),
        (results) => {
          const { slices, unobserved, radius } = mapBubble(countBalance(results), { largest: 40, largestRadius: 20 });
          const order = ['high', 'moderate', 'low', 'very-low'];
          const held = order.filter((level) => results.some(({ certainty }) => certainty === level));
          expect(slices.map(({ certainty }) => certainty)).toEqual(held);
          expect(unobserved).toBe(results.every((result) => result.unobserved));
          for (const { path: drawn } of slices)
            for (const [number] of drawn.replaceAll(/A[^ ]+ [^ ]+ 0 [01] [01]/g, 'L').matchAll(/-?\d+\.?\d*/g))
              expect(Math.abs(Number(number))).toBeLessThanOrEqual(radius + 0.01);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the layout of a map', () => {
  const layout = layoutMap(smallMap, (group) => group.toUpperCase());

  it('has a place for every cell, filled or not', () => {
    expect(layout.cells).toHaveLength(5);
    expect(layout.gaps).toHaveLength(3 * 4 - 5);
    const places = [...layout.cells, ...layout.gaps].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(12);
    for (const { x, y } of [...layout.cells, ...layout.gaps]) {
      expect(x).toBeGreaterThan(layout.left);
      expect(x).toBeLessThan(layout.width);
      expect(y).toBeGreaterThan(layout.top);
      expect(y).toBeLessThan(layout.height);
    }
  });

  it('brings the indicators of one domain together and takes their cells along', () => {
    expect(layout.columns.map(({ label }) => label)).toEqual([
      'Emergency admissions',
      'Length of stay',
      'Health care cost',
      'Wellbeing score',
    ]);
    expect(layout.groups.map(({ label, width }) => [label, width / layout.cellWidth])).toEqual([
      ['ACTIVITY', 2],
      ['COST', 1],
      ['OUTCOME', 1],
    ]);
    const cost = layout.cells.find(({ bubble }) => bubble.unobserved);
    expect(cost?.x).toBe((layout.columns[2]?.start ?? 0) + layout.cellWidth / 2);
  });
});

describe('the map in words', () => {
  it('says what a cell holds, gaps and disagreements included', () => {
    expect(smallMap.cells.map(({ balance }) => cellWords(balance))).toEqual([
      '28 results: 9 beneficial, 10 no clear effect, 9 harmful; contradictory',
      '2 results: 2 beneficial; not observed',
      '3 results: 1 beneficial, 1 no clear effect, 1 not an effect estimate; differing',
      '1 result: 1 beneficial',
      '2 results: 2 harmful; 1 not observed',
    ]);
    expect(cellWords(null)).toBe('no result');
  });

  it('says why rows do not add up', () => {
    expect(attributionWords('segments', 1200)).toBe(
      'A result counts under all population segments of its case study; it may therefore stand in several rows. 1,200 different results in all.',
    );
  });
});

describe('the map as a picture', () => {
  it('is drawn as it was when somebody last looked at it', async () => {
    await expect(draw().svg).toMatchFileSnapshot(
      path.join(import.meta.dirname, '../fixtures/output/charts/evidence-map.svg'),
    );
  });

  it('loads nothing, runs nothing and says in words what it shows', () => {
    const { svg, alt } = draw();
    expect(svg).not.toMatch(/href|script|url\(|@import|foreignObject/);
    expect(alt).toBe('Evidence map: interventions by indicators. 36 results in 5 cells; 7 cells hold none.');
    expect(svg).toContain('Everything in the &quot;test&quot; library.');
    expect(svg).toContain('Integrated health &amp; care teams');
    expect(svg).toContain('Nobody has measured this &lt;yet&gt;');
  });

  it('becomes a PNG twice as wide', async () => {
    const { svg, width } = draw();
    const png = Buffer.from(await chartImage(svg));
    expect(png.readUInt32BE(16)).toBe(width * 2);
  });

  it('is drawn for a library that holds nothing', () => {
    const empty = { ...smallMap, cells: [], results: 0, rows: smallMap.rows.slice(0, 1) };
    expect(evidenceMapSvg(empty, axes, '').alt).toContain('0 results in 0 cells; 4 cells hold none.');
  });
});
