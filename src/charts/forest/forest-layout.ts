import type { MetricView } from '../../library/views.ts';
import type { Indicator } from '../../vocabulary/vocabulary.ts';
import { favourableSide, type FavourableSide } from './favourable-side.ts';
import { forestAxis, type ForestAxis } from './forest-axis.ts';
import { forestRow, orderMetrics, type ForestOrder, type ForestRow } from './forest-row.ts';
import { scaleOf, type ForestScale } from './forest-scale.ts';
import { forestValues, mainValues } from './forest-values.ts';
import { textWidth } from '../svg/svg-text.ts';
import { magnitudeBands } from './magnitude-bands.ts';

/** Results on one scale, under each other. */
export interface ForestPanel {
  key: string;
  title: string;
  scale: ForestScale;
  /** `null` where no figure was published: direction only. */
  axis: ForestAxis | null;
  favourable: FavourableSide | null;
  /** What a reader has to know before reading the panel. */
  note: string | null;
  rows: ForestRow[];
}

interface ForestOptions {
  /** Of the plot, in CSS pixels, without labels. */
  plotWidth: number;
  order?: ForestOrder;
}

const notes: Partial<Record<ForestScale['kind'], string>> = {
  compared:
    'Each mark is the group’s own change. Read it against the tick, the change of its comparator, and not against zero.',
  ratio: 'Each doubling is as wide as the next. At 1 there is no difference.',
};

function panelNote(scale: ForestScale, axis: ForestAxis | null, rows: readonly ForestRow[]): string | null {
  if (scale.key === 'ratio/returns')
    return 'Each doubling is as wide as the next. At £1, what came back was what was spent.';
  if (axis?.startsAboveZero) return 'The axis does not start at zero.';
  if (scale.key.startsWith('amount/')) {
    const years = new Set(
      rows.map(({ metric: { figure } }) => (figure.measure === 'amount' ? (figure.priceYear ?? 'none') : 'none')),
    );
    if (years.size > 1)
      return 'Price years differ or are not stated: amounts are as published, not adjusted to one year.';
    if (years.has('none')) return 'The price year is not stated: amounts are as published.';
  }
  return notes[scale.kind] ?? null;
}

/**
 * Lays out the results on one indicator as a forest-style chart: a panel for each scale, a row for each result, every result
 * once. Nothing is pooled. Pure geometry; a screen and a file draw the same.
 *
 * @param metrics Results on `indicator`.
 */
export function layoutForest(
  metrics: readonly MetricView[],
  indicator: Pick<Indicator, 'goodDirection' | 'domain'>,
  { plotWidth, order = 'certainty' }: ForestOptions,
): ForestPanel[] {
  const groups = Map.groupBy(orderMetrics(metrics, order), (metric) => scaleOf(metric).key);
  const panels = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const scale = scaleOf(first);
    const banded = scale.key.startsWith('amount/') || scale.key.startsWith('count/');
    const bands = banded ? magnitudeBands(group) : [{ name: null, metrics: group }];
    return bands.map((band) => layoutPanel(scale, band, indicator, plotWidth));
  });
  return panels.toSorted((a, b) => a.scale.rank - b.scale.rank || b.rows.length - a.rows.length);
}

function layoutPanel(
  scale: ForestScale,
  { name, metrics }: { name: string | null; metrics: readonly MetricView[] },
  indicator: Pick<Indicator, 'goodDirection' | 'domain'>,
  width: number,
): ForestPanel {
  const values = metrics.map(forestValues);
  const axis =
    scale.kind === 'direction'
      ? null
      : forestAxis({
          kind: scale.kind,
          values: values.flatMap(mainValues),
          intervalEnds: values.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : [])),
          width,
          labelWidth: Math.max(...values.flatMap(mainValues).map((value) => textWidth(scale.write(value), 11)), 35),
        });
  const rows = metrics.map((metric) => forestRow(metric, axis));
  return {
    key: name ? `${scale.key}/${name}` : scale.key,
    title: name ? `${scale.title}: ${name}` : scale.title,
    scale,
    axis,
    favourable: favourableSide(indicator, scale.kind, metrics),
    note: panelNote(scale, axis, rows),
    rows,
  };
}
