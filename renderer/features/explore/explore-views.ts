import type { MenuCommand } from '../../../src/contract/shell-contract.ts';
import type { IconName } from '../../components/icon/icon.tsx';
import { readPreference, writePreference } from '../../preferences.ts';

interface ViewFacts {
  label: string;
  icon: IconName;
  command: MenuCommand;
}

/** The four ways to look at the same results. */
export const exploreViews = {
  table: { label: 'Table', icon: 'table', command: 'view-table' },
  chart: { label: 'Chart', icon: 'chart', command: 'view-chart' },
  map: { label: 'Evidence map', icon: 'map', command: 'view-map' },
  disagreement: { label: 'Disagreements', icon: 'disagree', command: 'view-disagreement' },
} as const satisfies Record<string, ViewFacts>;
export type ExploreView = keyof typeof exploreViews;

const preference = 'explore-view';

/** The view that an address names; `null` for none or one that there is not. */
export const readView = (named: string | undefined): ExploreView | null =>
  named !== undefined && Object.hasOwn(exploreViews, named) ? (named as ExploreView) : null;

/** The view that was looked at last. */
export const rememberedView = (): ExploreView => readView(readPreference(preference, 'table')) ?? 'table';
export const rememberView = (view: ExploreView) => writePreference(preference, view);
