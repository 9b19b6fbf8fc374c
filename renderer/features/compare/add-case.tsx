import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { useDesk } from '../../desk-queries.ts';

/** Chooses a case study that is not in the comparison yet, by typing or from the list. */
export function AddCase() {
  const collecting = useCollecting();
  const cases = useDesk('library.cases', {}).data ?? [];
  const { contains } = useFilter({ sensitivity: 'base' });
  const others = cases
    .filter((card) => !collecting.comparison.includes(card.id))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  return (
    <MenuTrigger>
      <Button icon="plus" isDisabled={others.length === 0 || collecting.comparison.length >= 6}>
        Add a case study
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Autocomplete filter={contains}>
          <SearchField aria-label="Find a case study to add" autoFocus className={menu['search'] ?? ''}>
            <Input placeholder="Type a name" />
          </SearchField>
          <Menu
            aria-label="Case studies"
            className={menu['menu'] ?? ''}
            onAction={(id) => collecting.setComparison([...collecting.comparison, String(id)])}
            renderEmptyState={() => <p className={menu['none']}>No case study is called that.</p>}
          >
            {others.map((card) => (
              <MenuItem key={card.id} id={card.id} className={menu['item'] ?? ''} textValue={card.title}>
                {card.title}
              </MenuItem>
            ))}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  );
}
