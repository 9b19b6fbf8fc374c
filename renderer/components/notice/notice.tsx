import { Icon } from '../icon/icon.tsx';
import styles from './notice.module.css';

interface NoticeProps {
  tone?: 'info' | 'warning' | 'danger';
  title?: string;
  children: React.ReactNode;
  actions?: React.ReactNode;
}

/** A message that stays on the page. Warnings and dangers are announced. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'info' ? 'note' : 'alert'}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className={styles['text']}>
        {title && <strong>{title}</strong>}
        <div>{children}</div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}

/** Nothing here yet: what would be, and how to get it. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** An answer that did not come, with a way to ask again. */
export function FailedState({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Notice
      tone="danger"
      title="This could not be shown"
      actions={
        <button type="button" className={styles['retry']} onClick={onRetry}>
          Try again
        </button>
      }
    >
      {error.message}
    </Notice>
  );
}

/** Grey lines where text is about to be; only after a moment, so that fast answers never flash. */
export function LoadingState({ label = 'Loading' }: { label?: string }) {
  return (
    <div className={styles['loading']} role="status">
      <span className="visually-hidden">{label}…</span>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}
