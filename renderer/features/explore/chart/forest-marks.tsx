import { assertNever } from '../../../../src/lib/assert-never.ts';
import { certaintyShapes } from '../../../../src/charts/marks/certainty-shape.ts';
import type { PlacedValue } from '../../../../src/charts/forest/forest-axis.ts';
import type { ForestPanel } from '../../../../src/charts/forest/forest-layout.ts';
import type { ForestRow, PlacedSpan } from '../../../../src/charts/forest/forest-row.ts';
import type { ForestScale } from '../../../../src/charts/forest/forest-scale.ts';
import styles from './forest-marks.module.css';

/** The mark of a result: certainty by shape, hollow and dashed where nobody observed it. */
export function ResultMark({ row, x }: { row: Pick<ForestRow, 'metric' | 'unobserved'>; x: number }) {
  return (
    <path
      className={styles['mark']}
      data-unobserved={row.unobserved !== null}
      d={certaintyShapes[row.metric.certainty].path}
      transform={`translate(${x} 0)`}
    />
  );
}

/** An arrowhead that points left or right. */
function Head({ x, way }: { x: number; way: 1 | -1 }) {
  return <path className={styles['head']} d={`M${x} 0l${-6 * way} -4.5v9z`} />;
}

function End({ place: { x, beyond } }: { place: PlacedValue }) {
  if (beyond) return <Head x={x + (beyond === 'low' ? -4 : 4)} way={beyond === 'low' ? -1 : 1} />;
  return <line className={styles['line']} x1={x} x2={x} y1={-4} y2={4} />;
}

function Interval({ span: { low, high }, dashed }: { span: PlacedSpan; dashed: boolean }) {
  return (
    <>
      <line className={styles['line']} data-dashed={dashed} x1={low.x} x2={high.x} />
      <End place={low} />
      <End place={high} />
    </>
  );
}

function Range({ span: { low, high } }: { span: PlacedSpan }) {
  return (
    <>
      <rect className={styles['range']} x={low.x} y={-4.5} width={Math.max(high.x - low.x, 2)} height={9} rx={2} />
      {[low, high].map((place) => place.beyond && <End key={place.beyond} place={place} />)}
    </>
  );
}

/** An arrow at the edge with the number that lies beyond it. */
function Beyond({ place: { value, x, beyond }, scale }: { place: PlacedValue; scale: ForestScale }) {
  const way = beyond === 'low' ? -1 : 1;
  return (
    <>
      <Head x={x + 5 * way} way={way} />
      <text className={styles['beyond']} x={x - 18 * way} y={3.6} textAnchor={way === 1 ? 'end' : 'start'}>
        {scale.write(value)}
      </text>
    </>
  );
}

function Arrow({ x, way, dashed }: { x: number; way: 1 | -1; dashed: boolean }) {
  return (
    <>
      <line className={styles['thick']} data-dashed={dashed} x1={x + 9 * way} x2={x + 46 * way} />
      <Head x={x + 52 * way} way={way} />
    </>
  );
}

function Direction({ row, x }: { row: ForestRow; x: number }) {
  const dashed = row.unobserved !== null;
  switch (row.direction) {
    case 'lower':
      return <Arrow x={x} way={-1} dashed={dashed} />;
    case 'higher':
      return <Arrow x={x} way={1} dashed={dashed} />;
    case 'mixed':
      return (
        <>
          <Arrow x={x} way={-1} dashed={dashed} />
          <Arrow x={x} way={1} dashed={dashed} />
        </>
      );
    case 'no-difference':
      return <path className={styles['thick']} d={`M${x - 24} -2.5h14m-14 5h14M${x + 10} -2.5h14m-14 5h14`} />;
    case null:
      return null;
    default:
      return assertNever(row.direction);
  }
}

/** Everything of one row that stands on the plot. The words beside it say the same. */
export function RowMarks({ row, panel, width }: { row: ForestRow; panel: ForestPanel; width: number }) {
  const { marker, from, comparator, interval, range } = row;
  const dashed = row.unobserved !== null;
  const shown = marker?.beyond ? marker.x + (marker.beyond === 'low' ? 9 : -9) : marker?.x;
  return (
    <svg y="50%" className={styles['marks']} data-effect={row.metric.effect}>
      {range && <Range span={range} />}
      {interval && <Interval span={interval} dashed={dashed} />}
      {comparator && (
        <>
          {marker && <line className={styles['gap']} x1={comparator.x} x2={marker.x} />}
          <line className={styles['comparator']} x1={comparator.x} x2={comparator.x} y1={-9} y2={9} />
          {comparator.beyond && <End place={comparator} />}
        </>
      )}
      {from && (
        <>
          {marker && <line className={styles['thick']} data-dashed={dashed} x1={from.x} x2={marker.x} />}
          <circle className={styles['from']} cx={from.x} r={3.6} />
          {from.beyond && <Beyond place={from} scale={panel.scale} />}
        </>
      )}
      {row.direction && (
        <>
          <Direction row={row} x={width / 2} />
          <ResultMark row={row} x={width / 2} />
        </>
      )}
      {marker && shown !== undefined && <ResultMark row={row} x={shown} />}
      {marker?.beyond && <Beyond place={marker} scale={panel.scale} />}
    </svg>
  );
}

/** The favourable side, the ticks' lines and the line of no difference, behind a row. */
export function RowBackdrop({ panel: { axis, favourable }, width }: { panel: ForestPanel; width: number }) {
  const none = axis?.nullX ?? null;
  return (
    <>
      {favourable?.shaded && none !== null && (
        <rect
          className={styles['favourable']}
          x={favourable.side === 'left' ? 0 : none}
          width={favourable.side === 'left' ? none : width - none}
          height="100%"
        />
      )}
      {axis?.ticks.map(({ value, x }) => (
        <line key={value} className={styles['tick']} x1={x} x2={x} y2="100%" />
      ))}
      {none !== null && <line className={styles['none']} x1={none} x2={none} y2="100%" />}
    </>
  );
}
