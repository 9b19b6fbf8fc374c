import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '../../../src/contract/desk-contract.ts';
import { Button } from '../../components/button/button.tsx';
import { DialogWindow } from '../../components/dialog-window/dialog-window.tsx';
import { FailedState } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useDesk, useDeskChange } from '../../desk-queries.ts';
import styles from './settings-page.module.css';

const reasons: Record<Backup['reason'], string> = {
  daily: 'Daily',
  'before-migration': 'Before an update',
  'before-restore': 'Before a restore',
  manual: 'Made by you',
};

const when = (backup: Backup) =>
  new Date(backup.createdAt).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** Copies of the workspace that can be gone back to. */
export function Backups() {
  const backups = useDesk('backups.list', {});
  const create = useDeskChange('backups.create');
  const restore = useDeskChange('backups.restore');
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const failed = (error: Error) => notify(error.message, { tone: 'danger' });
  return (
    <section className={styles['section']}>
      <h2>Backups</h2>
      <p>
        A copy of your packs, saved searches, collections and choices is made each day that you use Casebook, and before
        each update. Seven days and four weeks are kept.
      </p>
      {backups.error && <FailedState error={backups.error} onRetry={() => void backups.refetch()} />}
      {backups.data && backups.data.length > 0 && (
        <table className={styles['backups']}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Why</th>
              <th scope="col">Size</th>
              <th scope="col">
                <span className="visually-hidden">Restore</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.data.map((backup) => (
              <tr key={backup.id}>
                <td>{when(backup)}</td>
                <td>{reasons[backup.reason]}</td>
                <td>{Math.ceil(backup.bytes / 1024)} KB</td>
                <td>
                  <Button size="small" onPress={() => setChosen(backup)}>
                    Restore
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        isDisabled={create.isPending}
        onPress={() =>
          create.mutate(
            {},
            {
              onError: failed,
              onSuccess: () => {
                void backups.refetch();
                notify('Backup made and verified.');
              },
            },
          )
        }
      >
        Back up now
      </Button>
      <DialogWindow
        title="Go back to this backup?"
        open={chosen !== null}
        onOpenChange={(open) => !open && setChosen(null)}
      >
        {chosen && (
          <div className={styles['confirm']}>
            <p>
              Your packs, saved searches, collections and choices become as they were on {when(chosen)}. What is there
              now is backed up first, so you can come back to it.
            </p>
            <div>
              <Button
                look="primary"
                onPress={() => {
                  restore.mutate(
                    { id: chosen.id },
                    {
                      onError: failed,
                      onSuccess: () => {
                        void queryClient.invalidateQueries();
                        notify('Restored.');
                      },
                    },
                  );
                  setChosen(null);
                }}
              >
                Restore
              </Button>{' '}
              <Button onPress={() => setChosen(null)}>Cancel</Button>
            </div>
          </div>
        )}
      </DialogWindow>
    </section>
  );
}
