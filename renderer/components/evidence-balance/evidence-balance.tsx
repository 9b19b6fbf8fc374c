import { effects, type Effect } from '../../../src/evidence/effect.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { EffectGlyph } from '../effect-mark/effect-mark.tsx';
import styles from './evidence-balance.module.css';

/** How many results say what: counts by effect, never an average. */
export function EvidenceBalance({ counts, total }: { counts: Partial<Record<Effect, number>>; total: number }) {
  if (total === 0) return <span className={styles['none']}>No published result found</span>;
  const shown = enumKeys(effects).filter((effect) => (counts[effect] ?? 0) > 0);
  const words = shown.map((effect) => `${counts[effect]} ${effects[effect].label.toLowerCase()}`).join(', ');
  return (
    <span
      className={styles['balance']}
      role="img"
      aria-label={`${total} ${total === 1 ? 'result' : 'results'}: ${words}`}
      title={words}
    >
      {shown.map((effect) => (
        <span key={effect} className={styles['count']}>
          <EffectGlyph effect={effect} size={16} />
          {counts[effect]}
        </span>
      ))}
    </span>
  );
}
