import type { Fact } from '../../../src/case-studies/case-study.ts';
import { factText } from '../../../src/case-studies/fact-text.ts';
import { SourceMark } from './source-mark.tsx';
import styles from './facts.module.css';

interface FactsProps {
  scale: readonly Fact[];
  costs: readonly Fact[];
  shortSources: ReadonlyMap<string, string>;
}

function FactTable({
  caption,
  facts,
  shortSources,
}: {
  caption: string;
  facts: readonly Fact[];
  shortSources: FactsProps['shortSources'];
}) {
  if (facts.length === 0) return null;
  return (
    <table className={styles['facts']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Figure</th>
          <th scope="col">When</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={`${fact.label} ${fact.value} ${fact.source.id} ${fact.period}`}>
            <th scope="row">
              {fact.label}
              {fact.caveats.map((caveat) => (
                <small key={caveat}>{caveat}</small>
              ))}
            </th>
            <td>
              <strong>{factText(fact)}</strong>
              {fact.status !== 'observed' && <em>{fact.status}</em>}
            </td>
            <td>{fact.period ?? 'not stated'}</td>
            <td>
              <SourceMark source={fact.source} shortSources={shortSources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How big it was and what it cost, as published. */
export function Facts({ scale, costs, shortSources }: FactsProps) {
  return (
    <>
      <FactTable caption="What it cost" facts={costs} shortSources={shortSources} />
      <FactTable caption="How big it was" facts={scale} shortSources={shortSources} />
    </>
  );
}
