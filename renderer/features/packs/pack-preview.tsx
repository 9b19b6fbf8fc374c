import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { useEffect, useMemo, useState } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { PackContent } from '../../../src/packs/pack.ts';
import { documentStyles } from '../../../src/packs/document-styles.ts';
import { documentToHast } from '../../../src/packs/document-to-hast.ts';
import { ExternalLink } from '../../components/external-link/external-link.tsx';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './pack-preview.module.css';

const previewDelayMs = 250;

// The exported page's own style sheet. Constructed, so that the content policy can go on refusing inline styles.
const sheet = new CSSStyleSheet();
sheet.replaceSync(documentStyles);

function useSettled<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

interface PackPreviewProps {
  content: PackContent;
  onSelectBlock: (blockId: string) => void;
}

/** The document as it will be exported, and what its author should know before exporting it. */
export function PackPreview({ content, onSelectBlock }: PackPreviewProps) {
  const settled = useSettled(content, previewDelayMs);
  const query = useDesk('packs.preview', { content: settled }, { keepPrevious: true });
  const packDocument = query.data?.document;
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  const page = useMemo(
    () =>
      packDocument &&
      toJsxRuntime(documentToHast(packDocument), {
        Fragment,
        jsx,
        jsxs,
        components: {
          a: ({ href = '', children, ...rest }) =>
            href.startsWith('#') ? (
              <a
                {...rest}
                href={href}
                onClick={(event) => {
                  // The address belongs to the router: scroll instead of going there.
                  event.preventDefault();
                  document.getElementById(href.slice(1))?.scrollIntoView({ behavior: 'smooth' });
                }}
              >
                {children}
              </a>
            ) : (
              <ExternalLink href={href}>{children}</ExternalLink>
            ),
        },
      }),
    [packDocument],
  );
  const checks = query.data?.checks ?? [];
  return (
    <section className={styles['preview']} aria-label="Preview" tabIndex={0}>
      {checks.length > 0 && (
        <details className={styles['checks']}>
          <summary>
            {checks.length} {checks.length === 1 ? 'thing' : 'things'} to know before you export
          </summary>
          <ul>
            {checks.map(({ blockId, message }) => (
              <li key={`${blockId} ${message}`}>
                {blockId ? (
                  <button type="button" onClick={() => onSelectBlock(blockId)}>
                    {message}
                  </button>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {query.isPending && <LoadingState label="Preparing the preview" />}
      {query.error && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {page && <div className={styles['page']}>{page}</div>}
    </section>
  );
}
