import type { ComparisonRow } from '../../src/compare/comparison.ts';
import type { PackLibrary } from '../../src/packs/pack-library.ts';
import { cases } from './small-cases.ts';
import { metrics } from './small-metrics.ts';
import { sources } from './small-sources.ts';

const compared: Record<string, { population?: string; admissions?: string }> = {
  alder: { population: '136,264', admissions: '−12.5%' },
  birch: { population: '90,000' },
};

function compare(ids: readonly string[]): ReturnType<PackLibrary['compare']> {
  const cell = (text: string | undefined, item: Omit<ComparisonRow['cells'][number]['items'][number], 'text'>) =>
    text === undefined ? { text: '', items: [] } : { text, items: [{ text, ...item }] };
  const rows: ComparisonRow[] = [
    {
      group: 'context',
      label: 'Population',
      cells: ids.map((id) => cell(compared[id]?.population, { source: { id: 'ash-2016', locator: 'p. 2' } })),
      note: null,
      differs: true,
    },
    {
      group: 'outcomes',
      label: 'Emergency admissions',
      cells: ids.map((id) => cell(compared[id]?.admissions, { metricId: `${id}/admissions` })),
      note: 'Only one place has published this.',
      differs: true,
    },
  ];
  return {
    cases: ids.flatMap((id) => cases.filter(({ card: one }) => one.id === id).map(({ card: one }) => one)),
    rows,
    maturity: { areas: [], profiles: ids.map((caseId) => ({ caseId, placements: [] })) },
  };
}

/** Three sources, five places and five results. No figure here was ever published. */
export const smallLibrary: PackLibrary = {
  caseStudy: (id) => cases.find((view) => view.caseStudy.id === id) ?? null,
  metric: (id) => metrics.find((metric) => metric.id === id) ?? null,
  source: (id) => sources.find((source) => source.id === id) ?? null,
  compare,
};
