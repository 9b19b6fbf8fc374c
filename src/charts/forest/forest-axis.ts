import { scaleLinear, scaleLog } from 'd3-scale';
import type { ScaleKind } from './forest-scale.ts';

/** A number with its place. `beyond` says that it lies outside the axis: it is drawn as an arrow at the edge, with its number. */
export interface PlacedValue {
  value: number;
  /** CSS pixels from the left of the plot. */
  x: number;
  beyond: 'low' | 'high' | null;
}

export interface ForestAxis {
  place: (value: number) => PlacedValue;
  ticks: readonly { value: number; x: number }[];
  /** Where no difference lies; `null` on scales that have no such place. */
  nullX: number | null;
  /** A level axis that was cut above zero. */
  startsAboveZero: boolean;
}

/** Room at both ends for marks and arrows. */
const edge = 14;
/** Values this many times as far out as the upper quartile would squeeze all others together. */
const farOut = 5;
/** Of two values neither is an outlier. */
const leastForOutliers = 3;
/** No published ratio needs an axis beyond this, and rounding errors do. */
const widestRatio = 1_000;
const roundRatios = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.8, 1, 1.25, 2, 5, 10, 20, 50, 100];

/** How far from no difference the axis has to reach: to the farthest value that is not an outlier. */
function reach(distances: readonly number[]): number {
  const sorted = distances.filter((distance) => Number.isFinite(distance)).toSorted((a, b) => a - b);
  const quartile = sorted[Math.floor((sorted.length - 1) * 0.75)] ?? 0;
  const limit = quartile > 0 && sorted.length >= leastForOutliers ? quartile * farOut : Infinity;
  return sorted.findLast((distance) => distance <= limit) ?? 0;
}

/** The farthest of `values` on each side of `from`, none farther than `limit`. */
function extent(values: readonly number[], from: number, limit: number): [number, number] {
  const within = values.filter((value) => Math.abs(value - from) <= limit);
  return [Math.min(from, ...within), Math.max(from, ...within)];
}

/** Widens a side that nothing lies on, so that both sides of no difference are there to be named. */
const bothSides = ([low, high]: [number, number], from: number, least: number): [number, number] => {
  const span = Math.max(high - low, least);
  return [Math.min(low, from - span * 0.15), Math.max(high, from + span * 0.15)];
};

const clean = (value: number) => Number(value.toPrecision(12));

interface AxisInput {
  kind: Exclude<ScaleKind, 'direction'>;
  /** Findings, comparators and ranges. */
  values: readonly number[];
  /** Ends of confidence intervals: shown whole unless they run far out. */
  intervalEnds: readonly number[];
  width: number;
  /** Of the widest tick label, in pixels. */
  labelWidth?: number;
}

function logAxis({ values, intervalEnds, width }: AxisInput): ForestAxis {
  const logs = (numbers: readonly number[]) => numbers.filter((value) => value > 0).map(Math.log);
  const limit = Math.min(Math.max(reach(logs(values).map(Math.abs)), Math.log(1.05)), Math.log(widestRatio));
  const [low, high] = bothSides(extent([...logs(values), ...logs(intervalEnds)], 0, limit * 2), 0, Math.log(1.1));
  const domain: [number, number] = [Math.exp(low), Math.exp(high)];
  const scale = scaleLog()
    .domain(domain)
    .range([edge, width - edge]);
  const wanted = Math.max(2, Math.round(width / 90));
  const round = roundRatios.filter((ratio) => ratio >= domain[0] && ratio <= domain[1]);
  const ticks = domain[1] / domain[0] > 4 ? round : scaleLinear().domain(domain).ticks(wanted);
  return {
    place: (value) => placed(value, value > 0 ? scale(value) : -Infinity, domain, width),
    ticks: [...new Set([...ticks, 1])].toSorted((a, b) => a - b).map((value) => ({ value, x: scale(value) })),
    nullX: scale(1),
    startsAboveZero: false,
  };
}

function placed(value: number, x: number, [low, high]: [number, number], width: number): PlacedValue {
  if (value < low) return { value, x: edge / 2, beyond: 'low' };
  if (value > high) return { value, x: width - edge / 2, beyond: 'high' };
  return { value, x, beyond: null };
}

function linearAxis({ kind, values, intervalEnds, width, labelWidth = 60 }: AxisInput): ForestAxis {
  const isLevel = kind === 'level';
  const all = [...values, ...intervalEnds];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  // Levels far from zero are read against each other; anything else from zero.
  const startsAboveZero = isLevel && lowest > 0 && highest > lowest && highest < lowest * 1.5;
  const from = startsAboveZero ? lowest : 0;
  const limit = reach(values.map((value) => Math.abs(value - from)));
  const reached = extent(all, from, limit > 0 ? limit * 2 : Infinity);
  const wide = isLevel && !startsAboveZero ? reached : bothSides(reached, from, Math.abs(from) * 0.1 || 1e-9);
  const isPoint = wide[1] - wide[0] < 1e-9 * Math.max(1, Math.abs(wide[0]));
  const [low, high] = isPoint ? [wide[0], wide[0] + 1] : wide;
  const wanted = Math.max(2, Math.floor(width / (labelWidth + 25)));
  const scale = scaleLinear()
    .domain([low, high])
    .nice(wanted)
    .range([edge, width - edge]);
  const [first = low, last = high] = scale.domain();
  return {
    place: (value) => placed(value, scale(value), [first, last], width),
    ticks: scale.ticks(wanted).map((tick) => ({ value: clean(tick), x: scale(tick) })),
    nullX: isLevel ? null : scale(0),
    startsAboveZero,
  };
}

/** An axis that the values of one panel share. */
export const forestAxis = (input: AxisInput): ForestAxis =>
  input.kind === 'ratio' ? logAxis(input) : linearAxis(input);
