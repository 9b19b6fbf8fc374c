import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { keysText, useCommand } from '../../commands.tsx';
import { Icon } from '../icon/icon.tsx';
import { caretWord, replaceWord } from './caret-word.ts';
import { QueryHelp } from './query-help.tsx';
import { useCompletions, type Completion } from './use-completions.ts';
import styles from './query-box.module.css';

interface QueryBoxProps {
  value: string;
  onChange: (text: string) => void;
  label: string;
  placeholder: string;
  /** Id of the element that says how much was found. */
  describedBy: string;
  /** Take focus on arrival. */
  autoFocus?: boolean;
}

/** As much as a query may hold. */
const mostCharacters = 10_000;

/** The one search box: words, phrases, exclusions and fields, with completion. */
export function QueryBox({ value, onChange, label, placeholder, describedBy, autoFocus = false }: QueryBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  // Where the caret is while something may be offered; `null` keeps the list shut.
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const word = caret === null ? null : caretWord(value, caret);
  const completions = useCompletions(word);
  const open = completions.length > 0;
  const current = open ? completions[active] : undefined;

  const focusAll = () => {
    field.current?.focus();
    field.current?.select();
  };
  useCommand('find', focusAll);
  useEffect(() => {
    if (!autoFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [autoFocus]);

  const offer = (at: number | null) => {
    setCaret(at);
    setActive(-1);
  };
  // The text comes back through the owner; only then can the caret be put where it belongs.
  const wantedCaret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    field.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });
  const write = (text: string, at: number) => {
    wantedCaret.current = at;
    onChange(text.slice(0, mostCharacters));
  };
  const accept = ({ insert }: Completion) => {
    if (!word) return;
    const next = replaceWord(value, word, insert);
    write(next.text, next.caret);
    offer(word.kind === 'name' ? next.caret : null);
  };
  const clear = () => {
    onChange('');
    offer(null);
    field.current?.focus();
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey) {
      if (open) {
        event.preventDefault();
        // Beyond either end nothing is chosen, so that Enter searches again.
        const count = completions.length + 1;
        setActive(((active + 1 + step + count) % count) - 1);
      } else if (step > 0) offer(event.currentTarget.selectionStart);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && current && !event.shiftKey) {
      event.preventDefault();
      accept(current);
    } else if (event.key === 'Enter') offer(null);
    else if (event.key === 'Escape') {
      // The browser would empty the field at once.
      event.preventDefault();
      if (open) offer(null);
      else if (value) clear();
    }
  };

  return (
    <div className={styles['box']} role="search">
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${listId}-${active}` : undefined}
          aria-label={label}
          aria-describedby={describedBy}
          title={`${label}  ${keysText('find') ?? ''}`}
          dir="auto"
          value={value}
          maxLength={mostCharacters}
          onChange={(event) => {
            onChange(event.target.value);
            offer(event.target.selectionStart);
          }}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
            if (caret !== null && selectionStart !== caret)
              offer(selectionStart === selectionEnd ? selectionStart : null);
          }}
          onBlur={() => offer(null)}
          onKeyDown={onKeyDown}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
        />
        {value && (
          <button type="button" className={styles['inner']} onClick={clear} aria-label="Clear the search">
            <Icon name="close" size={16} />
          </button>
        )}
        <QueryHelp
          onChoose={(example) => {
            const text = value.trimEnd();
            const next = text ? `${text} ${example}` : example;
            write(next, next.length);
            field.current?.focus();
          }}
        />
      </div>
      {open && (
        <div id={listId} className={styles['list']} role="listbox" aria-label="Suggestions">
          {completions.map((completion, index) => (
            // The keyboard stays in the box and moves through these from there.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={`${completion.insert} ${completion.about}`}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(completion)}
            >
              <strong dir="auto">{completion.label}</strong>
              <span>{completion.about}</span>
            </div>
          ))}
        </div>
      )}
      <span className="visually-hidden" aria-live="polite">
        {open &&
          `${completions.length} ${completions.length === 1 ? 'suggestion' : 'suggestions'}, arrow down to choose`}
      </span>
    </div>
  );
}
