import { useState } from 'react';
import { Button, IconButton } from '../../components/button/button.tsx';
import { NameDialog } from '../../components/name-dialog/name-dialog.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { leaveListItem } from '../../components/page/leave-list-item.ts';
import { callDesk } from '../../desk-client.ts';
import { useDeskChange } from '../../desk-queries.ts';

interface CollectionActionsProps {
  id: string;
  name: string;
  onRemoved?: () => void;
}

/** Renames a collection, or removes it with a way back. */
export function CollectionActions({ id, name, onRemoved }: CollectionActionsProps) {
  const notify = useNotify();
  const [renaming, setRenaming] = useState(false);
  const remove = useDeskChange('collections.remove');
  const restore = async () => {
    try {
      await callDesk('collections.restore', { id });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    }
  };
  return (
    <>
      <Button size="small" look="quiet" aria-label={`Rename ${name}`} onPress={() => setRenaming(true)}>
        Rename
      </Button>
      <IconButton
        icon="bin"
        label={`Remove ${name}`}
        onPress={() =>
          remove.mutate(
            { id },
            {
              onError: (error) => notify(error.message, { tone: 'danger' }),
              onSuccess: () => {
                if (onRemoved) onRemoved();
                else leaveListItem();
                notify(`“${name}” removed.`, { action: { label: 'Undo', run: () => void restore() } });
              },
            },
          )
        }
      />
      <NameDialog
        title="Rename the collection"
        open={renaming}
        onClose={() => setRenaming(false)}
        suggested={name}
        submit="Rename"
        onSubmit={async (next) => void (await callDesk('collections.rename', { id, name: next }))}
      />
    </>
  );
}
