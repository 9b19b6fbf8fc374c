import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartImage } from '../../main/export/chart-image.ts';
import { describeMaturity, maturityReading } from '../../src/charts/maturity/describe-maturity.ts';
import { maturityRadarSvg } from '../../src/charts/maturity/maturity-radar-svg.ts';
import { maturityStripSvg, stripCell } from '../../src/charts/maturity/maturity-strip-svg.ts';
import { radarGeometry, radarSays } from '../../src/charts/maturity/radar-geometry.ts';
import { markOf, markPath, seriesMarks } from '../../src/charts/maturity/series-marks.ts';
import { escapeXml, wrapWords } from '../../src/charts/maturity/svg-words.ts';
import type { MaturityPlacement, MaturityProfiles } from '../../src/compare/maturity-profiles.ts';

const at = (level: number | null, more: Partial<MaturityPlacement> = {}): MaturityPlacement => ({
  level,
  to: null,
  basis: 'stated',
  statements: ['So they say.'],
  ...more,
});

const maturity: MaturityProfiles = {
  areas: [
    { id: 'impact', label: 'Impact' },
    { id: 'place', label: 'Place & context' },
    { id: 'focus', label: 'Focus' },
    { id: 'leadership', label: 'Leadership' },
  ],
  profiles: [
    { caseId: 'alder', placements: [at(4), at(2, { basis: 'read-across' }), null, at(null)] },
    { caseId: 'birch', placements: [at(4), null, at(2, { to: 3 }), null] },
  ],
};
const names = ['Alder', 'Birch <Valley>'];
const size = { width: 440, height: 350 };
const box = { x: 0, y: 0, width: 80, height: 34 };

describe('the heat strip', () => {
  it('tells a stated level, our reading, words without a level and silence apart without colour', () => {
    const kinds = [at(3), at(3, { basis: 'read-across' }), at(null), null].map((placement) =>
      stripCell(placement, box),
    );
    expect(new Set(kinds).size).toBe(4);
    const [stated = '', read = '', described = '', nothing = ''] = kinds;
    expect(stated).not.toContain('stroke-dasharray');
    expect(read).toContain('stroke-dasharray');
    expect(described).toContain('described');
    expect(nothing).toContain('fill="none"');
    expect(nothing).not.toContain('<text');
  });

  it('writes the level in its cell, and a range as a range', () => {
    expect(stripCell(at(2), box)).toContain('>2</text>');
    expect(stripCell(at(2, { to: 3 }), box)).toContain('>2–3</text>');
  });

  it('says everything in words too, and that silence is not a low level', () => {
    const { alt } = maturityStripSvg(maturity, names);
    expect(alt).toContain(
      'Alder: Impact level 4, Place & context level 2 (our reading), Leadership described, no level.',
    );
    expect(alt).toContain('nothing is published, not a low level');
  });

  it('is a picture that can be drawn, whatever names hold', async () => {
    const { svg } = maturityStripSvg(maturity, names);
    expect(svg).toContain('Birch &lt;Valley&gt;');
    expect((await chartImage(svg)).byteLength).toBeGreaterThan(1_000);
  });
});

describe('how to read a profile', () => {
  it('says where a higher level is not better', () => {
    expect(maturityReading(maturity)).toContain('In “Place & context” level 4 is the hardest, not the best.');
    expect(maturityReading({ ...maturity, areas: maturity.areas.slice(2) })).not.toContain('hardest');
  });

  it('says when nothing is published about a case study', () => {
    const silent = { ...maturity, profiles: [{ caseId: 'elder', placements: [null, null, null, null] }] };
    expect(describeMaturity(silent, ['Elder'])).toBe('Elder: nothing published.');
  });
});

describe('the radar', () => {
  const radar = radarGeometry(maturity, size);

  it('leaves an area without a level out: a gap, never nought', () => {
    expect(radar.series[0]?.points.map(({ area }) => area)).toEqual([0, 1]);
    expect(radar.series[1]?.points.map(({ area }) => area)).toEqual([0, 2]);
  });

  it('joins only neighbours that are both placed', () => {
    expect(radar.series[0]?.lines).toHaveLength(1);
    expect(radar.series[1]?.lines).toHaveLength(0);
  });

  it('sets case studies at the same level beside each other', () => {
    const [one, other] = radar.series.map(({ points }) => points[0]);
    expect(one?.x).not.toBe(other?.x);
    expect(one?.y).toBe(other?.y);
  });

  it('draws a range from its lower to its higher end', () =>
    expect(radar.series[1]?.points[1]).toMatchObject({ level: 2, end: { x: expect.any(Number) } }));

  it('puts a higher level further out and no level in the centre, inside the picture', () => {
    const levels = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(levels, (placed) => {
        const one: MaturityProfiles = {
          areas: placed.map((_, index) => ({ id: `a${index}`, label: `Area ${index}` })),
          profiles: [{ caseId: 'x', placements: placed.map((level) => (level === null ? null : at(level))) }],
        };
        const { series, centre, rings } = radarGeometry(one, size);
        for (const { x, y, level } of series[0]?.points ?? []) {
          expect(Math.hypot(x - centre.x, y - centre.y)).toBeCloseTo(rings[level - 1] ?? 0, 0);
          expect(x).toBeGreaterThan(0);
          expect(y).toBeLessThan(size.height);
        }
        expect(series[0]?.points).toHaveLength(placed.filter((level) => level !== null).length);
      }),
    );
  });

  it('is not drawn where it would say nothing', () => {
    expect(radarSays(maturity)).toBe(true);
    expect(radarSays({ ...maturity, profiles: [{ caseId: 'x', placements: [null, at(null), null, null] }] })).toBe(
      false,
    );
    expect(radarSays({ ...maturity, areas: maturity.areas.slice(0, 2) })).toBe(false);
  });

  it('tells six case studies apart by shape and by dash, without colour', () => {
    expect(new Set(seriesMarks.map(({ shape }) => markPath(shape, 0, 0))).size).toBe(6);
    expect(new Set(seriesMarks.map(({ dash }) => dash)).size).toBe(6);
    expect(markOf(6)).toBe(markOf(0));
  });

  it('names who has no level, and what a missing mark means', () => {
    const { svg, alt } = maturityRadarSvg(
      { ...maturity, profiles: [...maturity.profiles, { caseId: 'elder', placements: [null, null, null, null] }] },
      [...names, 'Elder'],
    );
    expect(svg).toContain('Elder: no level published');
    expect(alt).toContain('A spoke without a mark means that nothing is published, not a low level.');
  });
});

describe('words in a chart', () => {
  it('break into lines, and end in an ellipsis only when there is more', () => {
    expect(wrapWords('Commissioning and payment', 84, 11, 3).join(' ')).toBe('Commissioning and payment');
    expect(wrapWords('one two three four five six', 30, 12, 2).at(-1)).toMatch(/…$/);
    expect(wrapWords('Rechtsschutzversicherungsgesellschaften', 60, 12, 2)[0]).toMatch(/…$/);
  });

  it('cannot end their element', () =>
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(escapeXml(words)).not.toMatch(/[<>"]/);
      }),
    ));
});
