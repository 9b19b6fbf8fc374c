import { focusHeading } from '../../components/page/focus-heading.ts';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { callDesk } from '../../desk-client.ts';

/** Takes case studies and results out by their ids. What is `gone` from the library cannot be put back. */
export type TakeOut = (ids: readonly string[], options?: { gone?: boolean }) => Promise<void>;

/** The id of a result names its case study before a slash. */
const isMetric = (id: string) => id.includes('/');

export function useTakingOut(id: string): TakeOut {
  const notify = useNotify();
  const tell = (error: unknown) => notify(error instanceof Error ? error.message : String(error), { tone: 'danger' });
  return async (ids, { gone = false } = {}) => {
    const out = { caseIds: ids.filter((each) => !isMetric(each)), metricIds: ids.filter(isMetric) };
    try {
      await callDesk('collections.takeOut', { id, ...out });
      // Rows of a long list are drawn by place: the one beside is drawn anew as well.
      focusHeading();
      const said = ids.length === 1 ? 'Taken out of the collection.' : `${ids.length} taken out of the collection.`;
      const putBack = () => void callDesk('collections.add', { id, ...out }).catch(tell);
      notify(said, gone ? {} : { action: { label: 'Put back', run: putBack } });
    } catch (error) {
      tell(error);
    }
  };
}
