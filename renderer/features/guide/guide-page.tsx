import { Link, useParams } from 'react-router';
import { CitedMarkdown } from '../../components/cited-markdown/cited-markdown.tsx';
import { EmptyState } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import styles from './guide-page.module.css';

// The user guide is docs/user-guide, bundled as it stands.
const files = import.meta.glob<string>('../../../docs/user-guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const images = import.meta.glob<string>('../../../docs/user-guide/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

interface Chapter {
  slug: string;
  title: string;
  markdown: string;
}

/** Files are called `1-find.md`: the number is their order. */
const chapters: Chapter[] = Object.entries(files)
  .map(([path, markdown]) => ({ path, slug: fileName(path).replace(/\.md$/, ''), markdown }))
  .filter(({ slug }) => slug !== 'README')
  .toSorted((a, b) => a.slug.localeCompare(b.slug, 'en-GB', { numeric: true }))
  .map(({ slug, markdown }) => {
    const [, title = slug] = /^#\s+(.+)$/m.exec(markdown) ?? [];
    return { slug, title, markdown: markdown.replace(/^#\s+.+$/m, '') };
  });

const pictures = new Map(Object.entries(images).map(([path, url]) => [`images/${fileName(path)}`, url]));
const resolveLink = (href: string) => `/guide/${href.replace(/\.md(#.*)?$/, '')}`;

/** The user guide, readable without leaving the app. */
export function GuidePage() {
  const { chapter: slug } = useParams();
  const chapter = slug === undefined ? chapters[0] : chapters.find((item) => item.slug === slug);
  if (!chapter)
    return <EmptyState title="There is no such chapter" actions={<Link to="/guide">Start of the guide</Link>} />;
  return (
    <Page key={chapter.slug} title={chapter.title} kicker="User guide">
      <div className={styles['guide']}>
        <nav aria-label="Chapters">
          <ul>
            {chapters.map((item) => (
              <li key={item.slug}>
                <Link to={`/guide/${item.slug}`} aria-current={item === chapter ? 'page' : undefined}>
                  {item.title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <CitedMarkdown markdown={chapter.markdown} pictures={pictures} resolveLink={resolveLink} />
      </div>
    </Page>
  );
}
