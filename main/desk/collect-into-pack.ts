import { addMetrics, insertBlock } from '../../src/packs/edit-pack.ts';
import { fiveCaseNames, type PackContent } from '../../src/packs/pack.ts';

/** Things found in the library that are to go into a pack. */
export interface Collected {
  caseIds: readonly string[];
  metricIds: readonly string[];
  /** Case studies to stand side by side: none, or two to six. */
  comparison: readonly string[];
}

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
  if (caseIds.length > 1 && !blocks.some((block) => block.kind === 'comparison' && same(block.caseIds)))
    result = insertBlock(result, 'strategic', { id: newId(), kind: 'comparison', caseIds });
  return addMetrics(result, [...new Set(collected.metricIds)], { id: newId(), title: 'Outcomes' });
}
