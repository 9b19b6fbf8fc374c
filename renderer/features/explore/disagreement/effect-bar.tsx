import { effectCount, type Balance } from '../../../../src/evidence/balance.ts';
import { effects, type Effect } from '../../../../src/evidence/effect.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import { EffectGlyph } from '../../../components/effect-mark/effect-mark.tsx';
import styles from './effect-bar.module.css';

const parts: readonly Effect[] = enumKeys(effects).filter((effect) => effect !== 'not-an-effect');

/** Effect estimates as one bar, each part with its glyph and number; numbers that are no effect estimate stand outside. */
export function EffectBar({ balance }: { balance: Balance }) {
  const held = parts.filter((effect) => effectCount(balance, effect) > 0);
  const others = effectCount(balance, 'not-an-effect');
  return (
    <span className={styles['bar']} aria-hidden="true">
      <span className={styles['parts']}>
        {held.map((effect) => (
          <span
            key={effect}
            className={styles['part']}
            data-effect={effect}
            style={{ flexGrow: effectCount(balance, effect) }}
          >
            <EffectGlyph effect={effect} size={14} />
            {formatNumber(effectCount(balance, effect))}
          </span>
        ))}
      </span>
      {others > 0 && (
        <span className={styles['others']}>
          <EffectGlyph effect="not-an-effect" size={14} />
          {formatNumber(others)}
        </span>
      )}
    </span>
  );
}
