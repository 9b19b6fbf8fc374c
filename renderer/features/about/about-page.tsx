import { useQuery } from '@tanstack/react-query';
import { FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import { callShell } from '../../shell-client.ts';
import styles from './about-page.module.css';

/** What this is, which versions of everything are running, and under which licences. */
export function AboutPage() {
  const about = useQuery({ queryKey: ['shell.about'], queryFn: () => callShell('shell.about', {}) });
  const status = useDesk('desk.status', {}).data;
  return (
    <Page
      title="About Casebook"
      lead="An offline knowledge base of integrated health and social care: what was tried, where, what changed, and how sure anyone can be."
      width="reading"
    >
      {about.isPending && <LoadingState />}
      {about.error && <FailedState error={about.error} onRetry={() => void about.refetch()} />}
      {about.data && (
        <>
          {about.data.compatibilityRuntime && (
            <Notice tone="warning" title="Compatibility runtime">
              This copy runs on an older Electron meant for development and tests only.
            </Notice>
          )}
          <dl className={styles['versions']}>
            <dt>Casebook</dt>
            <dd>{about.data.version}</dd>
            <dt>Library</dt>
            <dd>{status?.library.version ?? '…'}</dd>
            <dt>Electron</dt>
            <dd>
              {about.data.electron}, Chromium {about.data.chromium}, Node {about.data.node}
            </dd>
            <dt>System</dt>
            <dd>{about.data.platform}</dd>
          </dl>
          <h2>Licences</h2>
          <p>
            Casebook’s code is under the MIT licence. Our words in the library are under Creative Commons Attribution
            4.0. Facts and figures come from the publications named beside them.
          </p>
          <pre className={styles['licences']} tabIndex={0} aria-label="Licences">
            {about.data.licences}
          </pre>
        </>
      )}
    </Page>
  );
}
