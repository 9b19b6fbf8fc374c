import { NavLink } from 'react-router';
import styles from './reference-nav.module.css';

const places = [
  { to: '/sources', label: 'Sources' },
  { to: '/glossary', label: 'Glossary' },
  { to: '/method', label: 'Method' },
  { to: '/overview', label: 'The library in numbers' },
];

/** The pages that say what the library rests on: one place in the rail, four pages. */
export function ReferenceNav() {
  return (
    <nav className={styles['nav']} aria-label="Reference">
      {places.map(({ to, label }) => (
        <NavLink key={to} to={to} end>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
