import { useDeferredValue, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import menu from '../../components/button/menu.module.css';
import { useDesk } from '../../desk-queries.ts';

interface CaseMenuProps {
  label: string;
  onChoose: (caseId: string) => void;
}

/** As many as are looked through before one types on. */
const mostListed = 40;

/** Chooses a case study by typing what it is called. */
export function CaseMenu({ label, onChoose }: CaseMenuProps) {
  const [text, setText] = useState('');
  const typed = useDeferredValue(text.trim().slice(0, 300));
  const titles = useDesk('library.titles', { text: typed, limit: mostListed }, { keepPrevious: true }).data ?? [];
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label="Find a case study" autoFocus className={menu['search'] ?? ''}>
        <Input placeholder="Type a name" />
      </SearchField>
      <Menu
        className={menu['menu'] ?? ''}
        aria-label={label}
        onAction={(id) => onChoose(String(id))}
        renderEmptyState={() => <p className={menu['none']}>No case study is called that.</p>}
      >
        {titles.map(({ id, title }) => (
          <MenuItem key={id} id={id} className={menu['item'] ?? ''} textValue={title}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}
