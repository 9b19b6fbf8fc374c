import type { MaturityProfiles } from '../../compare/maturity-profiles.ts';
import { levelsInAll } from './level-shades.ts';

interface Point {
  x: number;
  y: number;
}

/** One case study on the radar. */
export interface RadarSeries {
  caseId: string;
  /** Placed areas only. `to` is where a range ends. */
  points: (Point & { area: number; level: number; end: Point | null; readAcross: boolean })[];
  /** Lines between neighbouring areas that are both placed: an area without a level is a gap. */
  lines: [Point, Point][];
}

export interface Radar {
  width: number;
  height: number;
  centre: Point;
  /** Radius of each level's ring, level 1 first. */
  rings: number[];
  spokes: { area: number; label: string; end: Point; labelAt: Point; anchor: 'start' | 'middle' | 'end' }[];
  series: RadarSeries[];
}

/** Beside each other where they would cover each other. */
const besidePx = 7;
const room = { aside: 96, above: 44 };

/** Whether a radar says anything: with fewer areas there is no shape, without a level nothing to draw. */
export function radarSays({ areas, profiles }: MaturityProfiles): boolean {
  return (
    areas.length >= 3 &&
    profiles.some(({ placements }) => placements.some((placement) => typeof placement?.level === 'number'))
  );
}

/**
 * Where everything stands on a radar of this size. Level 1 is the innermost ring, not the centre, so that no
 * area ever looks like nought. Case studies at the same level of an area stand side by side.
 */
export function radarGeometry(
  { areas, profiles }: MaturityProfiles,
  { width, height }: { width: number; height: number },
): Radar {
  const centre = { x: width / 2, y: height / 2 };
  const outer = Math.min(width / 2 - room.aside, height / 2 - room.above);
  const radius = (level: number) => (outer * (level + 0.4)) / (levelsInAll + 0.4);
  const angle = (area: number) => (area / areas.length) * 2 * Math.PI - Math.PI / 2;
  const at = (area: number, distance: number, beside = 0): Point => ({
    x: round(centre.x + Math.cos(angle(area)) * distance - Math.sin(angle(area)) * beside),
    y: round(centre.y + Math.sin(angle(area)) * distance + Math.cos(angle(area)) * beside),
  });
  const sharing = (area: number, level: number) =>
    profiles.flatMap(({ placements }, index) => (placements[area]?.level === level ? [index] : []));
  return {
    width,
    height,
    centre,
    rings: Array.from({ length: levelsInAll }, (_, index) => radius(index + 1)),
    spokes: areas.map(({ label }, area) => {
      const across = Math.cos(angle(area));
      return {
        area,
        label,
        end: at(area, outer),
        labelAt: at(area, outer + 12),
        anchor: Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end',
      };
    }),
    series: profiles.map(({ caseId, placements }, index) => {
      const points = placements.flatMap((placement, area) => {
        if (!placement || placement.level === null) return [];
        const group = sharing(area, placement.level);
        const beside = (group.indexOf(index) - (group.length - 1) / 2) * besidePx;
        return [
          {
            ...at(area, radius(placement.level), beside),
            area,
            level: placement.level,
            end: placement.to === null ? null : at(area, radius(placement.to), beside),
            readAcross: placement.basis === 'read-across',
          },
        ];
      });
      const lines = points.flatMap((point): [Point, Point][] => {
        const next = points.find(({ area }) => area === (point.area + 1) % areas.length);
        return next && next !== point ? [[point, next]] : [];
      });
      return { caseId, points, lines };
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
