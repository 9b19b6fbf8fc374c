import { Link } from 'react-router';
import { thingKinds } from '../../../src/contract/search-answer.ts';
import { thingLink, type FoundThing } from '../../components/thing/thing-link.ts';
import styles from './found-things.module.css';

/** Indicators, interventions, terms, stories and sources: what each is called and means. */
export function FoundThings({ things, whole = false }: { things: readonly FoundThing[]; whole?: boolean }) {
  return (
    <ul className={styles['things']} data-whole={whole}>
      {things.map((thing) => (
        <li key={`${thing.kind} ${thing.id}`}>
          <span className={styles['kind']}>{thingKinds[thing.kind]}</span>
          <div className={styles['what']}>
            <h3>
              <Link to={thingLink(thing)}>{thing.label}</Link>
            </h3>
            <p>{thing.text}</p>
          </div>
          {thing.results !== null && (
            <span className={styles['results']}>
              {thing.results.toLocaleString('en-GB')} {thing.results === 1 ? 'result' : 'results'}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
