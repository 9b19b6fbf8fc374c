import type { IconName } from '../../components/icon/icon.tsx';
import { assertNever } from '../../../src/lib/assert-never.ts';
import type { PackBlock } from '../../../src/packs/pack.ts';

export const blockKinds: Record<PackBlock['kind'], { label: string; icon: IconName }> = {
  prose: { label: 'Your words', icon: 'text' },
  'case-summary': { label: 'Case study', icon: 'place' },
  outcomes: { label: 'Results', icon: 'chart' },
  comparison: { label: 'Comparison', icon: 'compare' },
  story: { label: 'Story', icon: 'quote' },
};

const outlineLength = 60;

/** How a block is called in the outline. `titles` are case study titles by id. */
export function blockName(block: PackBlock, titles: ReadonlyMap<string, string>): string {
  const title = (id: string) => titles.get(id) ?? id;
  switch (block.kind) {
    case 'prose': {
      const line =
        block.markdown
          .split('\n')
          .find((text) => text.trim())
          ?.replace(/^[#>\s*-]+/, '') ?? '';
      return line.length > outlineLength ? `${line.slice(0, outlineLength)}…` : line || 'Empty text';
    }
    case 'case-summary':
      return title(block.caseId);
    case 'outcomes':
      return `${block.title} (${block.metricIds.length})`;
    case 'comparison':
      return block.caseIds.map(title).join(', ');
    case 'story':
      return `Story: ${title(block.caseId)}`;
    default:
      return assertNever(block);
  }
}
