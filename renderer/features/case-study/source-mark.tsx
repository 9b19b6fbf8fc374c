import { Link } from 'react-router';
import type { SourceRef } from '../../../src/citations/source.ts';
import styles from './source-mark.module.css';

/** Who says so and where, as a quiet link. */
export function SourceMark({ source, shortSources }: { source: SourceRef; shortSources: ReadonlyMap<string, string> }) {
  return (
    <Link className={styles['mark']} to={`/sources/${source.id}`}>
      {shortSources.get(source.id) ?? source.id}, {source.locator}
    </Link>
  );
}
