import { plainComparisonView, type ComparisonView } from '../../src/compare/comparison-view.ts';
import { addMetrics, insertBlock, replaceBlock } from '../../src/packs/edit-pack.ts';
import { fiveCaseNames, type PackContent } from '../../src/packs/pack.ts';

/** Things found in the library that are to go into a pack. */
export interface Collected {
  caseIds: readonly string[];
  metricIds: readonly string[];
  /** Case studies to stand side by side: none, or two to six. */
  comparison: readonly string[];
  /** How the comparison is to be looked at. A comparison that the pack holds already takes it over. */
  comparisonView?: ComparisonView | undefined;
}

const isPlain = (view: ComparisonView) => view.baseline === null && view.hidden.length === 0 && !view.differencesOnly;
const sameView = (one: ComparisonView, other: ComparisonView) =>
  one.baseline === other.baseline &&
  one.differencesOnly === other.differencesOnly &&
  one.hidden.length === other.hidden.length &&
  one.hidden.every((key) => other.hidden.includes(key));

/** Adds what the pack does not hold yet to its strategic case. The same content comes back when it holds everything. */
export function collectIntoPack(content: PackContent, collected: Collected, newId: () => string): PackContent {
  let result = content;
  const blocks = fiveCaseNames.flatMap((name) => content.sections[name]);
  for (const caseId of new Set(collected.caseIds)) {
    if (blocks.some((block) => block.kind === 'case-summary' && block.caseId === caseId)) continue;
    result = insertBlock(result, 'strategic', { id: newId(), kind: 'case-summary', caseId });
  }
  const caseIds = [...new Set(collected.comparison)];
  const same = (ids: readonly string[]) => ids.length === caseIds.length && ids.every((id) => caseIds.includes(id));
  if (caseIds.length > 1) {
    const view = collected.comparisonView;
    const held = blocks.find((block) => block.kind === 'comparison' && same(block.caseIds));
    if (held?.kind !== 'comparison')
      result = insertBlock(result, 'strategic', {
        id: newId(),
        kind: 'comparison',
        caseIds,
        ...(view && !isPlain(view) ? { view } : {}),
      });
    else if (view && !sameView(view, held.view ?? plainComparisonView))
      result = replaceBlock(result, { ...held, view });
  }
  return addMetrics(result, [...new Set(collected.metricIds)], { id: newId(), title: 'Outcomes' });
}
