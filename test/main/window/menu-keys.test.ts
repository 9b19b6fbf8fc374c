import { describe, expect, it } from 'vitest';
import { menuKey } from '../../../main/window/menu-keys.ts';
import { commands } from '../../../renderer/commands.tsx';
import { menuCommands } from '../../../src/contract/shell-contract.ts';

const names: Record<string, string> = { ArrowLeft: 'Left', ArrowRight: 'Right' };

describe('the keys of the menu', () => {
  it.each(menuCommands)('%s: the menu and the page name the same', (command) => {
    const { keys } = commands[command];
    const shown = keys && [
      ...(keys.mod === true ? ['CmdOrCtrl'] : []),
      ...(keys.alt === true ? ['Alt'] : []),
      ...(keys.shift === true ? ['Shift'] : []),
      names[keys.key] ?? keys.key.toUpperCase(),
    ];
    expect(menuKey(command, 'linux')).toBe(shown?.join('+'));
  });

  it('are their own on a Mac where the others mean something else', () => {
    expect(menuKey('back', 'darwin')).toBe('Cmd+[');
    expect(menuKey('redo', 'darwin')).toBe('Shift+Cmd+Z');
    expect(menuKey('find', 'darwin')).toBe('CmdOrCtrl+F');
  });
});
