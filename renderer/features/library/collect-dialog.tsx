import { useNavigate } from 'react-router';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { partsWords, takenWords } from '../../components/evidence-filter/taken-words.ts';
import { NameDialog } from '../../components/name-dialog/name-dialog.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { callDesk } from '../../desk-client.ts';
import { chosenIds, chosenTotals } from './chosen-ids.ts';
import type { LibraryQuery } from './library-query.ts';

interface CollectDialogProps {
  open: boolean;
  query: LibraryQuery;
  name: string;
  totals: FilterAnswer['totals'];
  onClose: () => void;
}

/** As many of each kind as the service gives at once. */
const mostCollected = 5_000;

/** Puts what was found into a collection, which stays as it is whatever the library becomes. */
export function CollectDialog({ open, query, name, totals, onClose }: CollectDialogProps) {
  const notify = useNotify();
  const navigate = useNavigate();
  const collect = async (chosen: string) => {
    const ids = await chosenIds(query, mostCollected);
    const { id, name: called } = await callDesk('collections.create', {
      name: chosen,
      caseIds: ids.caseIds,
      metricIds: ids.metricIds,
    });
    const taken = { cases: ids.caseIds.length, metrics: ids.metricIds.length };
    const why = `a collection takes at most ${mostCollected.toLocaleString('en-GB')} of each at once.`;
    notify(`“${called}” made. ${takenWords(taken, ids.totals, why)}`, {
      action: { label: 'Open', run: () => void navigate(`/saved/${id}`) },
    });
  };
  return (
    <NameDialog
      title="Make a collection"
      open={open}
      onClose={onClose}
      suggested={name}
      submit="Make collection"
      onSubmit={collect}
    >
      <p>
        {partsWords(chosenTotals(query, totals))} are put into it. It stays as it is, while a saved search follows the
        library.
      </p>
    </NameDialog>
  );
}
