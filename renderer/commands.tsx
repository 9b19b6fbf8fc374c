import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '../src/contract/shell-contract.ts';

const isMac = navigator.userAgent.includes('Mac');

interface CommandFacts {
  label: string;
  /** As `KeyboardEvent` sees it: `mod` is Ctrl, or Command on a Mac. */
  keys?: { key: string; mod?: boolean; alt?: boolean; shift?: boolean };
  group: 'Go' | 'Find' | 'Outcomes' | 'Evidence pack' | 'Help';
}

/** Everything that can be done by key, menu or palette. */
export const commands: Record<MenuCommand, CommandFacts> = {
  palette: { label: 'Find anything', keys: { key: 'k', mod: true }, group: 'Find' },
  find: { label: 'Search the library', keys: { key: 'f', mod: true }, group: 'Find' },
  'go-library': { label: 'Library', keys: { key: '1', mod: true }, group: 'Go' },
  'go-outcomes': { label: 'Outcomes', keys: { key: '2', mod: true }, group: 'Go' },
  'go-compare': { label: 'Compare', keys: { key: '3', mod: true }, group: 'Go' },
  'go-packs': { label: 'Evidence packs', keys: { key: '4', mod: true }, group: 'Go' },
  'go-saved': { label: 'Saved searches and collections', keys: { key: '5', mod: true }, group: 'Go' },
  'go-sources': { label: 'Reference', keys: { key: '6', mod: true }, group: 'Go' },
  'view-table': { label: 'Outcomes as a table', keys: { key: '1', mod: true, shift: true }, group: 'Outcomes' },
  'view-chart': { label: 'Outcomes as a chart', keys: { key: '2', mod: true, shift: true }, group: 'Outcomes' },
  'view-map': { label: 'Evidence map', keys: { key: '3', mod: true, shift: true }, group: 'Outcomes' },
  'view-disagreement': {
    label: 'Where evidence disagrees',
    keys: { key: '4', mod: true, shift: true },
    group: 'Outcomes',
  },
  'table-twin': { label: 'Switch between picture and table', keys: { key: 't', mod: true }, group: 'Outcomes' },
  'save-search': { label: 'Save this search', keys: { key: 's', mod: true }, group: 'Find' },
  'go-guide': { label: 'User guide', keys: { key: 'F1' }, group: 'Help' },
  'go-settings': { label: 'Settings', keys: { key: ',', mod: true }, group: 'Go' },
  'go-about': { label: 'About Casebook', group: 'Help' },
  back: { label: 'Back', keys: { key: 'ArrowLeft', alt: true }, group: 'Go' },
  forward: { label: 'Forward', keys: { key: 'ArrowRight', alt: true }, group: 'Go' },
  'toggle-collection': { label: 'Show or hide what you collect', keys: { key: 'j', mod: true }, group: 'Find' },
  'new-pack': { label: 'New evidence pack', keys: { key: 'n', mod: true }, group: 'Evidence pack' },
  undo: { label: 'Undo', keys: { key: 'z', mod: true }, group: 'Evidence pack' },
  redo: { label: 'Redo', keys: { key: 'y', mod: true }, group: 'Evidence pack' },
  'export-docx': { label: 'Export to Word', keys: { key: 'e', mod: true }, group: 'Evidence pack' },
  'export-pdf': { label: 'Export to PDF', keys: { key: 'e', mod: true, shift: true }, group: 'Evidence pack' },
  'theme-system': { label: 'Theme: as the system', group: 'Go' },
  'theme-light': { label: 'Theme: light', group: 'Go' },
  'theme-dark': { label: 'Theme: dark', group: 'Go' },
  shortcuts: { label: 'Keyboard shortcuts', keys: { key: '/', mod: true }, group: 'Help' },
};

/** `Ctrl+Shift+E`, or `⇧⌘E` on a Mac. */
export function keysText(command: MenuCommand): string | undefined {
  const { keys } = commands[command];
  if (!keys) return undefined;
  const name = { ArrowLeft: '←', ArrowRight: '→' }[keys.key] ?? keys.key.toUpperCase();
  if (isMac) return `${keys.shift ? '⇧' : ''}${keys.alt ? '⌥' : ''}${keys.mod ? '⌘' : ''}${name}`;
  return [keys.mod && 'Ctrl', keys.alt && 'Alt', keys.shift && 'Shift', name].filter(Boolean).join('+');
}

type Handler = () => void;
const handlers = new Map<MenuCommand, Handler[]>();

/** Runs what the screen in front registered last. Returns whether anything did. */
export function runCommand(command: MenuCommand): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** Answers a command while the component is on screen. Pass `null` to answer it no longer. */
export function useCommand(command: MenuCommand, handler: Handler | null) {
  const answer = useEffectEvent(() => handler?.());
  const active = handler !== null;
  useEffect(() => {
    if (!active) return;
    const run = () => answer();
    handlers.set(command, [...(handlers.get(command) ?? []), run]);
    return () =>
      void handlers.set(
        command,
        (handlers.get(command) ?? []).filter((other) => other !== run),
      );
  }, [command, active]);
}

function commandOf(event: KeyboardEvent): MenuCommand | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  for (const [name, { keys }] of Object.entries(commands)) {
    // A digit with Shift is another character, and which one depends on the keyboard.
    const isKey = keys && (keys.key.toLowerCase() === event.key.toLowerCase() || event.code === `Digit${keys.key}`);
    if (!isKey) continue;
    if (Boolean(keys.mod) === mod && Boolean(keys.alt) === event.altKey && Boolean(keys.shift) === event.shiftKey)
      return name as MenuCommand;
  }
  if (mod && event.shiftKey && event.key.toLowerCase() === 'z') return 'redo';
  return null;
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** Listens for keys and for the menu. Call once. */
export function followCommands(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
    if (event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey && !isTextField(event.target)) {
      event.preventDefault();
      runCommand('find');
      return;
    }
    const command = commandOf(event);
    if (command && runCommand(command)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  const stopMenu = window.casebook.onMenuCommand((command) => void runCommand(command));
  return () => {
    window.removeEventListener('keydown', onKey);
    stopMenu();
  };
}
