import type { DeskStatus } from '../../../src/contract/desk-contract.ts';
import { Button } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useDeskChange } from '../../desk-queries.ts';
import styles from './settings-page.module.css';

/** Which library this is, what is wrong with any file in it, and a way to compile it afresh. */
export function LibrarySettings({ status }: { status: DeskStatus }) {
  const rebuild = useDeskChange('library.rebuild');
  const notify = useNotify();
  const { library } = status;
  return (
    <section className={styles['section']}>
      <h2>Library</h2>
      <dl className={styles['facts']}>
        <dt>Version</dt>
        <dd>{library.version}</dd>
        <dt>Holds</dt>
        <dd>
          {library.caseStudies} case studies, {library.metrics} results, {library.sources} sources
        </dd>
        <dt>Compiled</dt>
        <dd>{new Date(library.compiledAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}</dd>
        <dt>Read from</dt>
        <dd className={styles['path']}>{status.contentDir}</dd>
      </dl>
      {library.problems.length > 0 && (
        <Notice
          tone="warning"
          title={`${library.problems.length} ${library.problems.length === 1 ? 'problem' : 'problems'} in content files`}
        >
          <ul className={styles['problems']}>
            {library.problems.map((problem) => (
              <li key={`${problem.file} ${problem.line} ${problem.message}`}>
                <strong>
                  {problem.file}, line {problem.line}
                </strong>{' '}
                {problem.message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Button
        isDisabled={rebuild.isPending}
        onPress={() =>
          rebuild.mutate(
            {},
            {
              onSuccess: (next) =>
                notify(`Library compiled: ${next.library.caseStudies} case studies, ${next.library.metrics} results.`),
              onError: (error) => notify(error.message, { tone: 'danger' }),
            },
          )
        }
      >
        {rebuild.isPending ? 'Compiling…' : 'Compile the library afresh'}
      </Button>
    </section>
  );
}
