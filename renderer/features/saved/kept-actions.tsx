import { useState } from 'react';
import { Button, IconButton } from '../../components/button/button.tsx';
import { NameDialog } from '../../components/name-dialog/name-dialog.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { leaveListItem } from '../../components/page/leave-list-item.ts';
import { callDesk } from '../../desk-client.ts';
import { useDeskChange } from '../../desk-queries.ts';

/** What can be kept, and what one of them is called. */
const keptThings = { searches: 'saved search', collections: 'collection' } as const;

interface KeptActionsProps {
  kind: keyof typeof keptThings;
  id: string;
  name: string;
  onRemoved?: () => void;
}

/** Renames a saved search or a collection, or removes it with a way back. */
export function KeptActions({ kind, id, name, onRemoved }: KeptActionsProps) {
  const notify = useNotify();
  const [renaming, setRenaming] = useState(false);
  const remove = useDeskChange(`${kind}.remove`);
  const restore = async () => {
    try {
      await callDesk(`${kind}.restore`, { id });
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
        title={`Rename the ${keptThings[kind]}`}
        open={renaming}
        onClose={() => setRenaming(false)}
        suggested={name}
        submit="Rename"
        onSubmit={async (next) => void (await callDesk(`${kind}.rename`, { id, name: next }))}
      />
    </>
  );
}
