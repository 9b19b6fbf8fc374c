import { describeMaturity } from '../../../src/charts/maturity/describe-maturity.ts';
import { radarGeometry } from '../../../src/charts/maturity/radar-geometry.ts';
import { markOf, markPath } from '../../../src/charts/maturity/series-marks.ts';
import { wrapWords } from '../../../src/charts/maturity/svg-words.ts';
import type { MaturityProfiles } from '../../../src/compare/maturity-profiles.ts';
import styles from './maturity-figure.module.css';

const size = { width: 440, height: 340 };
const legendPx = { width: 44, height: 14 };

/** The levels as a radar. The strip beside it is its table. */
export function MaturityRadar({ maturity, names }: { maturity: MaturityProfiles; names: readonly string[] }) {
  const { centre, rings, spokes, series } = radarGeometry(maturity, size);
  return (
    <figure className={styles['radar']}>
      <figcaption>
        The same levels as a radar. A filled mark is the source’s own level, a hollow one our reading. A spoke without a
        mark means that nothing is published.
      </figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`Maturity radar. ${describeMaturity(maturity, names)}`}
      >
        <g className={styles['grid']}>
          {rings.map((radius) => (
            <circle key={radius} cx={centre.x} cy={centre.y} r={radius} />
          ))}
          {spokes.map(({ area, end }) => (
            <path key={area} d={`M${centre.x} ${centre.y}L${end.x} ${end.y}`} />
          ))}
        </g>
        {rings.map((radius, index) => (
          <text key={radius} className={styles['ring']} x={centre.x + 4} y={centre.y - radius + 11}>
            {index + 1}
          </text>
        ))}
        {spokes.map(({ area, label, labelAt, anchor }) =>
          wrapWords(label, 84, 11, 3).map((words, line, lines) => (
            <text
              key={`${area}-${words}`}
              className={styles['spoke']}
              x={labelAt.x}
              y={labelAt.y + 4 + (line - (lines.length - 1) / 2) * 13}
              textAnchor={anchor}
            >
              {words}
            </text>
          )),
        )}
        {series.map(({ caseId, points, lines }, index) => (
          <g key={caseId} className={styles['series']} data-series={index}>
            {lines.map(([from, to]) => (
              <path
                key={`${from.x} ${from.y} ${to.x} ${to.y}`}
                d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
                strokeDasharray={markOf(index).dash}
              />
            ))}
            {points.map(({ area, x, y, end, readAcross }) => (
              <g key={area}>
                {end && <path className={styles['range']} d={`M${x} ${y}L${end.x} ${end.y}`} />}
                <path className={styles['mark']} data-hollow={readAcross} d={markPath(markOf(index).shape, x, y)} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <ul className={styles['legend']}>
        {series.map(({ caseId, points }, index) => (
          <li key={caseId}>
            <svg {...legendPx} viewBox={`0 0 ${legendPx.width} ${legendPx.height}`} aria-hidden="true">
              <g className={styles['series']} data-series={index}>
                <path d={`M0 7H${legendPx.width}`} strokeDasharray={markOf(index).dash} />
                <path className={styles['mark']} data-hollow="true" d={markPath(markOf(index).shape, 22, 7)} />
              </g>
            </svg>
            {names[index]}
            {points.length === 0 && ': no level published'}
          </li>
        ))}
      </ul>
    </figure>
  );
}
