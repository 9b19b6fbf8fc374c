import { useEffect, useRef } from 'react';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** Small text above the title: where this page belongs. */
  kicker?: React.ReactNode;
  lead?: React.ReactNode;
  actions?: React.ReactNode;
  children: React.ReactNode;
  /** `reading` keeps lines short; `full` uses the width. */
  width?: 'reading' | 'full';
  /** The page fills the window and its content scrolls inside it. */
  fill?: boolean;
}

/** A scrolling page with one first-level heading, which also becomes the window's title and takes focus on arrival. */
export function Page({ title, kicker, lead, actions, children, width = 'full', fill = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Casebook`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={styles['page']} data-width={width} data-fill={fill}>
      <header className={styles['header']}>
        <div className={styles['titles']}>
          {kicker && <p className={styles['kicker']}>{kicker}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles['lead']}>{lead}</div>}
        </div>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
