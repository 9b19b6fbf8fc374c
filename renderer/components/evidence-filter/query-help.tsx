import { useEffect, useId, useRef, useState } from 'react';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { queryFields } from '../../../src/search/query-fields.ts';
import box from './query-box.module.css';
import styles from './query-help.module.css';

const written = [
  { example: 'length of stay', means: 'All of these words, or other names of the same' },
  { example: '"care planning"', means: 'These words next to each other' },
  { example: '-telehealth', means: 'Nothing that mentions it' },
];
const fields = enumKeys(queryFields).map((field) => queryFields[field]);

function Examples({
  of,
  onChoose,
}: {
  of: readonly { example: string; means: string }[];
  onChoose: (example: string) => void;
}) {
  return (
    <ul>
      {of.map(({ example, means }) => (
        <li key={example}>
          <button type="button" onClick={() => onChoose(example)}>
            <code>{example}</code>
            <span>{means}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What can be written in the search box. A chosen example is put into it. */
export function QueryHelp({ onChoose }: { onChoose: (example: string) => void }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const help = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = help.current;
    if (!open || !shown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && shown.contains(relatedTarget))) setOpen(false);
    };
    shown.addEventListener('keydown', onKey);
    shown.addEventListener('focusout', onLeave);
    shown.focus();
    return () => {
      shown.removeEventListener('keydown', onKey);
      shown.removeEventListener('focusout', onLeave);
    };
  }, [open]);
  const choose = (example: string) => {
    setOpen(false);
    onChoose(example);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={box['inner']}
        aria-label="How to search"
        aria-haspopup="dialog"
        aria-expanded={open}
        // Before the help loses the keyboard and shuts, only to be opened again.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        ?
      </button>
      {open && (
        <div ref={help} className={styles['help']} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
          <h2 id={titleId}>How to search</h2>
          <p>Type words as they come. Choose an example to put it into the search.</p>
          <Examples of={written} onChoose={choose} />
          <h3>Fields</h3>
          <p>
            A minus before a field leaves out what it finds. Values parted by commas mean any of them:{' '}
            <code>effect:harmful,mixed</code>
          </p>
          <Examples of={fields} onChoose={choose} />
        </div>
      )}
    </>
  );
}
