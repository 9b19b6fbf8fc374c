import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useCollecting } from '../../collection/collecting.tsx';
import { mostAtOnce, usePackFilling } from '../../collection/use-pack-filling.ts';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { chosenIds } from './chosen-ids.ts';
import type { LibraryQuery } from './library-query.ts';

/** As many as can be read side by side. */
export const mostCompared = 6;

/** What is done at once with what a query finds. Failures are told. */
export function useResultActions(query: LibraryQuery, name: string) {
  const collecting = useCollecting();
  const fillPack = usePackFilling();
  const notify = useNotify();
  const navigate = useNavigate();
  const busy = useRef(false);

  /** One at a time, however often it is asked for. */
  const once = async (run: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await run();
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    } finally {
      busy.current = false;
    }
  };

  const compare = () =>
    once(async () => {
      const { caseIds, totals } = await chosenIds({ ...query, scope: 'cases' }, mostCompared);
      const before = [...collecting.comparison];
      collecting.setComparison(caseIds.slice(0, mostCompared));
      notify(
        totals.cases > mostCompared
          ? `The first ${mostCompared} of ${totals.cases.toLocaleString('en-GB')} case studies are compared; no more can be read side by side.`
          : `${caseIds.length} case studies are compared.`,
        { action: { label: 'Undo', run: () => collecting.setComparison(before) } },
      );
      void navigate('/compare');
    });

  const startPack = () =>
    once(async () => {
      const ids = await chosenIds(query, mostAtOnce.metrics);
      await fillPack({ packId: null, title: name, ...ids });
    });

  return { compare, startPack };
}
