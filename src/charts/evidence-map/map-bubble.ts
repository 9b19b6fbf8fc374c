import { certaintyCounts, unobservedCount, type Balance } from '../../evidence/balance.ts';
import { certaintyLevels, type Certainty } from '../../evidence/study-design.ts';

/** The results of one cell, drawn around the point 0, 0. */
export interface MapBubble {
  radius: number;
  /** The ring, surest first and clockwise from the top. The surer, the thicker: shades alone would not tell. */
  slices: readonly { certainty: Certainty; path: string }[];
  /** Whether the count fits inside; else it stands to the right. */
  countInside: boolean;
  /** Nobody observed any of these results: the bubble is dashed and says so. */
  unobserved: boolean;
}

/** Room that bubbles may take. */
export interface BubbleScale {
  /** Results in the fullest cell. */
  largest: number;
  largestRadius: number;
}

/** Smaller ones could not be told from a gap. */
const leastRadius = 4;
/** From here on three digits fit into the hole of the ring. */
const roomyRadius = 15;
const digitsRadius = 9.5;
const thickness: Record<Certainty, number> = { high: 1, moderate: 0.72, low: 0.44, 'very-low': 0.18 };

const at = (radius: number, turn: number) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
};
const arc = (radius: number, large: boolean, clockwise: boolean, end: string) =>
  `A${radius.toFixed(2)} ${radius.toFixed(2)} 0 ${Number(large)} ${Number(clockwise)} ${end}`;

/** A piece of a ring from one turn to another, 0 to 1. A whole ring is two halves: an arc cannot end where it starts. */
function ringPiece(outer: number, inner: number, from: number, to: number): string {
  if (to - from > 0.999) return ringPiece(outer, inner, 0, 0.5) + ringPiece(outer, inner, 0.5, 1);
  const large = to - from > 0.5;
  const start = `M${at(outer, from)}${arc(outer, large, true, at(outer, to))}`;
  return inner < 0.01 ? `${start}L0 0Z` : `${start}L${at(inner, to)}${arc(inner, large, false, at(inner, from))}Z`;
}

/** Area in proportion to `count`, down to the least that can be seen. */
export const bubbleRadius = (count: number, { largest, largestRadius }: BubbleScale): number =>
  Math.max(leastRadius, largestRadius * Math.sqrt(count / Math.max(largest, 1)));

/** A bubble sized by how many results there are, its ring split by their certainty. */
export function mapBubble(balance: Balance, scale: BubbleScale): MapBubble {
  const radius = bubbleRadius(balance.results, scale);
  const countInside = radius >= roomyRadius;
  const widest = countInside ? radius - digitsRadius : radius;
  const counts = certaintyCounts(balance);
  let turn = 0;
  const slices = certaintyLevels
    .toReversed()
    .filter((certainty) => counts[certainty] > 0)
    .map((certainty) => {
      const from = turn;
      turn += counts[certainty] / balance.results;
      return { certainty, path: ringPiece(radius, radius - Math.max(1.5, widest * thickness[certainty]), from, turn) };
    });
  return { radius, slices, countInside, unobserved: unobservedCount(balance) === balance.results };
}
