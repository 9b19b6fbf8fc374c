import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ComparisonView } from '../../src/compare/comparison-view.ts';
import type { CollectingState } from '../../src/contract/desk-contract.ts';
import { packCaseIds, packMetricIds, removeMetric } from '../../src/packs/edit-pack.ts';
import { useNotify } from '../components/notifications/notifications.tsx';
import { callDesk } from '../desk-client.ts';
import { useDesk } from '../desk-queries.ts';
import { flushPendingSaves } from '../pending-saves.ts';
import { CollectingProvider, type Collecting } from './collecting.tsx';
import { maxCompared, putBack } from './put-back.ts';

const empty: CollectingState = {
  comparison: [],
  comparisonView: { baseline: null, hidden: [], differencesOnly: false },
  activePack: null,
};
const firstPackTitle = 'Untitled evidence pack';

interface Addition {
  caseIds?: string[];
  metricIds?: string[];
  comparison?: string[];
  comparisonView?: ComparisonView;
}

/** Keeps what the user gathers in the workspace and says what happened to it. */
export function CollectionProvider({ children }: { children: React.ReactNode }) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  const navigate = useNavigate();
  const collection = useDesk('collecting.get', {}).data ?? empty;
  const packId = collection.activePack;
  const pack = useDesk('packs.get', { id: packId ?? '-' }, { enabled: packId !== null }).data;

  const queue = useRef(Promise.resolve());

  const collecting = useMemo<Collecting>(() => {
    const failed = (error: unknown) =>
      notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
    // From what is kept now: a click a moment ago, or an undo long after, must not bring back what changed since.
    const latest = () => queryClient.getQueryData<CollectingState>(['collecting.get', {}]) ?? collection;
    const keep = (change: Partial<CollectingState>) => {
      const next = { ...latest(), ...change };
      queryClient.setQueryData(['collecting.get', {}], next);
      callDesk('collecting.set', next).catch(failed);
    };
    const held = new Set(pack ? [...packMetricIds(pack.content), ...packCaseIds(pack.content)] : []);

    /** One change after another, however fast they are asked for. */
    const inTurn = (change: () => Promise<void>) => {
      queue.current = queue.current.then(change).catch(failed);
    };
    const add = async (what: Addition, said: string) => {
      await flushPendingSaves();
      // Asked anew: an addition a moment ago may have made the pack that this one goes into.
      const { activePack, ...rest } = await callDesk('collecting.get', {});
      let id = activePack;
      if (id === null) {
        const made = await callDesk('packs.create', { title: firstPackTitle });
        id = made.id;
        const next = { ...rest, activePack: id };
        queryClient.setQueryData(['collecting.get', {}], next);
        await callDesk('collecting.set', next);
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
      setComparison: (comparison) => keep({ comparison: comparison.slice(0, maxCompared) }),
      comparisonView: collection.comparisonView,
      setComparisonView: (comparisonView) => keep({ comparisonView }),
      toggleComparison: (caseId, title) => {
        const { comparison } = latest();
        const tellFull = () =>
          notify(
            `The comparison holds ${maxCompared} case studies, as many as can be read side by side. Take one out first.`,
            { tone: 'danger' },
          );
        if (comparison.includes(caseId)) {
          const at = comparison.indexOf(caseId);
          const undo = () => {
            const back = putBack(latest().comparison, caseId, at);
            if (back) keep({ comparison: back });
            else tellFull();
          };
          keep({ comparison: comparison.toSpliced(at, 1) });
          notify(`${title} taken out of the comparison.`, { action: { label: 'Put back', run: undo } });
        } else if (comparison.length >= maxCompared) {
          tellFull();
        } else {
          keep({ comparison: [...comparison, caseId] });
          notify(`${title} added to the comparison.`, {
            action: { label: 'Compare', run: () => void navigate('/compare') },
          });
        }
      },
      activePack: pack && packId === pack.id ? { id: pack.id, title: pack.content.title } : null,
      setActivePack: (activePack) => keep({ activePack }),
      packHolds: (id) => held.has(id),
      addCase: (caseId, title) => inTurn(() => add({ caseIds: [caseId] }, title)),
      addMetric: (metricId) =>
        inTurn(() => (held.has(metricId) ? takeOut(metricId) : add({ metricIds: [metricId] }, 'Result'))),
      addMetrics: (metricIds) =>
        inTurn(() =>
          add({ metricIds: [...metricIds] }, metricIds.length === 1 ? 'Result' : `${metricIds.length} results`),
        ),
      addComparison: (comparison) =>
        inTurn(() => add({ comparison: [...comparison], comparisonView: collection.comparisonView }, 'The comparison')),
    };
  }, [collection, navigate, notify, pack, packId, queryClient]);

  return <CollectingProvider value={collecting}>{children}</CollectingProvider>;
}
