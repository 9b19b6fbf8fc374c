import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Collection } from '../../src/contract/desk-contract.ts';
import { packCaseIds, packMetricIds, removeMetric } from '../../src/packs/edit-pack.ts';
import { useNotify } from '../components/notifications/notifications.tsx';
import { callDesk } from '../desk-client.ts';
import { useDesk } from '../desk-queries.ts';
import { flushPendingSaves } from '../pending-saves.ts';
import { CollectingProvider, type Collecting } from './collecting.tsx';

/** A comparison of more cannot be read. */
const maxCompared = 6;
const empty: Collection = { comparison: [], activePack: null };
const firstPackTitle = 'Untitled evidence pack';

interface Addition {
  caseIds?: string[];
  metricIds?: string[];
  comparison?: string[];
}

/** Keeps what the user gathers in the workspace and says what happened to it. */
export function CollectionProvider({ children }: { children: React.ReactNode }) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const collection = useDesk('collection.get', {}).data ?? empty;
  const packId = collection.activePack;
  const pack = useDesk('packs.get', { id: packId ?? '-' }, { enabled: packId !== null }).data;

  const queue = useRef(Promise.resolve());

  const collecting = useMemo<Collecting>(() => {
    const failed = (error: unknown) =>
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    const keep = (next: Collection) => {
      queryClient.setQueryData(['collection.get', {}], next);
      callDesk('collection.set', next).catch(failed);
    };
    const held = new Set(pack ? [...packMetricIds(pack.content), ...packCaseIds(pack.content)] : []);

    /** One change after another, however fast they are asked for. */
    const inTurn = (change: () => Promise<void>) => {
      queue.current = queue.current.then(change).catch(failed);
    };
    const add = async (what: Addition, said: string) => {
      await flushPendingSaves();
      // Asked anew: an addition a moment ago may have made the pack that this one goes into.
      const { activePack, ...rest } = await callDesk('collection.get', {});
      let id = activePack;
      if (id === null) {
        const made = await callDesk('packs.create', { title: firstPackTitle });
        id = made.id;
        const next = { ...rest, activePack: id };
        queryClient.setQueryData(['collection.get', {}], next);
        await callDesk('collection.set', next);
      }
      const packed = await callDesk('packs.collect', { id, ...what });
      notify(`${said} added to “${packed.content.title}”.`, {
        action: { label: 'Open pack', run: () => void navigate(`/packs/${packed.id}`) },
      });
    };
    const takeOut = async (metricId: string) => {
      if (!pack) return;
      await flushPendingSaves();
      const { revision, content } = await callDesk('packs.get', { id: pack.id });
      await callDesk('packs.save', { id: pack.id, revision, content: removeMetric(content, metricId) });
      notify(`Result taken out of “${pack.content.title}”.`, {
        action: {
          label: 'Put back',
          run: () => void callDesk('packs.collect', { id: pack.id, metricIds: [metricId] }).catch(failed),
        },
      });
    };

    return {
      comparison: collection.comparison,
      setComparison: (comparison) => keep({ ...collection, comparison: comparison.slice(0, maxCompared) }),
      toggleComparison: (caseId, title) => {
        const { comparison } = collection;
        if (comparison.includes(caseId)) {
          keep({ ...collection, comparison: comparison.filter((id) => id !== caseId) });
          notify(`${title} taken out of the comparison.`, {
            action: { label: 'Put back', run: () => keep(collection) },
          });
        } else if (comparison.length >= maxCompared) {
          notify(
            `The comparison holds ${maxCompared} case studies, as many as can be read side by side. Take one out first.`,
            { tone: 'danger' },
          );
        } else {
          keep({ ...collection, comparison: [...comparison, caseId] });
          notify(`${title} added to the comparison.`, {
            action: { label: 'Compare', run: () => void navigate('/compare') },
          });
        }
      },
      activePack: pack && packId === pack.id ? { id: pack.id, title: pack.content.title } : null,
      setActivePack: (activePack) => keep({ ...collection, activePack }),
      packHolds: (id) => held.has(id),
      addCase: (caseId, title) => inTurn(() => add({ caseIds: [caseId] }, title)),
      addMetric: (metricId) =>
        inTurn(() => (held.has(metricId) ? takeOut(metricId) : add({ metricIds: [metricId] }, 'Result'))),
      addComparison: (comparison) => inTurn(() => add({ comparison: [...comparison] }, 'The comparison')),
    };
  }, [collection, navigate, notify, pack, packId, queryClient]);

  return <CollectingProvider value={collecting}>{children}</CollectingProvider>;
}
