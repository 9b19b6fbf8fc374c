import type { FiveCase, PackBlock, PackContent } from './pack.ts';
import { fiveCaseNames } from './pack.ts';

// Pure edits: each returns new content and leaves the old one for undo.

/** Where a block stands. */
export interface BlockPosition {
  section: FiveCase;
  index: number;
}

export function findBlock(content: PackContent, blockId: string): BlockPosition | null {
  for (const section of fiveCaseNames) {
    const index = content.sections[section].findIndex((block) => block.id === blockId);
    if (index >= 0) return { section, index };
  }
  return null;
}

const withSection = (content: PackContent, section: FiveCase, blocks: PackBlock[]): PackContent => ({
  ...content,
  sections: { ...content.sections, [section]: blocks },
});

/** Puts a block at `index` of a section, at its end when `index` is absent or too large. */
export function insertBlock(content: PackContent, section: FiveCase, block: PackBlock, index = Infinity): PackContent {
  const blocks = content.sections[section];
  const at = Math.min(index, blocks.length);
  return withSection(content, section, blocks.toSpliced(at, 0, block));
}

export function removeBlock(content: PackContent, blockId: string): PackContent {
  const position = findBlock(content, blockId);
  if (!position) return content;
  return withSection(content, position.section, content.sections[position.section].toSpliced(position.index, 1));
}

export function replaceBlock(content: PackContent, block: PackBlock): PackContent {
  const position = findBlock(content, block.id);
  if (!position) return content;
  return withSection(content, position.section, content.sections[position.section].with(position.index, block));
}

/** Moves a block to a place in any section. `index` counts without the block itself. */
export function moveBlockTo(content: PackContent, blockId: string, target: BlockPosition): PackContent {
  const position = findBlock(content, blockId);
  const block = position && content.sections[position.section][position.index];
  if (!block) return content;
  return insertBlock(removeBlock(content, blockId), target.section, block, target.index);
}

/** Moves a block one place up or down, into the neighbouring section at the edges. `null` when it is already first or last. */
export function moveBlockBy(content: PackContent, blockId: string, step: -1 | 1): PackContent | null {
  const position = findBlock(content, blockId);
  if (!position) return null;
  const index = position.index + step;
  if (index >= 0 && index < content.sections[position.section].length)
    return moveBlockTo(content, blockId, { section: position.section, index });
  const section = fiveCaseNames[fiveCaseNames.indexOf(position.section) + step];
  if (!section) return null;
  return moveBlockTo(content, blockId, { section, index: step < 0 ? content.sections[section].length : 0 });
}

/**
 * Adds results to the last outcomes block of the strategic case, or to a new one called `newBlock`.
 * Results that the pack already holds are not added twice.
 */
export function addMetrics(
  content: PackContent,
  metricIds: readonly string[],
  newBlock: { id: string; title: string },
): PackContent {
  const held = new Set(packMetricIds(content));
  const fresh = metricIds.filter((id) => !held.has(id));
  if (fresh.length === 0) return content;
  const last = content.sections.strategic.findLast((block) => block.kind === 'outcomes');
  if (last) return replaceBlock(content, { ...last, metricIds: [...last.metricIds, ...fresh] });
  return insertBlock(content, 'strategic', { ...newBlock, kind: 'outcomes', metricIds: fresh, chart: true });
}

/** Ids of the results that a pack shows, in reading order. */
export function packMetricIds(content: PackContent): string[] {
  return fiveCaseNames.flatMap((section) =>
    content.sections[section].flatMap((block) => (block.kind === 'outcomes' ? block.metricIds : [])),
  );
}

/** Takes one result out of every outcomes block. A block left empty goes too. */
export function removeMetric(content: PackContent, metricId: string): PackContent {
  const sections = { ...content.sections };
  for (const section of fiveCaseNames) {
    sections[section] = sections[section].flatMap((block) => {
      if (block.kind !== 'outcomes' || !block.metricIds.includes(metricId)) return [block];
      const metricIds = block.metricIds.filter((id) => id !== metricId);
      return metricIds.length > 0 ? [{ ...block, metricIds }] : [];
    });
  }
  return { ...content, sections };
}

/** Ids of the case studies that a pack summarises. */
export function packCaseIds(content: PackContent): string[] {
  return fiveCaseNames.flatMap((section) =>
    content.sections[section].flatMap((block) => (block.kind === 'case-summary' ? [block.caseId] : [])),
  );
}
