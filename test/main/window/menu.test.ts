import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuCommands } from '../../../src/contract/shell-contract.ts';
import type { MenuCommand } from '../../../src/contract/shell-contract.ts';
import { contextMenuTemplate, menuTemplate } from '../../../main/window/menu.ts';

function itemsFor(platform: NodeJS.Platform, sent: MenuCommand[] = [], zoomed: number[] = [], devTools = false) {
  const template = menuTemplate({
    platform,
    theme: 'dark',
    devTools,
    send: (command) => sent.push(command),
    zoom: (step) => zoomed.push(step),
  });
  const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
  return flatten(template);
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe.each(['win32', 'linux', 'darwin'] as const)('the menu on %s', (platform) => {
  it('has every command, and sends it', () => {
    const sent: MenuCommand[] = [];
    const items = itemsFor(platform, sent);
    for (const command of menuCommands) click(items.find((item) => item.id === command));
    expect(sent).toEqual([...menuCommands]);
  });

  it('gives no key to two items', () => {
    const keys = itemsFor(platform).flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]));
    expect(keys.length).toBeGreaterThan(15);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names every item that is seen', () => {
    for (const item of itemsFor(platform)) {
      if (item.type === 'separator' || item.visible === false || item.role !== undefined) continue;
      expect(item.label).toMatch(/\w/);
    }
  });

  it('shows the theme in use', () => {
    const checked = itemsFor(platform).filter((item) => item.type === 'radio' && item.checked === true);
    expect(checked.map((item) => item.id)).toEqual(['theme-dark']);
  });

  it('zooms in, out and back', () => {
    const zoomed: number[] = [];
    const items = itemsFor(platform, [], zoomed);
    for (const id of ['zoom-in', 'zoom-out', 'zoom-reset']) click(items.find((item) => item.id === id));
    expect(zoomed).toEqual([1, -1, 0]);
  });

  it('offers the developer tools only where they are allowed', () => {
    const offers = (devTools: boolean) =>
      itemsFor(platform, [], [], devTools).some((item) => item.role === 'toggleDevTools');
    expect(offers(false)).toBe(false);
    expect(offers(true)).toBe(true);
  });
});

describe('the menu of a right click', () => {
  const flags = {
    canCut: true,
    canCopy: true,
    canPaste: false,
    canSelectAll: true,
    isEditable: true,
    hasSelection: true,
  };
  const roles = (template: MenuItemConstructorOptions[]) => template.map((item) => item.role ?? item.type);

  it('edits in a text field, with what can be done enabled', () => {
    const template = contextMenuTemplate(flags);
    expect(roles(template)).toEqual(['cut', 'copy', 'paste', 'separator', 'selectAll']);
    expect(template.find((item) => item.role === 'paste')?.enabled).toBe(false);
  });

  it('copies a selection elsewhere, and is not shown without one', () => {
    expect(roles(contextMenuTemplate({ ...flags, isEditable: false }))).toEqual(['copy']);
    expect(contextMenuTemplate({ ...flags, isEditable: false, hasSelection: false })).toEqual([]);
  });
});
