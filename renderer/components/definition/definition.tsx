import { useState } from 'react';
import { Pressable, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './definition.module.css';

/** Long enough to pass over a word without a popover, short enough not to wait for one. */
const hoverDelayMs = 300;
/** Time to move the pointer from the word onto its definition. */
const closeDelayMs = 200;

interface DefinitionProps {
  /** The word as it stands in the text. */
  children: React.ReactNode;
  /** The term in full. */
  label: string;
  definition: string;
  /** What has taken its place. */
  now?: string | undefined;
}

/**
 * A word whose definition opens under the pointer, on keyboard focus and on a press, stays while the pointer is on either,
 * and goes with Escape (WCAG 1.4.13). The word breaks across lines like any other, which a button element would not.
 */
export function Definition({ children, label, definition, now }: DefinitionProps) {
  const [open, setOpen] = useState(false);
  return (
    <TooltipTrigger
      delay={hoverDelayMs}
      closeDelay={closeDelayMs}
      shouldCloseOnPress={false}
      isOpen={open}
      onOpenChange={setOpen}
    >
      <Pressable onPress={() => setOpen(true)}>
        <span role="button" className={styles['term']}>
          {children}
        </span>
      </Pressable>
      <Tooltip className={styles['popover'] ?? ''} offset={4} placement="bottom start">
        <strong>{label}</strong>
        <span>{definition}</span>
        {now !== undefined && (
          <span className={styles['now']}>
            <em>Now:</em> {now}
          </span>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
