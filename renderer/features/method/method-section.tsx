import { useEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import styles from './method.module.css';

/** The parts of the page, in reading order. An address may name one: `/method?part=certainty`. */
export const methodParts = {
  ratings: 'Four ratings, never one score',
  effect: 'Effect',
  size: 'Size',
  certainty: 'Certainty',
  cost: 'Cost',
  comparators: 'Against what',
  designs: 'Study designs and their limits',
  unobserved: 'Projected, claimed and modelled',
  disagreement: 'When results disagree',
  reading: 'How the figures were read',
  gradings: 'Two gradings',
  limits: 'What Casebook does not do',
} as const;
type MethodPart = keyof typeof methodParts;

/** Leads to the parts. Links and not jumps within the page: what stands after the # is the router's. */
export function MethodContents() {
  return (
    <nav className={styles['contents']} aria-label="On this page">
      <ul>
        {Object.entries(methodParts).map(([part, title]) => (
          <li key={part}>
            <Link to={`?part=${part}`} replace>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One part of the page; comes into view and takes focus when the address names it. */
export function MethodSection({ part, children }: { part: MethodPart; children: React.ReactNode }) {
  const [params] = useSearchParams();
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The key is new each time a part is chosen, the same one twice included.
  const chosen = params.get('part') === part ? key : null;
  useEffect(() => {
    if (chosen === null) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <section className={styles['section']} aria-labelledby={`method-${part}`}>
      <h2 id={`method-${part}`} ref={heading} tabIndex={-1}>
        {methodParts[part]}
      </h2>
      {children}
    </section>
  );
}
