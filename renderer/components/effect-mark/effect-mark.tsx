import { effects, type Effect } from '../../../src/evidence/effect.ts';
import styles from './effect-mark.module.css';

/** The glyph inside the mark. Shapes differ, so that colour is never needed to tell them apart. */
const glyphs: Record<Effect, string> = {
  beneficial: 'M4.5 8.4 7 10.9l4.6-5.4',
  'no-clear-effect': 'M5 6.5h6M5 9.6h6',
  mixed: 'M4.4 9.2c1.2-2.6 2.4-2.6 3.6-1.2s2.4 1.4 3.6-1.2',
  harmful: 'M5.4 5.4l5.2 5.2M10.6 5.4 5.4 10.6',
  'not-an-effect': 'M5.6 8h4.8',
};

export function EffectGlyph({ effect, size = 18 }: { effect: Effect; size?: number }) {
  return (
    <svg
      className={styles['glyph']}
      data-effect={effect}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="7" />
      <path d={glyphs[effect]} />
    </svg>
  );
}

/** What a result says, in a word and a shape. */
export function EffectMark({ effect }: { effect: Effect }) {
  return (
    <span className={styles['mark']} data-effect={effect} title={effects[effect].means}>
      <EffectGlyph effect={effect} />
      <span>{effects[effect].label}</span>
    </span>
  );
}
