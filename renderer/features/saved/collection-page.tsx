import { Link, useNavigate } from 'react-router';
import type { DeskOutput } from '../../../src/contract/desk-contract.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { usePackFilling } from '../../collection/use-pack-filling.ts';
import { Button, IconButton } from '../../components/button/button.tsx';
import { CaseResult } from '../../components/case-result/case-result.tsx';
import { partsWords } from '../../components/evidence-filter/taken-words.ts';
import { EmptyState, FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import { Page } from '../../components/page/page.tsx';
import { VirtualList } from '../../components/virtual-list/virtual-list.tsx';
import { useDesk } from '../../desk-queries.ts';
import { KeptActions } from './kept-actions.tsx';
import { useTakingOut, type TakeOut } from './use-taking-out.ts';
import styles from './saved.module.css';

type OpenCollection = DeskOutput<'collections.get'>;

const mostCompared = 6;
/** More names than these say nothing that their number does not. */
const namedMissing = 12;

/** One collection: its case studies and results, to be read, compared, packed and thinned out. */
export function CollectionPage({ id }: { id: string }) {
  const collection = useDesk('collections.get', { id }, { keepPrevious: true });
  const kicker = <Link to="/saved">Saved</Link>;
  if (!collection.data)
    return (
      <Page title="Collection" kicker={kicker} width="reading">
        {collection.error ? (
          <FailedState error={collection.error} onRetry={() => void collection.refetch()} />
        ) : (
          <LoadingState label="Opening the collection" />
        )}
      </Page>
    );
  return <Opened collection={collection.data} kicker={kicker} />;
}

function Opened({ collection, kicker }: { collection: OpenCollection; kicker: React.ReactNode }) {
  const { id, name, cards, metrics, missing } = collection;
  const navigate = useNavigate();
  const takeOut = useTakingOut(id);
  const held = { cases: cards.length, metrics: metrics.length };
  return (
    <Page
      title={name}
      kicker={kicker}
      lead={held.cases + held.metrics > 0 ? `${partsWords(held)}.` : undefined}
      actions={
        <>
          <CollectionUses collection={collection} />
          <KeptActions kind="collections" id={id} name={name} onRemoved={() => void navigate('/saved')} />
        </>
      }
    >
      {missing.length > 0 && (
        <Notice
          tone="warning"
          title={`${missing.length.toLocaleString('en-GB')} of what this collection holds ${missing.length === 1 ? 'is' : 'are'} no longer in the library`}
          actions={
            <Button size="small" onPress={() => void takeOut(missing, { gone: true })}>
              Take {missing.length === 1 ? 'it' : 'them'} out
            </Button>
          }
        >
          {missing.slice(0, namedMissing).join(', ')}
          {missing.length > namedMissing && ` and ${missing.length - namedMissing} more`}
        </Notice>
      )}
      {held.cases + held.metrics + missing.length === 0 && (
        <EmptyState title="This collection is empty" actions={<Link to="/">Search the library</Link>}>
          What you find in the library can be made into a collection under “Use these results”.
        </EmptyState>
      )}
      {held.cases > 0 && <Cases cards={cards} takeOut={takeOut} />}
      {held.metrics > 0 && <Metrics metrics={metrics} takeOut={takeOut} />}
    </Page>
  );
}

function Cases({ cards, takeOut }: { cards: OpenCollection['cards']; takeOut: TakeOut }) {
  return (
    <section className={styles['part']} aria-labelledby="collected-cases">
      <h2 id="collected-cases">
        Case studies <span>{cards.length.toLocaleString('en-GB')}</span>
      </h2>
      <VirtualList count={cards.length} estimatePx={108} labelledBy="collected-cases">
        {(index) => {
          const card = cards[index];
          return (
            card && (
              <CaseResult key={card.id} card={card}>
                <IconButton
                  icon="close"
                  label={`Take ${card.title} out of the collection`}
                  onPress={() => void takeOut([card.id])}
                />
              </CaseResult>
            )
          );
        }}
      </VirtualList>
    </section>
  );
}

function Metrics({ metrics, takeOut }: { metrics: OpenCollection['metrics']; takeOut: TakeOut }) {
  return (
    <section className={styles['part']} aria-labelledby="collected-results">
      <h2 id="collected-results">
        Results <span>{metrics.length.toLocaleString('en-GB')}</span>
      </h2>
      <VirtualList count={metrics.length} estimatePx={118} labelledBy="collected-results">
        {(index) => {
          const metric = metrics[index];
          return (
            metric && (
              <div key={metric.id} className={styles['metric']}>
                <OutcomeRow metric={metric} showCase />
                <IconButton
                  icon="close"
                  label={`Take ${metric.statement} out of the collection`}
                  onPress={() => void takeOut([metric.id])}
                />
              </div>
            )
          );
        }}
      </VirtualList>
    </section>
  );
}

function CollectionUses({ collection: { name, cards, metrics } }: { collection: OpenCollection }) {
  const collecting = useCollecting();
  const fillPack = usePackFilling();
  const notify = useNotify();
  const navigate = useNavigate();
  const compare = () => {
    const before = [...collecting.comparison];
    collecting.setComparison(cards.slice(0, mostCompared).map((card) => card.id));
    notify(
      cards.length > mostCompared
        ? `The first ${mostCompared} of ${cards.length.toLocaleString('en-GB')} case studies are compared; no more can be read side by side.`
        : `${cards.length} case studies are compared.`,
      { action: { label: 'Undo', run: () => collecting.setComparison(before) } },
    );
    void navigate('/compare');
  };
  return (
    <>
      <Button size="small" icon="compare" isDisabled={cards.length < 2} onPress={compare}>
        {cards.length > mostCompared ? 'Compare the first six' : 'Compare'}
      </Button>
      <Button
        size="small"
        icon="pack"
        isDisabled={cards.length + metrics.length === 0}
        onPress={() =>
          void fillPack({
            packId: collecting.activePack?.id ?? null,
            title: name,
            caseIds: cards.map((card) => card.id),
            metricIds: metrics.map((metric) => metric.id),
          })
        }
      >
        {collecting.activePack ? `Add all to “${collecting.activePack.title}”` : 'Start a pack from it'}
      </Button>
    </>
  );
}
