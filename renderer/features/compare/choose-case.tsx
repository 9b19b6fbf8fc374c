import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField } from 'react-aria-components';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button, IconButton } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { useDesk } from '../../desk-queries.ts';

/** As many as are looked through before one types on. */
const listed = 30;

interface ChooseCaseProps {
  /** What stands in the menu instead of case studies, when none may be chosen. */
  full?: string;
  onChoose: (caseId: string) => void;
  children: React.ReactNode;
}

/** A button that opens a list of case studies not compared yet, narrowed by typing. */
function ChooseCase({ full, onChoose, children }: ChooseCaseProps) {
  const { comparison } = useCollecting();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  // The ones compared already are asked for too, since they are left out of what comes back.
  const found = useDesk(
    'library.titles',
    { text: text.trim().slice(0, 300), limit: listed + comparison.length },
    { enabled: open && full === undefined, keepPrevious: true },
  );
  const others = (found.data ?? []).filter(({ id }) => !comparison.includes(id)).slice(0, listed);
  const openChange = (next: boolean) => {
    setOpen(next);
    if (next) setText('');
  };
  return (
    <MenuTrigger isOpen={open} onOpenChange={openChange}>
      {children}
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        {full === undefined ? (
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField aria-label="Find a case study" autoFocus className={menu['search'] ?? ''}>
              <Input placeholder="Type a name or place" maxLength={300} />
            </SearchField>
            <Menu
              aria-label="Case studies"
              className={menu['menu'] ?? ''}
              onAction={(id) => onChoose(String(id))}
              renderEmptyState={() => (
                <p className={menu['none']}>
                  {found.error
                    ? found.error.message
                    : found.isPending
                      ? 'Looking…'
                      : 'No other case study is called that.'}
                </p>
              )}
            >
              {others.map((one) => (
                <MenuItem key={one.id} id={one.id} className={menu['item'] ?? ''} textValue={one.title}>
                  {one.title}
                  {!one.title.includes(one.country) && <small>{one.country}</small>}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        ) : (
          <p className={menu['none']}>{full}</p>
        )}
      </Popover>
    </MenuTrigger>
  );
}

const maxCompared = 6;

/** Adds a case study to the comparison. Stays usable when the comparison is full, and says why nothing can be added. */
export function AddCase({ id, onAdded }: { id?: string; onAdded?: (caseId: string) => void }) {
  const { comparison, setComparison } = useCollecting();
  return (
    <ChooseCase
      {...(comparison.length >= maxCompared
        ? { full: 'Six is as many as can be read side by side. Take one out, or replace one.' }
        : {})}
      onChoose={(caseId) => {
        setComparison([...comparison, caseId]);
        onAdded?.(caseId);
      }}
    >
      <Button icon="plus" {...(id === undefined ? {} : { id })}>
        Add a case study
      </Button>
    </ChooseCase>
  );
}

interface ReplaceCaseProps {
  title: string;
  onReplace: (caseId: string) => void;
}

/** Puts another case study in the place of this one. */
export function ReplaceCase({ title, onReplace }: ReplaceCaseProps) {
  return (
    <ChooseCase onChoose={onReplace}>
      <IconButton icon="swap" size="small" label={`Replace ${title} by another case study`} />
    </ChooseCase>
  );
}
