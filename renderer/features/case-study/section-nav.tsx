import { useEffect, useState } from 'react';
import styles from './section-nav.module.css';

interface SectionNavProps {
  parts: readonly { id: string; title: string; short: string; count?: number }[];
}

/** The sections of the page; the one being read is marked. Stays at the top while the page scrolls. */
export function SectionNav({ parts }: SectionNavProps) {
  const [current, setCurrent] = useState(parts[0]?.id);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = parts.find(({ id }) => seen.has(id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: '-70px 0px -55% 0px' },
    );
    for (const { id } of parts) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [parts]);

  return (
    <nav className={styles['nav']} aria-label="Sections">
      <ul>
        {parts.map(({ id, title, short, count }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={current === id ? 'location' : undefined}
              onClick={() => {
                document.getElementById(id)?.scrollIntoView({ behavior: 'smooth', block: 'start' });
                setCurrent(id);
              }}
            >
              <span title={title}>{short}</span>
              {count !== undefined && <small>{count}</small>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
