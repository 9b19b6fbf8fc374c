import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { Link } from 'react-router';
import { markdownToHast } from '../../../src/citations/markdown-to-hast.ts';
import { Definition } from '../definition/definition.tsx';
import type { Glossary } from '../definition/use-glossary.ts';
import { ExternalLink } from '../external-link/external-link.tsx';
import styles from './cited-markdown.module.css';
import { markTerms } from './mark-terms.ts';

interface CitedMarkdownProps {
  markdown: string;
  /** How each cited source is named in running text, by id. */
  shortSources?: ReadonlyMap<string, string>;
  /** Pictures that stand beside the text, by relative address. Without it there are none. */
  pictures?: ReadonlyMap<string, string>;
  /** Turns a relative link into a place in the app. */
  resolveLink?: (href: string) => string;
  /** Terms whose first use gets its definition. */
  glossary?: Glossary | undefined;
}

/** Sanitised Markdown whose `[source-id, locator]` marks are links to the source. */
export function CitedMarkdown({ markdown, shortSources, pictures, resolveLink, glossary }: CitedMarkdownProps) {
  const tree = useMemo(() => {
    const bare = markdownToHast(markdown, { pictures: pictures !== undefined });
    return glossary ? markTerms(bare, glossary.find) : bare;
  }, [markdown, pictures, glossary]);
  const content = useMemo(
    () =>
      toJsxRuntime(tree, {
        Fragment,
        jsx,
        jsxs,
        components: {
          a: ({ href = '', children }) =>
            /^(https|mailto):/.test(href) ? (
              <ExternalLink href={href}>{children}</ExternalLink>
            ) : resolveLink ? (
              <Link to={resolveLink(href)}>{children}</Link>
            ) : (
              <>{children}</>
            ),
          img: ({ src = '', alt = '' }) => {
            const address = typeof src === 'string' ? pictures?.get(src) : undefined;
            return address ? <img src={address} alt={alt} loading="lazy" /> : <em>{alt}</em>;
          },
          dfn: (props) => {
            const { 'data-term': id, children } = props as { 'data-term'?: string; children?: React.ReactNode };
            const term = id === undefined ? undefined : glossary?.terms.get(id);
            return term ? <Definition {...term}>{children}</Definition> : <>{children}</>;
          },
          cite: (props) => {
            const { 'data-source': source, 'data-locator': locator } = props as unknown as Record<
              string,
              string | undefined
            >;
            if (!source) return null;
            return (
              <Link className={styles['citation']} to={`/sources/${source}`}>
                {shortSources?.get(source) ?? source}, {locator}
              </Link>
            );
          },
        },
      }),
    [tree, shortSources, pictures, resolveLink, glossary],
  );
  return <div className={styles['prose']}>{content}</div>;
}
