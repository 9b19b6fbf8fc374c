import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { mostAtOnce, usePackFilling } from '../../collection/use-pack-filling.ts';
import { Button } from '../../components/button/button.tsx';
import { takenWords } from '../../components/evidence-filter/taken-words.ts';
import { NameDialog } from '../../components/name-dialog/name-dialog.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { callDesk } from '../../desk-client.ts';

const mostInCollection = 5_000;

interface ShownActionsProps {
  /** How many results are meant. */
  count: number;
  /** Whether the reader picked them out, and did not just narrow the filter. */
  picked: boolean;
  /** Their ids, at most `limit`. */
  ids: (limit: number) => Promise<readonly string[]>;
  /** What a collection of them could be called. */
  suggestedName: string;
}

/** What can be done at once with the results that are shown or selected. */
export function ShownActions({ count, picked, ids, suggestedName }: ShownActionsProps) {
  const collecting = useCollecting();
  const fill = usePackFilling();
  const notify = useNotify();
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const what = picked
    ? `${formatNumber(count)} selected`
    : count === 1
      ? 'the one result'
      : `all ${formatNumber(count)}`;

  const addToPack = async () => {
    try {
      await fill({
        packId: collecting.activePack?.id ?? null,
        title: suggestedName,
        caseIds: [],
        metricIds: await ids(mostAtOnce.metrics),
        totals: { cases: 0, metrics: count },
      });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    }
  };
  const collect = async (name: string) => {
    const metricIds = await ids(mostInCollection);
    const made = await callDesk('collections.create', { name, metricIds: [...metricIds] });
    const why = `a collection takes at most ${formatNumber(mostInCollection)} at once.`;
    const taken = takenWords({ cases: 0, metrics: metricIds.length }, { cases: 0, metrics: count }, why);
    notify(`“${made.name}” made. ${taken}`, {
      action: { label: 'Open', run: () => void navigate(`/saved/${made.id}`) },
    });
  };

  return (
    <>
      <Button size="small" icon="plus" onPress={() => void addToPack()}>
        Add {what} to pack
      </Button>
      <Button size="small" icon="bookmark" onPress={() => setNaming(true)}>
        Make a collection
      </Button>
      <NameDialog
        title="Make a collection"
        open={naming}
        onClose={() => setNaming(false)}
        suggested={suggestedName}
        submit="Make collection"
        onSubmit={collect}
      >
        <p>
          {formatNumber(count)} {count === 1 ? 'result is' : 'results are'} put into it.
        </p>
      </NameDialog>
    </>
  );
}
