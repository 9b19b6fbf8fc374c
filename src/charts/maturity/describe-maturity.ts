import { hardestAtLevelFour } from '../../compare/comparison-subjects.ts';
import { levelText } from '../../compare/level-text.ts';
import type { MaturityProfiles } from '../../compare/maturity-profiles.ts';

/** How to read the profile; the same words beside every picture of it. */
export function maturityReading({ areas }: MaturityProfiles): string {
  const hardest = areas.filter(({ id }) => hardestAtLevelFour.has(id)).map(({ label }) => `“${label}”`);
  return [
    'Levels run from 1 to 4.',
    hardest.length > 0 ? `In ${hardest.join(' and ')} level 4 is the hardest, not the best.` : null,
    'A dashed edge is our reading of the source’s words. An empty place means that nothing is published, not a low level.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The whole profile in words, for those who do not see a picture of it. */
export function describeMaturity({ areas, profiles }: MaturityProfiles, names: readonly string[]): string {
  return profiles
    .map(({ placements }, index) => {
      const said = placements.flatMap((placement, area) =>
        placement ? [`${areas[area]?.label ?? ''} ${levelText(placement).toLowerCase()}`] : [],
      );
      return `${names[index] ?? ''}: ${said.length > 0 ? said.join(', ') : 'nothing published'}.`;
    })
    .join(' ');
}
