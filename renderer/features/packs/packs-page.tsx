import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PackCard } from '../../../src/contract/desk-contract.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button, IconButton } from '../../components/button/button.tsx';
import { DialogWindow } from '../../components/dialog-window/dialog-window.tsx';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { leaveListItem } from '../../components/page/leave-list-item.ts';
import { Page } from '../../components/page/page.tsx';
import { useDesk, useDeskChange } from '../../desk-queries.ts';
import styles from './packs-page.module.css';

const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** The evidence packs of this workspace, the last changed first. */
export function PacksPage() {
  const packs = useDesk('packs.list', {});
  const [params, setParams] = useSearchParams();
  const creating = params.has('new');
  const setCreating = (open: boolean) => setParams(open ? { new: '' } : {}, { replace: true });
  return (
    <Page
      title="Evidence packs"
      lead="A pack gathers case studies, results and your own words into the five cases of a business case, each figure with its source."
      width="reading"
      actions={
        <Button look="primary" icon="plus" onPress={() => setCreating(true)}>
          New pack
        </Button>
      }
    >
      {packs.isPending && <LoadingState />}
      {packs.error && <FailedState error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.data?.length === 0 && (
        <EmptyState
          title="No evidence pack yet"
          actions={
            <Button look="primary" icon="plus" onPress={() => setCreating(true)}>
              New pack
            </Button>
          }
        >
          Make one here, or add any result from the library: a pack is made for it.
        </EmptyState>
      )}
      {packs.data && packs.data.length > 0 && (
        <ul className={styles['list']}>
          {packs.data.map((pack) => (
            <PackItem key={pack.id} pack={pack} />
          ))}
        </ul>
      )}
      <DialogWindow title="New evidence pack" open={creating} onOpenChange={setCreating}>
        <NewPackForm />
      </DialogWindow>
    </Page>
  );
}

function NewPackForm() {
  const [title, setTitle] = useState('');
  const create = useDeskChange('packs.create');
  const collecting = useCollecting();
  const navigate = useNavigate();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!title.trim()) return;
        create.mutate(
          { title },
          {
            onSuccess: (pack) => {
              collecting.setActivePack(pack.id);
              void navigate(`/packs/${pack.id}`);
            },
          },
        );
      }}
    >
      <label>
        Title
        <input
          autoFocus
          value={title}
          maxLength={300}
          onChange={(event) => setTitle(event.target.value)}
          placeholder="Integrated care for older people in our place"
        />
      </label>
      {create.error && <p role="alert">{create.error.message}</p>}
      <Button type="submit" look="primary" isDisabled={!title.trim() || create.isPending}>
        Create pack
      </Button>
    </form>
  );
}

function PackItem({ pack }: { pack: PackCard }) {
  const notify = useNotify();
  const collecting = useCollecting();
  const duplicate = useDeskChange('packs.duplicate');
  const remove = useDeskChange('packs.remove');
  const restore = useDeskChange('packs.restore');
  const failed = (error: Error) => notify(error.message, { tone: 'danger' });
  return (
    <li>
      <div className={styles['text']}>
        <h2>
          <Link to={`/packs/${pack.id}`}>{pack.title || 'Untitled evidence pack'}</Link>
          {collecting.activePack?.id === pack.id && <span className={styles['active']}>collecting</span>}
        </h2>
        {pack.question && <p>{pack.question}</p>}
        <p className={styles['facts']}>
          {pack.metrics} {pack.metrics === 1 ? 'result' : 'results'}, {pack.blocks}{' '}
          {pack.blocks === 1 ? 'block' : 'blocks'} · changed {dateTime.format(new Date(pack.updatedAt))}
        </p>
      </div>
      <IconButton
        icon="copy"
        label={`Duplicate ${pack.title}`}
        onPress={() =>
          duplicate.mutate({ id: pack.id }, { onError: failed, onSuccess: () => notify(`“${pack.title}” duplicated.`) })
        }
      />
      <IconButton
        icon="bin"
        label={`Remove ${pack.title}`}
        onPress={() =>
          remove.mutate(
            { id: pack.id },
            {
              onError: failed,
              onSuccess: () => {
                leaveListItem();
                if (collecting.activePack?.id === pack.id) collecting.setActivePack(null);
                notify(`“${pack.title}” removed.`, {
                  action: { label: 'Undo', run: () => restore.mutate({ id: pack.id }, { onError: failed }) },
                });
              },
            },
          )
        }
      />
    </li>
  );
}
