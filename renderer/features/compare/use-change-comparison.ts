import { useEffect, useRef, useState } from 'react';
import type { ArrangedComparison } from '../../../src/compare/arrange-comparison.ts';
import { rowKey } from '../../../src/compare/comparison-view.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { actionId, addFirstId, hideId, type ComparisonActions } from './comparison-actions.ts';
import { useFocusAfter } from './use-focus-after.ts';

/** Changes to the comparison and to how it is looked at: each kept, said aloud, undone where something goes, and never losing the keyboard. */
export function useChangeComparison(arranged: ArrangedComparison | null) {
  const collecting = useCollecting();
  const notify = useNotify();
  const focusAfter = useFocusAfter();
  const [announcement, setAnnouncement] = useState('');
  // Undo comes later, when other things may have changed: it goes from what is then.
  const latest = useRef(collecting);
  useEffect(() => {
    latest.current = collecting;
  });
  const { comparison, comparisonView: view } = collecting;
  const cases = arranged?.cases ?? [];
  const order = cases.map(({ id }) => id);
  const titleOf = (id: string) => cases.find((card) => card.id === id)?.title ?? id;
  const locked = arranged?.baseline === 0 ? 1 : 0;
  const gone = comparison.filter((id) => !order.includes(id));

  const show = (keys: readonly string[]) => {
    const { comparisonView, setComparisonView } = latest.current;
    setComparisonView({ ...comparisonView, hidden: comparisonView.hidden.filter((key) => !keys.includes(key)) });
    focusAfter(...keys.map(hideId));
    setAnnouncement(`${keys.length} ${keys.length === 1 ? 'row' : 'rows'} shown again`);
  };

  const actions: ComparisonActions = {
    order,
    locked,
    move: (id, to) => {
      const from = order.indexOf(id);
      if (from < 0) return;
      if (from < locked) return setAnnouncement(`${titleOf(id)} is the baseline and stays first`);
      if (to < locked || to >= order.length)
        return setAnnouncement(`${titleOf(id)} cannot move further: it is number ${from + 1} of ${order.length}`);
      collecting.setComparison([...order.toSpliced(from, 1).toSpliced(to, 0, id), ...gone]);
      // Its head is taken out and put in again, which loses the keyboard.
      focusAfter(actionId(to < from ? 'left' : 'right', id));
      setAnnouncement(`${titleOf(id)} is now number ${to + 1} of ${order.length}`);
    },
    takeOut: (id) => {
      const next = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
      collecting.toggleComparison(id, titleOf(id));
      focusAfter(next === undefined ? addFirstId : actionId('out', next));
    },
    replace: (id, by) => {
      const before = comparison;
      collecting.setComparison(comparison.map((other) => (other === id ? by : other)));
      focusAfter(actionId('title', by));
      notify(`${titleOf(id)} replaced.`, {
        action: { label: 'Undo', run: () => latest.current.setComparison([...before]) },
      });
    },
    pin: (id) => {
      const pinned = view.baseline === id;
      collecting.setComparisonView({ ...view, baseline: pinned ? null : id });
      focusAfter(actionId('pin', id));
      setAnnouncement(pinned ? 'No baseline' : `${titleOf(id)} is the baseline, in the first column`);
    },
    hide: (row) => {
      const rows = arranged?.rows ?? [];
      const at = rows.indexOf(row);
      collecting.setComparisonView({ ...view, hidden: [...view.hidden, rowKey(row)] });
      focusAfter(
        ...[rows[at + 1], rows[at - 1]].flatMap((other) => (other ? [hideId(rowKey(other))] : [])),
        'compare-hidden-rows',
      );
      notify(`Row “${row.label}” hidden.`, { action: { label: 'Undo', run: () => show([rowKey(row)]) } });
    },
  };
  return {
    actions,
    announcement,
    show,
    /** The button that added it stands elsewhere now. */
    firstAdded: (id: string) => focusAfter(actionId('title', id)),
    setDifferencesOnly: (differencesOnly: boolean) => {
      collecting.setComparisonView({ ...view, differencesOnly });
    },
  };
}
