import type { CaseStudyFrontMatter } from '../../../src/case-studies/case-study.ts';
import { SourceMark } from './source-mark.tsx';
import styles from './timeline.module.css';

interface TimelineProps {
  events: CaseStudyFrontMatter['timeline'];
  shortSources: ReadonlyMap<string, string>;
}

export function Timeline({ events, shortSources }: TimelineProps) {
  return (
    <ol className={styles['timeline']}>
      {events
        .toSorted((a, b) => a.year - b.year)
        .map((item) => (
          <li key={`${item.year} ${item.event}`}>
            <strong>{item.year}</strong>
            <span>
              {item.event} <SourceMark source={item.source} shortSources={shortSources} />
            </span>
          </li>
        ))}
    </ol>
  );
}
