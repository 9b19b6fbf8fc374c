import { useDeferredValue, useState } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { thingKinds } from '../../../src/contract/search-answer.ts';
import type { MenuCommand } from '../../../src/contract/shell-contract.ts';
import { figureText } from '../../../src/evidence/format-figure.ts';
import { commands, keysText, runCommand, useCommand } from '../../commands.tsx';
import { useDesk } from '../../desk-queries.ts';
import { EffectGlyph } from '../../components/effect-mark/effect-mark.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { thingLink } from '../../components/thing/thing-link.ts';
import { DialogWindow } from '../../components/dialog-window/dialog-window.tsx';
import styles from './command-palette.module.css';
import frame from './frame.module.css';

const notInPalette = new Set<string>(['palette', 'undo', 'redo', 'export-docx', 'export-pdf']);
const searchLimit = 6;
const thingLimit = 4;

/** Ctrl+K: case studies, results, packs and commands in one list. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  useCommand('palette', () => setOpen(true));
  return (
    <>
      <button
        type="button"
        className={frame['railLink']}
        title={`Find anything  ${keysText('palette') ?? ''}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={22} />
        <span>Find</span>
      </button>
      <DialogWindow title="Find anything" open={open} onOpenChange={setOpen}>
        <PaletteList onDone={() => setOpen(false)} />
      </DialogWindow>
    </>
  );
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const navigate = useNavigate();
  const found = useDesk('library.search', { text: wanted, limit: searchLimit }, { keepPrevious: true }).data;
  const packs = useDesk('packs.list', {}).data ?? [];
  const matches = (label: string) => label.toLowerCase().includes(wanted.toLowerCase());
  const shownCommands = Object.entries(commands).filter(
    ([name, { label }]) => !notInPalette.has(name) && matches(label),
  );
  const shownPacks = packs.filter((pack) => matches(pack.title)).slice(0, 4);

  const go = (to: string) => {
    onDone();
    void navigate(to);
  };
  const commandSection = shownCommands.length > 0 && (
    <MenuSection>
      <Header>Commands</Header>
      {shownCommands.map(([name, { label }]) => (
        <MenuItem
          key={name}
          id={`command ${name}`}
          textValue={label}
          onAction={() => {
            onDone();
            runCommand(name as MenuCommand);
          }}
        >
          <Icon name="chevron" size={18} />
          <span className={styles['label']}>{label}</span>
          <kbd>{keysText(name as MenuCommand)}</kbd>
        </MenuItem>
      ))}
    </MenuSection>
  );
  // Whoever types the beginning of a command's name wants the command.
  const commandsFirst =
    wanted !== '' && shownCommands.some(([, { label }]) => label.toLowerCase().startsWith(wanted.toLowerCase()));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        aria-label="Find a case study, a result, a pack or a command"
        autoFocus
        className={styles['field'] ?? ''}
      >
        <Icon name="search" />
        <Input
          placeholder="Case study, result, pack or command"
          // The field would spend the first Escape on emptying itself.
          onKeyDownCapture={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        />
      </SearchField>
      <div className={styles['scroller']} tabIndex={0} role="group" aria-label="Matches">
        <Menu
          aria-label="Results"
          className={styles['list'] ?? ''}
          renderEmptyState={() => <p className={styles['none']}>Nothing matches “{wanted}”.</p>}
        >
          {commandsFirst && commandSection}
          {found && found.cases.length > 0 && (
            <MenuSection>
              <Header>Case studies</Header>
              {found.cases.map(({ card }) => (
                <MenuItem
                  key={card.id}
                  id={`case ${card.id}`}
                  textValue={card.title}
                  onAction={() => go(`/cases/${card.id}`)}
                >
                  <Icon name="place" size={18} />
                  <span className={styles['label']}>{card.title}</span>
                  <span className={styles['description']}>
                    {card.place === card.title ? card.country : `${card.place}, ${card.country}`}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {found && wanted && found.metrics.length > 0 && (
            <MenuSection>
              <Header>Results</Header>
              {found.metrics.map(({ metric }) => (
                <MenuItem
                  key={metric.id}
                  id={`metric ${metric.id}`}
                  textValue={metric.statement}
                  onAction={() => go(`/cases/${metric.caseId}?result=${encodeURIComponent(metric.id)}`)}
                >
                  <EffectGlyph effect={metric.effect} />
                  <span className={styles['label']}>{metric.statement}</span>
                  <span className={styles['description']}>
                    {metric.caseTitle}: {figureText(metric.figure)}
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {found && found.things.length > 0 && (
            <MenuSection>
              <Header>Other</Header>
              {found.things.slice(0, thingLimit).map((thing) => (
                <MenuItem
                  key={`${thing.kind} ${thing.id}`}
                  id={`${thing.kind} ${thing.id}`}
                  textValue={thing.label}
                  onAction={() => go(thingLink(thing))}
                >
                  <Icon name="link" size={18} />
                  <span className={styles['label']}>{thing.label}</span>
                  <span className={styles['description']}>{thingKinds[thing.kind]}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {shownPacks.length > 0 && (
            <MenuSection>
              <Header>Evidence packs</Header>
              {shownPacks.map((pack) => (
                <MenuItem
                  key={pack.id}
                  id={`pack ${pack.id}`}
                  textValue={pack.title}
                  onAction={() => go(`/packs/${pack.id}`)}
                >
                  <Icon name="pack" size={18} />
                  <span className={styles['label']}>{pack.title}</span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {!commandsFirst && commandSection}
        </Menu>
      </div>
    </Autocomplete>
  );
}
