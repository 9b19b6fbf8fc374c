import { useState, useSyncExternalStore } from 'react';
import { Link, useMatch, useNavigate } from 'react-router';
import { formatFigure } from '../../src/evidence/format-figure.ts';
import { packCaseIds, packMetricIds } from '../../src/packs/edit-pack.ts';
import { Button, IconButton } from '../components/button/button.tsx';
import { useCaseTitles } from '../components/case-titles/use-case-titles.ts';
import { EffectGlyph } from '../components/effect-mark/effect-mark.tsx';
import { keysText } from '../commands.tsx';
import { useDesk } from '../desk-queries.ts';
import { readPreference, writePreference } from '../preferences.ts';
import { useCollecting } from './collecting.tsx';
import styles from './collection-pane.module.css';

/** Wide enough for three panes. */
const roomyWidth = 1240;

const narrowWindow = window.matchMedia('(max-width: 1179px)');

/** Whether the pane would lie over what is read instead of beside it. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrowWindow.addEventListener('change', listener);
      return () => narrowWindow.removeEventListener('change', listener);
    },
    () => narrowWindow.matches,
  );
}

/** Whether the pane is shown; remembered, and open at first where there is room. The pack editor needs its room for itself. */
export function useCollectionPane() {
  const inEditor = useMatch('/packs/:packId') !== null;
  const narrow = useNarrow();
  const place = inEditor ? 'editor' : narrow ? 'overlaid' : 'reading';
  const [open, setOpen] = useState({
    reading: readPreference('collection-pane', window.innerWidth >= roomyWidth ? 'open' : 'closed') === 'open',
    editor: false,
    overlaid: false,
  });
  const toggle = () => {
    setOpen({ ...open, [place]: !open[place] });
    if (place === 'reading') writePreference('collection-pane', open.reading ? 'closed' : 'open');
  };
  return { open: open[place], toggle };
}

function ComparisonTray() {
  const collecting = useCollecting();
  const navigate = useNavigate();
  const titles = useCaseTitles(collecting.comparison);
  return (
    <section aria-labelledby="tray-comparison">
      <h3 id="tray-comparison">
        Comparison <span>{collecting.comparison.length} of 6</span>
      </h3>
      {collecting.comparison.length === 0 ? (
        <p className={styles['hint']}>Case studies you choose to put side by side stand here.</p>
      ) : (
        <ul>
          {collecting.comparison.map((id) => (
            <li key={id}>
              <Link to={`/cases/${id}`}>{titles.get(id) ?? id}</Link>
              <IconButton
                icon="close"
                size="small"
                label={`Take ${titles.get(id) ?? id} out of the comparison`}
                onPress={() => collecting.toggleComparison(id, titles.get(id) ?? id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        icon="compare"
        isDisabled={collecting.comparison.length < 2}
        onPress={() => void navigate('/compare')}
      >
        Compare
      </Button>
    </section>
  );
}

function PackTray() {
  const collecting = useCollecting();
  const navigate = useNavigate();
  const packs = useDesk('packs.list', {}).data ?? [];
  const active = collecting.activePack;
  const pack = useDesk('packs.get', { id: active?.id ?? '-' }, { enabled: active !== null }).data;
  const metricIds = pack ? packMetricIds(pack.content) : [];
  const metrics =
    useDesk('library.metrics', { ids: metricIds }, { enabled: metricIds.length > 0, keepPrevious: true }).data ?? [];
  const caseIds = pack ? packCaseIds(pack.content) : [];
  const titles = useCaseTitles(caseIds);
  return (
    <section aria-labelledby="tray-pack">
      <h3 id="tray-pack">Evidence pack</h3>
      {packs.length > 0 && (
        <label className={styles['choose']}>
          <span className="visually-hidden">Pack to add to</span>
          <select value={active?.id ?? ''} onChange={(event) => collecting.setActivePack(event.target.value || null)}>
            <option value="">New pack when you add something</option>
            {packs.map((item) => (
              <option key={item.id} value={item.id}>
                {item.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {!active || (metricIds.length === 0 && caseIds.length === 0) ? (
        <p className={styles['hint']}>
          Add results and case studies with the plus beside them. They arrive here with their sources.
        </p>
      ) : (
        <ul>
          {caseIds.map((id) => (
            <li key={id}>
              <Link to={`/cases/${id}`}>{titles.get(id) ?? id}</Link>
            </li>
          ))}
          {metricIds.map((id) => {
            const metric = metrics.find((item) => item.id === id);
            return (
              <li key={id}>
                {metric && <EffectGlyph effect={metric.effect} size={16} />}
                <Link to={`/cases/${id.split('/')[0] ?? ''}?result=${encodeURIComponent(id)}`}>
                  {metric ? (
                    <>
                      <strong>{formatFigure(metric.figure).headline}</strong> {metric.indicator.label},{' '}
                      {metric.caseTitle}
                    </>
                  ) : (
                    id
                  )}
                </Link>
                <IconButton
                  icon="close"
                  size="small"
                  label={`Take ${metric?.statement ?? id} out of the pack`}
                  onPress={() => collecting.addMetric(id)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Button size="small" icon="pack" onPress={() => void navigate(active ? `/packs/${active.id}` : '/packs?new')}>
        {active ? 'Open pack' : 'New pack'}
      </Button>
    </section>
  );
}

/** What the reader gathers while reading: the comparison and the pack. */
export function CollectionPane({ onClose }: { onClose: () => void }) {
  return (
    <aside className={styles['pane']} aria-label="What you collect">
      <header>
        <h2>Collected</h2>
        <IconButton
          icon="close"
          size="small"
          label="Hide what you collect"
          keys={keysText('toggle-collection') ?? ''}
          onPress={onClose}
        />
      </header>
      <ComparisonTray />
      <PackTray />
    </aside>
  );
}
