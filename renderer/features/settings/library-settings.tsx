import { useQueryClient } from '@tanstack/react-query';
import type { DeskStatus } from '../../../src/contract/desk-contract.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { Button } from '../../components/button/button.tsx';
import { CompileProgress } from '../../components/compile-progress/compile-progress.tsx';
import { useCompiling } from '../../components/compile-progress/use-compiling.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useDeskChange } from '../../desk-queries.ts';
import styles from './settings-page.module.css';

const counts = ({ caseStudies, metrics }: DeskStatus['library']) =>
  `${formatNumber(caseStudies)} case studies, ${formatNumber(metrics)} results`;

/** Which library this is, what is wrong with any file in it, and a way to compile it afresh. */
export function LibrarySettings({ status }: { status: DeskStatus }) {
  const rebuild = useDeskChange('library.rebuild');
  const refresh = useDeskChange('library.refresh');
  const compiling = useCompiling();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { library } = status;
  const busy = compiling !== null || rebuild.isPending || refresh.isPending;

  const compile = (change: typeof rebuild) =>
    change.mutate(
      {},
      {
        onSuccess: ({ library: next }) => {
          if (next.interrupted) notify('Stopped. The library is as it was; what is done is kept.');
          else notify(`Library up to date: ${counts(next)}.`);
        },
        onError: (error) => {
          if (error instanceof DeskError && error.code === 'cancelled') notify(error.message);
          else notify(error.message, { tone: 'danger' });
        },
        onSettled: () => void queryClient.invalidateQueries({ queryKey: ['desk.status'] }),
      },
    );
  return (
    <section className={styles['section']}>
      <h2>Library</h2>
      <dl className={styles['facts']}>
        <dt>Version</dt>
        <dd>{library.version}</dd>
        <dt>Holds</dt>
        <dd>
          {counts(library)}, {formatNumber(library.sources)} sources
        </dd>
        <dt>Last compiled</dt>
        <dd>
          {library.version === 'none'
            ? 'Not yet'
            : new Date(library.compiledAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}
        </dd>
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
      {compiling && <CompileProgress {...compiling} />}
      {!compiling && library.interrupted && (
        <Notice
          title="The last compilation was stopped"
          actions={
            <Button size="small" onPress={() => compile(refresh)}>
              Continue
            </Button>
          }
        >
          {formatNumber(library.interrupted.done)} of {formatNumber(library.interrupted.total)} files are done. Until it
          is finished the library is as it was.
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button isDisabled={busy} onPress={() => compile(refresh)}>
          Look for changes
        </Button>
        <Button isDisabled={busy} onPress={() => compile(rebuild)}>
          {rebuild.isPending ? 'Compiling…' : 'Compile the library afresh'}
        </Button>
      </div>
    </section>
  );
}
