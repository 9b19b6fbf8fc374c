import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../../../components/icon/icon.tsx';
import styles from './indicator-picker.module.css';

export interface ChartedIndicator {
  id: string;
  label: string;
  count: number;
}

interface IndicatorPickerProps {
  /** Most results first. */
  indicators: readonly ChartedIndicator[];
  chosen: string;
  onChoose: (id: string) => void;
}

const has = ({ label }: ChartedIndicator, words: readonly string[]) =>
  words.every((word) => label.toLowerCase().includes(word));

/** Which indicator the chart is about: a list that typing narrows. The page around it stays readable while it is open. */
export function IndicatorPicker({ indicators, chosen, onChoose }: IndicatorPickerProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // What is typed to narrow the list; `null` leaves the name of the chosen one in the box.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const offered = open ? indicators.filter((indicator) => has(indicator, words)) : [];
  const current = offered[active];
  const listed = offered.length > 0;

  useEffect(() => {
    if (listed) list.current?.children[Math.max(active, 0)]?.scrollIntoView({ block: 'nearest' });
  }, [active, listed]);

  const shut = () => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  const show = () => {
    field.current?.focus();
    field.current?.select();
    setOpen(true);
    setActive(indicators.findIndex((indicator) => indicator.id === chosen));
  };
  const choose = (indicator: ChartedIndicator) => {
    shut();
    if (indicator.id !== chosen) onChoose(indicator.id);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      if (!open) show();
      else if (listed) setActive((Math.max(active, step < 0 ? 0 : -1) + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      shut();
    }
  };

  return (
    <div className={styles['picker']}>
      <label htmlFor={`${id}-field`}>Indicator</label>
      <div className={styles['field']}>
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          role="combobox"
          aria-expanded={listed}
          aria-controls={listed ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${active}` : undefined}
          value={typed ?? indicators.find((indicator) => indicator.id === chosen)?.label ?? ''}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            // Enter takes the first of what is left.
            setActive(0);
          }}
          onFocus={(event) => event.target.select()}
          onClick={() => !open && show()}
          onBlur={shut}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label="Show all indicators"
          aria-expanded={listed}
          // The keyboard stays in the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (open ? shut() : show())}
        >
          <Icon name="chevron" size={14} />
        </button>
        {listed && (
          <div ref={list} id={`${id}-list`} className={styles['list']} role="listbox" aria-label="Indicators">
            {offered.map((indicator, index) => (
              // The keyboard stays in the box and moves through these from there.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={indicator.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(indicator)}
              >
                {indicator.label} <small>{indicator.count}</small>
              </div>
            ))}
          </div>
        )}
        {open && !listed && <p className={styles['list']}>None is called so.</p>}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {open &&
          (listed ? `${offered.length} ${offered.length === 1 ? 'indicator' : 'indicators'}` : 'None is called so.')}
      </span>
    </div>
  );
}
