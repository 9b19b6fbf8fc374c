import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { useDesk } from '../../desk-queries.ts';

/** Chooses a case study that is not in the comparison yet. */
export function AddCase() {
  const collecting = useCollecting();
  const cases = useDesk('library.cases', {}).data ?? [];
  const others = cases.filter((card) => !collecting.comparison.includes(card.id));
  return (
    <MenuTrigger>
      <Button icon="plus" isDisabled={others.length === 0 || collecting.comparison.length >= 6}>
        Add a case study
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu
          className={menu['menu'] ?? ''}
          onAction={(id) => collecting.setComparison([...collecting.comparison, String(id)])}
        >
          {others.map((card) => (
            <MenuItem key={card.id} id={card.id} className={menu['item'] ?? ''}>
              {card.title}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
