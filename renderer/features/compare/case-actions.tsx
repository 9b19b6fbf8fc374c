import { IconButton } from '../../components/button/button.tsx';
import { ReplaceCase } from './choose-case.tsx';
import { actionId, useComparisonActions } from './comparison-actions.ts';
import styles from './comparison-header.module.css';

interface CaseActionsProps {
  id: string;
  title: string;
  isBaseline: boolean;
}

/** Everything that can be done with one case study of the comparison. */
export function CaseActions({ id, title, isBaseline }: CaseActionsProps) {
  const { order, locked, move, takeOut, replace, pin } = useComparisonActions();
  const at = order.indexOf(id);
  // The arrows stay within reach at the ends, so that the keyboard is not lost there; pressing says why nothing moves.
  return (
    <div className={styles['actions']}>
      <IconButton
        id={actionId('left', id)}
        icon="back"
        size="small"
        label={`Move ${title} left`}
        aria-disabled={at <= locked}
        onPress={() => move(id, at - 1)}
      />
      <IconButton
        id={actionId('right', id)}
        icon="forward"
        size="small"
        label={`Move ${title} right`}
        aria-disabled={at < locked || at === order.length - 1}
        onPress={() => move(id, at + 1)}
      />
      <IconButton
        id={actionId('pin', id)}
        icon="pin"
        size="small"
        label={isBaseline ? `${title} is the baseline: unpin it` : `Pin ${title} as the baseline`}
        pressed={isBaseline}
        onPress={() => pin(id)}
      />
      <ReplaceCase title={title} onReplace={(by) => replace(id, by)} />
      <IconButton
        id={actionId('out', id)}
        icon="close"
        size="small"
        label={`Take ${title} out of the comparison`}
        onPress={() => takeOut(id)}
      />
    </div>
  );
}
