import { useEffect, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { caseStudyKinds, caseStudyStatuses } from '../../../src/case-studies/case-study.ts';
import type { CaseStudyView } from '../../../src/library/views.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button } from '../../components/button/button.tsx';
import { CitedMarkdown } from '../../components/cited-markdown/cited-markdown.tsx';
import { useGlossary } from '../../components/definition/use-glossary.ts';
import { EmptyState, FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { CaseOutcomes } from './case-outcomes.tsx';
import { CaseSources } from './case-sources.tsx';
import { Facts } from './facts.tsx';
import { MaturityProfile } from './maturity-profile.tsx';
import { SectionNav } from './section-nav.tsx';
import { Timeline } from './timeline.tsx';
import { ContextIndicators } from './context-indicators.tsx';
import styles from './case-study-page.module.css';

/** Titles that are too long for the bar of sections. */
const shortTitles: Record<string, string> = {
  enablers: 'Enablers',
  context: 'Context',
  scale: 'Scale, cost',
  later: 'Later',
};

/** Read: one case study from what it was to who says so. */
export function CaseStudyPage() {
  const { caseId = '' } = useParams();
  const query = useDesk('library.case', { id: caseId });
  if (query.isPending) return <LoadingState label="Opening the case study" />;
  if (query.error instanceof DeskError && query.error.code === 'not-found')
    return <EmptyState title="This case study is not in the library">{query.error.message}</EmptyState>;
  if (query.error) return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  return <CaseStudyArticle key={caseId} view={query.data} />;
}

function CaseStudyArticle({ view }: { view: CaseStudyView }) {
  const { card, caseStudy, metrics } = view;
  const collecting = useCollecting();
  const glossary = useGlossary();
  const [params] = useSearchParams();
  const result = params.get('result');
  const shortSources = useMemo(() => new Map(view.sources.map(({ source, short }) => [source.id, short])), [view]);
  const { sections } = caseStudy;
  const compared = collecting.comparison.includes(card.id);
  const held = collecting.packHolds(card.id);

  useEffect(() => {
    if (!result) return;
    document.querySelector(`[data-metric-id="${CSS.escape(result)}"]`)?.scrollIntoView({ block: 'center' });
  }, [result]);

  const parts: { id: string; title: string; short: string; count?: number; content: React.ReactNode }[] = [];
  const add = (id: string, title: string, content: React.ReactNode, count?: number) =>
    parts.push({ id, title, short: shortTitles[id] ?? title, content, ...(count === undefined ? {} : { count }) });
  const prose = (markdown: string) => (
    <CitedMarkdown markdown={markdown} shortSources={shortSources} glossary={glossary} />
  );

  add('overview', 'Overview', prose(sections.overview ?? ''));
  add('outcomes', 'Outcomes', <CaseOutcomes metrics={metrics} highlighted={result} />, metrics.length);
  if (sections.model) add('model', 'Model', prose(sections.model));
  if (sections.enablers || caseStudy.maturity.length > 0)
    add(
      'enablers',
      'Enablers and maturity',
      <>
        {sections.enablers && prose(sections.enablers)}
        {caseStudy.maturity.length > 0 && <MaturityProfile view={view} shortSources={shortSources} />}
      </>,
    );
  if (sections.story && caseStudy.story)
    add(
      'story',
      'Story',
      <>
        <Notice title={caseStudy.story.title}>
          Told in our own words to illustrate. It is not evidence of an effect.
        </Notice>
        {prose(sections.story)}
      </>,
    );
  if (caseStudy.context.length > 0)
    add('context', 'Place and context', <ContextIndicators view={view} shortSources={shortSources} />);
  if (caseStudy.scale.length + caseStudy.costs.length > 0)
    add(
      'scale',
      'Scale and cost',
      <Facts scale={caseStudy.scale} costs={caseStudy.costs} shortSources={shortSources} />,
    );
  if (sections.lessons) add('lessons', 'Lessons', prose(sections.lessons));
  if (caseStudy.timeline.length > 0)
    add('timeline', 'Timeline', <Timeline events={caseStudy.timeline} shortSources={shortSources} />);
  if (sections.later) add('later', 'What happened later', prose(sections.later));
  add('sources', 'Sources', <CaseSources view={view} />, view.sources.length);

  return (
    <Page
      title={card.title}
      kicker={[
        caseStudyKinds[card.kind],
        [card.region, card.country].filter(Boolean).join(', '),
        caseStudyStatuses[card.status],
      ].join(' · ')}
      lead={card.summary}
      actions={
        <>
          <Button
            icon={compared ? 'check' : 'compare'}
            onPress={() => collecting.toggleComparison(card.id, card.title)}
          >
            {compared ? 'In the comparison' : 'Compare'}
          </Button>
          <Button
            look="primary"
            icon={held ? 'check' : 'plus'}
            isDisabled={held}
            onPress={() => collecting.addCase(card.id, card.title)}
          >
            {held ? 'In the pack' : 'Add to pack'}
          </Button>
        </>
      }
    >
      <SectionNav parts={parts} />
      <AtAGlance view={view} />
      {parts.map(({ id, title, count, content }) => (
        <section key={id} id={id} data-part={id} className={styles['section']} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>
            {title}
            {count !== undefined && <span>{count}</span>}
          </h2>
          {content}
        </section>
      ))}
      <p className={styles['review']}>
        {caseStudy.review.state === 'checked-twice'
          ? 'Checked against its sources by two readers'
          : caseStudy.review.state === 'checked-once'
            ? 'Checked against its sources by one reader'
            : 'A draft, not yet checked against its sources'}
        ,{' '}
        {new Date(caseStudy.review.checked).toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        })}
        . Contributed by {caseStudy.contributors.join(', ')}. {caseStudy.review.notes}
      </p>
    </Page>
  );
}
