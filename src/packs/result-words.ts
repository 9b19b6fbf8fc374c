import { effects, type Effect } from '../evidence/effect.ts';
import { certaintyLabels, certaintyLevels, type Certainty } from '../evidence/study-design.ts';

/** One glyph for each effect, all of them in Arial. The word always stands beside it. */
export const effectGlyphs: Record<Effect, string> = {
  beneficial: '▲',
  'no-clear-effect': '=',
  mixed: '≈',
  harmful: '▼',
  'not-an-effect': '–',
};

/** `▲ Beneficial`. */
export const effectWords = (effect: Effect) => `${effectGlyphs[effect]} ${effects[effect].label}`;

/** Four marks, filled up to the level: `●●○○` for low. */
export function certaintyMarks(certainty: Certainty): string {
  const filled = certaintyLevels.indexOf(certainty) + 1;
  return '●'.repeat(filled) + '○'.repeat(certaintyLevels.length - filled);
}

/** `●●○○ Low`. */
export const certaintyWords = (certainty: Certainty) => `${certaintyMarks(certainty)} ${certaintyLabels[certainty]}`;
