import { Link } from 'react-router';
import type { LibraryOverview, Tallied } from '../../../src/library/library-overview.ts';
import { EvidenceBalance } from '../../components/evidence-balance/evidence-balance.tsx';
import styles from './overview.module.css';

interface GapListProps {
  title: string;
  children: React.ReactNode;
  /** Said where the list is empty. */
  none: string;
  items: readonly { id: string; label: string; to: string | null; note: string }[];
}

function GapList({ title, children, none, items }: GapListProps) {
  return (
    <section className={styles['gap']}>
      <h3>
        {title} <span>{items.length}</span>
      </h3>
      <p>{items.length === 0 ? none : children}</p>
      {items.length > 0 && (
        <ul>
          {items.map(({ id, label, to, note }) => (
            <li key={id}>
              {to === null ? label : <Link to={to}>{label}</Link>}
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const resultsNote = ({ unobserved }: Tallied) =>
  unobserved === 0 ? 'no result' : `${unobserved} ${unobserved === 1 ? 'result' : 'results'}, not observed`;

const entriesNote = (entries: number) =>
  entries === 0 ? 'in no entry' : `${entries} ${entries === 1 ? 'entry' : 'entries'}`;

/** What the library does not hold, and where it holds results that do not agree. */
export function Gaps({ gaps, disagreements }: Pick<LibraryOverview, 'gaps' | 'disagreements'>) {
  return (
    <>
      <h2>Where results disagree</h2>
      <p className={styles['lead']}>
        Indicators of which some observed results find benefit and others harm, both or nothing clear. Places, people
        and comparators differ: counting the marks settles nothing.
      </p>
      {disagreements.length === 0 ? (
        <p>No indicator has observed results that disagree.</p>
      ) : (
        <table className={styles['disagreements']}>
          <caption className="visually-hidden">Indicators with results that disagree</caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Observed results by effect</th>
            </tr>
          </thead>
          <tbody>
            {disagreements.map(({ id, label, observed, effects }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/?scope=metrics&indicator=${encodeURIComponent(id)}`}>{label}</Link>
                </th>
                <td>
                  <EvidenceBalance counts={effects} total={observed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>Gaps</h2>
      <div className={styles['gaps']}>
        <GapList
          title="Interventions without an observed result"
          none="Every intervention of the vocabulary has one."
          items={gaps.interventions.map((row) => ({
            id: row.id,
            label: row.label,
            to: row.entries > 0 ? `/?scope=cases&intervention=${encodeURIComponent(row.id)}` : null,
            note: `${entriesNote(row.entries)}; ${resultsNote(row)}`,
          }))}
        >
          Of the vocabulary. At most, what they would change was projected, claimed or modelled.
        </GapList>
        <GapList
          title="Indicators without an observed result"
          none="Every indicator of the vocabulary has one."
          items={gaps.indicators.map((row) => ({
            id: row.id,
            label: row.label,
            to: row.unobserved > 0 ? `/?scope=metrics&indicator=${encodeURIComponent(row.id)}` : null,
            note: resultsNote(row),
          }))}
        >
          Of the vocabulary. At most, a change in them was projected, claimed or modelled.
        </GapList>
        <GapList
          title="Entries with no published result"
          none="Every entry has at least one."
          items={gaps.entries.map(({ id, label }) => ({ id, label, to: `/cases/${id}`, note: '' }))}
        >
          Their sources say what was done, for whom or at what cost, and no more.
        </GapList>
      </div>
    </>
  );
}
