import { useSearchParams } from 'react-router';
import { disagreementSubjects, type DisagreementSubject } from '../../../../src/explore/disagreement.ts';
import { readPreference, writePreference } from '../../../preferences.ts';

const known = (value: string | null): DisagreementSubject | null =>
  value !== null && Object.hasOwn(disagreementSubjects, value) ? (value as DisagreementSubject) : null;

/** What kind of subject is looked at and which one: in the address, so that a link from the map can name it. */
export function useDisagreementSubject() {
  const [params, setParams] = useSearchParams();
  const by: DisagreementSubject =
    known(params.get('by')) ?? known(readPreference('disagreement-by', 'indicator')) ?? 'indicator';
  const subject = params.get('subject');
  const change = (next: { by?: DisagreementSubject; subject?: string | null }) => {
    const kind = next.by ?? by;
    writePreference('disagreement-by', kind);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('by', kind);
        // Another kind of subject has other ids.
        const id = next.subject === undefined && kind === by ? subject : (next.subject ?? null);
        if (id === null) after.delete('subject');
        else after.set('subject', id);
        return after;
      },
      // A chosen radio must be chosen at once.
      { replace: true, flushSync: true },
    );
  };
  return { by, subject, change };
}
