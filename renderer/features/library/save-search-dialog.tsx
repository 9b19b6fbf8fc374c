import { useNavigate } from 'react-router';
import { NameDialog } from '../../components/name-dialog/name-dialog.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { callDesk } from '../../desk-client.ts';
import { savedQuery } from './chosen-ids.ts';
import type { LibraryQuery } from './library-query.ts';

interface SaveSearchDialogProps {
  open: boolean;
  query: LibraryQuery;
  /** What it is offered to be called. */
  name: string;
  onClose: () => void;
}

/** Keeps the search, to be asked again whenever it is opened. */
export function SaveSearchDialog({ open, query, name, onClose }: SaveSearchDialogProps) {
  const notify = useNotify();
  const navigate = useNavigate();
  return (
    <NameDialog
      title="Save this search"
      open={open}
      onClose={onClose}
      suggested={name}
      submit="Save"
      onSubmit={async (chosen) => {
        const saved = await callDesk('searches.save', { name: chosen, query: savedQuery(query) });
        notify(`“${saved.name}” saved.`, { action: { label: 'Saved searches', run: () => void navigate('/saved') } });
      }}
    >
      <p>It stays live: whenever the library changes, it says what it finds that was not there when you last looked.</p>
    </NameDialog>
  );
}
