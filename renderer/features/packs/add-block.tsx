import { useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { fiveCases, type FiveCase, type PackBlock } from '../../../src/packs/pack.ts';
import menu from '../../components/button/menu.module.css';
import { Icon } from '../../components/icon/icon.tsx';
import { useCollecting } from '../../collection/collecting.tsx';
import { blockKinds } from './block-names.ts';
import { CaseMenu } from './case-menu.tsx';
import styles from './add-block.module.css';

/** When a block is added whether or not the focus came back. */
const latestMs = 400;

interface AddBlockProps {
  section: FiveCase;
  onAdd: (block: PackBlock) => void;
}

/** What can be put into a case: one's own words, a case study, results, the comparison, a story. */
export function AddBlock({ section, onAdd }: AddBlockProps) {
  const { comparison, comparisonView } = useCollecting();
  const id = () => crypto.randomUUID();
  // The menu gives the focus back to its button as it goes. Only then is the block added, so that the block's own field can
  // take the keyboard and keep it.
  const chosen = useRef<PackBlock | null>(null);
  const addChosen = () => {
    const block = chosen.current;
    chosen.current = null;
    if (block) onAdd(block);
  };
  const add = (block: PackBlock) => {
    chosen.current = block;
    setTimeout(addChosen, latestMs);
  };
  const choose = (key: React.Key) => {
    const kind = String(key);
    if (kind === 'prose') add({ id: id(), kind, markdown: '' });
    if (kind === 'outcomes') add({ id: id(), kind, title: 'What was found', metricIds: [], chart: true });
    if (kind === 'comparison') add({ id: id(), kind, caseIds: [...comparison], view: comparisonView });
  };
  const caseMenu = (kind: 'case-summary' | 'story') => (
    <SubmenuTrigger>
      <MenuItem className={menu['item'] ?? ''} textValue={blockKinds[kind].label}>
        <Icon name={blockKinds[kind].icon} size={16} /> {blockKinds[kind].label} <small>›</small>
      </MenuItem>
      <Popover className={menu['popover'] ?? ''}>
        <CaseMenu label={blockKinds[kind].label} onChoose={(caseId) => add({ id: id(), kind, caseId })} />
      </Popover>
    </SubmenuTrigger>
  );
  return (
    <MenuTrigger>
      <AriaButton
        onFocus={addChosen}
        className={styles['add'] ?? ''}
        aria-label={`Add to the ${fiveCases[section].title.toLowerCase()}`}
      >
        <Icon name="plus" size={16} />
      </AriaButton>
      <Popover className={menu['popover'] ?? ''} placement="bottom end">
        <Menu
          className={menu['menu'] ?? ''}
          onAction={choose}
          disabledKeys={comparison.length < 2 ? ['comparison'] : []}
        >
          <MenuItem id="prose" className={menu['item'] ?? ''} textValue="Your words">
            <Icon name="text" size={16} /> Your words
          </MenuItem>
          {caseMenu('case-summary')}
          <MenuItem id="outcomes" className={menu['item'] ?? ''} textValue="Results">
            <Icon name="chart" size={16} /> Results
          </MenuItem>
          <MenuItem id="comparison" className={menu['item'] ?? ''} textValue="The comparison">
            <Icon name="compare" size={16} /> The comparison
            {comparison.length < 2 && <small>needs two</small>}
          </MenuItem>
          {caseMenu('story')}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
