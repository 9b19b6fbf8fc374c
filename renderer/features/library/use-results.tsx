import { useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { keysText, useCommand } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import menu from '../../components/button/menu.module.css';
import { writeFilter } from '../../components/evidence-filter/filter-address.ts';
import { filterName } from '../../components/evidence-filter/filter-words.ts';
import { Icon, type IconName } from '../../components/icon/icon.tsx';
import { CollectDialog } from './collect-dialog.tsx';
import { SaveSearchDialog } from './save-search-dialog.tsx';
import { mostCompared, useResultActions } from './use-result-actions.ts';
import type { LibraryQuery } from './library-query.ts';
import styles from './library-page.module.css';

interface UseResultsProps {
  query: LibraryQuery;
  result: SearchResult;
}

const views: { id: string; label: string; icon: IconName }[] = [
  { id: 'table', label: 'As a table', icon: 'table' },
  { id: 'chart', label: 'As a chart', icon: 'chart' },
  { id: 'map', label: 'On the evidence map', icon: 'map' },
  { id: 'disagreement', label: 'Where they disagree', icon: 'disagree' },
];

/** Everything that can be done with what was found, all of it and not only what is listed. */
export function UseResults({ query, result }: UseResultsProps) {
  const [dialog, setDialog] = useState<'save' | 'collect' | null>(null);
  const navigate = useNavigate();
  const { totals, facets } = result;
  const name = filterName(query, facets);
  const actions = useResultActions(query, name);
  useCommand('save-search', () => setDialog('save'));
  const close = () => setDialog(null);

  const choose = (key: React.Key) => {
    const [kind, view] = String(key).split(' ');
    if (kind === 'save' || kind === 'collect') setDialog(kind);
    if (kind === 'compare') void actions.compare();
    if (kind === 'pack') void actions.startPack();
    if (kind === 'view') void navigate(`/outcomes/${view}?${writeFilter(query).toString()}`);
  };
  const nothing = totals.cases + totals.metrics === 0;
  const disabled = [
    ...(nothing ? ['collect', 'pack'] : []),
    ...(totals.cases < 2 ? ['compare'] : []),
    ...(totals.metrics === 0 ? views.map(({ id }) => `view ${id}`) : []),
  ];
  const item = (id: string, icon: IconName, label: string, note?: string) => (
    <MenuItem key={id} id={id} className={menu['item'] ?? ''} textValue={label}>
      <Icon name={icon} size={16} /> {label}
      {note && <small>{note}</small>}
    </MenuItem>
  );
  return (
    <>
      <MenuTrigger>
        <Button size="small">Use these results</Button>
        <Popover className={menu['popover'] ?? ''} placement="bottom end">
          <Menu className={menu['menu'] ?? ''} onAction={choose} disabledKeys={disabled}>
            <MenuSection>
              <Header className={styles['menuHeader'] ?? ''}>Keep</Header>
              {item('save', 'bookmark', 'Save this search…', keysText('save-search'))}
              {item('collect', 'library', 'Make a collection…')}
            </MenuSection>
            <MenuSection>
              <Header className={styles['menuHeader'] ?? ''}>Gather</Header>
              {item(
                'compare',
                'compare',
                totals.cases > mostCompared ? 'Compare the first six case studies' : 'Compare the case studies',
                totals.cases < 2 ? 'needs two' : `of ${totals.cases.toLocaleString('en-GB')}`,
              )}
              {item('pack', 'pack', 'Start a pack from them')}
            </MenuSection>
            <MenuSection>
              <Header className={styles['menuHeader'] ?? ''}>See the results</Header>
              {views.map(({ id, label, icon }) => item(`view ${id}`, icon, label))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <SaveSearchDialog open={dialog === 'save'} query={query} name={name} onClose={close} />
      <CollectDialog open={dialog === 'collect'} query={query} name={name} totals={totals} onClose={close} />
    </>
  );
}
