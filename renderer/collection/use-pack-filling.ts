import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { partsWords } from '../components/evidence-filter/taken-words.ts';
import { useNotify } from '../components/notifications/notifications.tsx';
import { callDesk } from '../desk-client.ts';
import { flushPendingSaves } from '../pending-saves.ts';
import { useCollecting } from './collecting.tsx';

/** What goes into a pack at once: more would have to be read before it could be argued with. */
export const mostAtOnce = { cases: 20, metrics: 200 };

interface Filling {
  /** The pack to add to; one is made under `title` for `null`. */
  packId: string | null;
  title: string;
  caseIds: readonly string[];
  metricIds: readonly string[];
  /** How many there are, where not all of them were fetched. */
  totals?: { cases: number; metrics: number };
}

/** Puts many case studies and results into a pack at once, makes it the one that is added to, and says what stayed out. */
export function usePackFilling(): (filling: Filling) => Promise<void> {
  const collecting = useCollecting();
  const notify = useNotify();
  const navigate = useNavigate();
  const busy = useRef(false);
  return async ({ packId, title, caseIds, metricIds, totals }) => {
    if (busy.current) return;
    busy.current = true;
    const taken = { caseIds: caseIds.slice(0, mostAtOnce.cases), metricIds: metricIds.slice(0, mostAtOnce.metrics) };
    const count = { cases: taken.caseIds.length, metrics: taken.metricIds.length };
    const offered = totals ?? { cases: caseIds.length, metrics: metricIds.length };
    const left = { cases: offered.cases - count.cases, metrics: offered.metrics - count.metrics };
    try {
      await flushPendingSaves();
      const id = packId ?? (await callDesk('packs.create', { title: title.slice(0, 300) })).id;
      const pack = await callDesk('packs.collect', { id, ...taken }).catch(async (error: unknown) => {
        // An empty pack that nobody asked for would only be in the way.
        if (packId === null) await callDesk('packs.remove', { id }).catch(() => undefined);
        throw error;
      });
      collecting.setActivePack(id);
      const rest =
        left.cases + left.metrics > 0
          ? ` ${partsWords(left)} stayed out: at most ${mostAtOnce.metrics} results and ${mostAtOnce.cases} case studies go in at once, the first of the list.`
          : '';
      notify(`${partsWords(count)} put into “${pack.content.title}”.${rest}`, {
        action: { label: 'Open pack', run: () => void navigate(`/packs/${id}`) },
      });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    } finally {
      busy.current = false;
    }
  };
}
