import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { ACTION_KINDS } from '../../catalog/actions/action';
import { HEADPHONES_STATES, type Headphones } from '../../catalog/headphones';
import { headphones } from '../../catalog/testing/headphones';
import { textIn } from './language';
import { type Icon, TrayIcon, trayLines } from './tray';

const text = textIn('en');
const connected = headphones('connected', { group: 'connected', battery: 70 });

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

describe('trayLines', () => {
  test('tell the owner’s headphones with state and battery, and no strangers', () => {
    const stranger = headphones('nearby', { id: 'h2', group: 'nearby', name: 'Stranger' });
    expect(trayLines([connected, stranger], [], text)).toEqual([{ id: 'h1', label: 'WH-1000XM4 · Connected · 70%', acts: [] }]);
  });
  test('are cut, however long a name is', () => {
    const [line] = trayLines([{ ...connected, name: 'x'.repeat(500) }], [], text);
    expect(line?.label.length).toBe(80);
  });
});

describe('from the tray', () => {
  const kinds = (entry: Headphones) => trayLines([entry], ACTION_KINDS, text)[0]?.acts.map(({ kind }) => kind);
  test('what is connected can be let go, and what is not can be connected', () => {
    expect(kinds(connected)).toEqual(['disconnect']);
    expect(kinds({ ...connected, output: false })).toEqual(['use-for-sound', 'disconnect']);
    expect(kinds(headphones('paired-busy', { group: 'paired' }))).toEqual(['connect']);
  });
  test('nothing that pairs or removes: that wants a look at the window', () => {
    for (const state of HEADPHONES_STATES)
      for (const kind of kinds(headphones(state, { group: 'paired' })) ?? [])
        expect(['connect', 'disconnect', 'use-for-sound']).toContain(kind);
  });
  test('a click begins the action on that headset', () => {
    const { tray, icons, act } = fixture();
    tray.show([connected], ACTION_KINDS, text);
    const [item] = (icons[0]?.menus[0]?.[0]?.submenu ?? []) as MenuItemConstructorOptions[];
    expect(item?.label).toBe('Disconnect');
    (item?.click as (() => void) | undefined)?.();
    expect(act.mock.calls).toEqual([['disconnect', 'h1']]);
  });
});

describe('TrayIcon', () => {
  test('makes one icon, and takes it away', () => {
    const { tray, icons } = fixture();
    expect(tray.isShown).toBe(false);
    tray.show([connected], [], text);
    tray.show([], [], text);
    expect({ icons: icons.length, shown: tray.isShown }).toEqual({ icons: 1, shown: true });
    tray.hide();
    expect({ destroyed: icons[0]?.destroyed, shown: tray.isShown }).toEqual({ destroyed: true, shown: false });
  });

  test('sets its menu anew only when what it says has changed', () => {
    const { tray, icons } = fixture();
    tray.show([connected], [], text);
    tray.show([{ ...connected, rssi: -40 }], [], text);
    expect(icons[0]?.menus.length).toBe(1);
    tray.show([{ ...connected, battery: 60 }], [], text);
    tray.show([{ ...connected, battery: 60 }], [], textIn('de'));
    expect(icons[0]?.menus.length).toBe(3);
  });

  test('a name is text: an ampersand is no shortcut', () => {
    const { tray, icons } = fixture();
    tray.show([{ ...connected, name: 'Salt & pepper' }], [], text);
    expect(icons[0]?.menus[0]?.[0]?.label).toContain('Salt && pepper');
    expect(icons[0]?.tooltip).toContain('Salt & pepper');
  });

  test('its lines open the window and quit', () => {
    const { tray, icons, open, quit } = fixture();
    tray.show([], [], text);
    const menu = icons[0]?.menus[0] ?? [];
    for (const { click } of menu) (click as (() => void) | undefined)?.();
    expect({ opened: open.mock.calls, quits: quit.mock.calls.length }).toEqual({ opened: [[null], ['settings']], quits: 1 });
  });
});
