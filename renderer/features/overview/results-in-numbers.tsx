import { useState } from 'react';
import type { Effect } from '../../../src/evidence/effect.ts';
import type { Certainty } from '../../../src/evidence/study-design.ts';
import type { LibraryOverview, Tallied } from '../../../src/library/library-overview.ts';
import { Button } from '../../components/button/button.tsx';
import { CertaintyGlyph } from '../../components/certainty-marks/certainty-marks.tsx';
import { EffectGlyph } from '../../components/effect-mark/effect-mark.tsx';
import { BarTable, type BarRow } from './bar-table.tsx';
import styles from './overview.module.css';

/** More are behind a button. */
const shownIndicators = 12;

function toBar({ id, label, observed, unobserved }: Tallied): BarRow {
  return { id, label, count: observed, unobserved };
}

/** Results counted by everything that they are graded or published by. */
export function ResultsInNumbers({ results, sources }: Pick<LibraryOverview, 'results' | 'sources'>) {
  const [all, setAll] = useState(false);
  const indicators = all ? results.byIndicator : results.byIndicator.slice(0, shownIndicators);
  const withSources = (row: Tallied, counts: LibraryOverview['sources']['byReading']): BarRow => {
    const count = counts.find(({ id }) => id === row.id)?.count ?? 0;
    return { ...toBar(row), note: `${count} ${count === 1 ? 'source' : 'sources'}` };
  };
  return (
    <>
      <div className={styles['charts']}>
        <BarTable
          caption="By effect"
          counted="Results"
          rows={results.byEffect.map((row) => ({
            ...toBar(row),
            glyph: <EffectGlyph effect={row.id as Effect} size={16} />,
            to: `/?scope=metrics&effect=${row.id}`,
          }))}
        />
        <BarTable
          caption="By certainty"
          counted="Results"
          rows={results.byCertainty.map((row) => ({
            ...toBar(row),
            glyph: <CertaintyGlyph certainty={row.id as Certainty} />,
            to: `/?scope=metrics&certainty=${row.id}`,
          }))}
        />
        <BarTable caption="By study design" counted="Results" rows={results.byDesign.map(toBar)} />
        <BarTable caption="By whether anybody saw it happen" counted="Results" rows={results.byStatus.map(toBar)} />
        <BarTable caption="By domain" counted="Results" rows={results.byDomain.map(toBar)} />
        <BarTable caption="By decade" counted="Results" rows={results.byDecade.map(toBar)}>
          In which the period ends.
        </BarTable>
        <BarTable
          caption="By who stands behind the source"
          counted="Results"
          rows={results.byIndependence.map((row) => withSources(row, sources.byIndependence))}
        />
        <BarTable
          caption="By how much of the source was read"
          counted="Results"
          rows={results.byReading.map((row) => withSources(row, sources.byReading))}
        />
      </div>
      <BarTable
        caption="By indicator"
        counted="Results"
        rows={indicators.map((row) => ({
          ...toBar(row),
          to: `/?scope=metrics&indicator=${encodeURIComponent(row.id)}`,
        }))}
      >
        {indicators.length < results.byIndicator.length && 'Those with the most results.'}
      </BarTable>
      {results.byIndicator.length > shownIndicators && (
        <Button look="quiet" size="small" onPress={() => setAll(!all)}>
          {all ? `Show the first ${shownIndicators}` : `Show all ${results.byIndicator.length} indicators`}
        </Button>
      )}
    </>
  );
}
