import { callShell } from '../../shell-client.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './external-link.module.css';

/** A link out of Casebook. Main asks first, showing the whole address. */
export function ExternalLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a
      className={styles['link']}
      href={href}
      title={href}
      onClick={(event) => {
        event.preventDefault();
        void callShell('shell.openExternal', { url: href });
      }}
    >
      {children}
      <Icon name="link" size={14} />
      <span className="visually-hidden"> (opens outside Casebook)</span>
    </a>
  );
}
