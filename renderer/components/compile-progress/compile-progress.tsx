import { formatNumber } from '../../../src/lib/format-number.ts';
import { callDesk } from '../../desk-client.ts';
import { Button } from '../button/button.tsx';
import styles from './compile-progress.module.css';

/** How far the library is, with a way to stop. */
export function CompileProgress({ done, total }: { done: number; total: number }) {
  const text = `Bringing the library up to date: ${formatNumber(done)} of ${formatNumber(total)}`;
  return (
    <div className={styles['line']}>
      <span className={styles['text']}>{text}</span>
      <progress className={styles['bar']} aria-label={text} value={done} max={total} />
      <Button size="small" look="quiet" onPress={() => void callDesk('library.cancel', {}).catch(() => undefined)}>
        Cancel
      </Button>
    </div>
  );
}
