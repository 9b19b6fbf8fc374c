import type { CaseStudyView } from '../../../src/library/views.ts';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { SourceMark } from './source-mark.tsx';
import styles from './facts.module.css';

/** The place against its benchmarks, as published. */
export function ContextIndicators({
  view,
  shortSources,
}: {
  view: CaseStudyView;
  shortSources: ReadonlyMap<string, string>;
}) {
  const write = (value: number, unit: string) =>
    unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`;
  return (
    <table className={styles['facts']}>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Here</th>
          <th scope="col">Benchmarks</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {view.caseStudy.context.map((item) => (
          <tr key={`${item.indicator} ${item.value} ${item.source.id}`}>
            <th scope="row">
              {view.terms[`context-indicators/${item.indicator}`]?.label ?? item.indicator}
              {item.caveats.map((caveat) => (
                <small key={caveat}>{caveat}</small>
              ))}
            </th>
            <td>
              <strong>{write(item.value, item.unit)}</strong>
              {item.period && <small>{item.period}</small>}
            </td>
            <td>
              {item.benchmarks.length === 0
                ? 'none published'
                : item.benchmarks.map((benchmark) => (
                    <small key={benchmark.label}>
                      {benchmark.label}: {write(benchmark.value, item.unit)}
                    </small>
                  ))}
            </td>
            <td>
              <SourceMark source={item.source} shortSources={shortSources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
