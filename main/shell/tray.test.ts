import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import { HEADPHONES_STATES, type Headphones } from '../../catalog/headphones';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createText } from './language';
import { createTrayLines, type Icon, TrayIcon } from './tray';

const text = createText('en');
const connected = createHeadphones('connected', { group: 'connected', battery: 70 });

class FakeIcon implements Icon {
  tooltip = '';
  menus: (readonly MenuItemConstructorOptions[])[] = [];
  destroyed = false;
  setToolTip(tooltip: string): void {
    this.tooltip = tooltip;
  }
  setMenu(template: readonly MenuItemConstructorOptions[]): void {
    this.menus.push(template);
  }
  destroy(): void {
    this.destroyed = true;
  }
}

function fixture() {
  const icons: FakeIcon[] = [];
  const create = (): FakeIcon => {
    const icon = new FakeIcon();
    icons.push(icon);
    return icon;
  };
  const [open, quit, act] = [vi.fn(), vi.fn(), vi.fn()];
  return { tray: new TrayIcon({ create, open, quit, act }), icons, open, quit, act };
}

describe('createTrayLines', () => {
  test('shows the owner’s headphones with state and battery', () => {
    const stranger = createHeadphones('nearby', { id: 'h2', group: 'nearby', name: 'Stranger' });
    expect(createTrayLines([connected, stranger], [], text)).toEqual([{ id: 'h1', label: 'WH-1000XM4 · Connected · 70%', acts: [] }]);
  });
  test('truncates long names', () => {
    const [line] = createTrayLines([{ ...connected, name: 'x'.repeat(500) }], [], text);
    expect(line?.label.length).toBe(80);
  });
});

describe('from the tray', () => {
  const kinds = (entry: Headphones) => createTrayLines([entry], ACTION_KINDS, text)[0]?.acts.map(({ kind }) => kind);
  test('offers to connect and to disconnect', () => {
    expect(kinds(connected)).toEqual(['disconnect']);
    expect(kinds({ ...connected, output: false })).toEqual(['use-for-sound', 'disconnect']);
    expect(kinds(createHeadphones('paired-busy', { group: 'paired' }))).toEqual(['connect']);
  });
  test('offers nothing that pairs or removes', () => {
    for (const state of HEADPHONES_STATES)
      for (const kind of kinds(createHeadphones(state, { group: 'paired' })) ?? [])
        expect(['connect', 'disconnect', 'use-for-sound']).toContain(kind);
  });
  test('starts the action on a click', () => {
    const { tray, icons, act } = fixture();
    tray.show([connected], ACTION_KINDS, text);
    const [item] = (icons[0]?.menus[0]?.[0]?.submenu ?? []) as MenuItemConstructorOptions[];
    expect(item?.label).toBe('Disconnect');
    (item?.click as (() => void) | undefined)?.();
    expect(act.mock.calls).toEqual([['disconnect', 'h1']]);
  });
});

describe('TrayIcon', () => {
  test('creates one icon, and removes it', () => {
    const { tray, icons } = fixture();
    expect(tray.isShown).toBe(false);
    tray.show([connected], [], text);
    tray.show([], [], text);
    expect({ icons: icons.length, shown: tray.isShown }).toEqual({ icons: 1, shown: true });
    tray.hide();
    expect({ destroyed: icons[0]?.destroyed, shown: tray.isShown }).toEqual({ destroyed: true, shown: false });
  });

  test('updates its menu only after a change', () => {
    const { tray, icons } = fixture();
    tray.show([connected], [], text);
    tray.show([{ ...connected, rssi: -40 }], [], text);
    expect(icons[0]?.menus.length).toBe(1);
    tray.show([{ ...connected, battery: 60 }], [], text);
    tray.show([{ ...connected, battery: 60 }], [], createText('de'));
    expect(icons[0]?.menus.length).toBe(3);
  });

  test('shows the whole menu again after it was hidden', () => {
    const { tray, icons } = fixture();
    for (const _ of [1, 2]) {
      tray.show([connected], [], text);
      tray.hide();
    }
    expect(icons.map(({ menus }) => menus.length)).toEqual([1, 1]);
  });

  test('separates headphones from the rest of the menu', () => {
    const { tray, icons } = fixture();
    tray.show([connected], [], text);
    tray.show([], [], text);
    const describeMenu = (index: number) =>
      icons[0]?.menus[index]?.map(({ type, enabled, submenu }) => type ?? enabled ?? submenu ?? 'item');
    expect([describeMenu(0), describeMenu(1)]).toEqual([
      [false, 'separator', 'item', 'item', 'separator', 'item'],
      ['item', 'item', 'separator', 'item'],
    ]);
  });

  test('escapes ampersands in names', () => {
    const { tray, icons } = fixture();
    tray.show([{ ...connected, name: 'Salt & pepper' }], [], text);
    expect(icons[0]?.menus[0]?.[0]?.label).toContain('Salt && pepper');
    expect(icons[0]?.tooltip).toContain('Salt & pepper');
  });

  test('opens the window and quits', () => {
    const { tray, icons, open, quit } = fixture();
    tray.show([], [], text);
    const menu = icons[0]?.menus[0] ?? [];
    for (const { click } of menu) (click as (() => void) | undefined)?.();
    expect({ opened: open.mock.calls, quits: quit.mock.calls.length }).toEqual({ opened: [[null], ['settings']], quits: 1 });
  });
});
