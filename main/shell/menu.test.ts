import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { COMPUTERS } from '../../catalog/computer';
import { languages } from '../../catalog/messages/languages';
import { createText } from './language';
import { createMenuTemplate } from './menu';

const linesOf = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

test('contains one line for every page on every system', () => {
  for (const computer of COMPUTERS) {
    const open = vi.fn();
    for (const { click } of linesOf(createMenuTemplate(createText('en'), computer, open))) (click as (() => void) | undefined)?.();
    expect(new Set(open.mock.calls.flat())).toEqual(new Set(['settings', 'about', 'report', 'search']));
  }
});

test('has shortcuts for the settings and the search alone', () => {
  const lines = linesOf(createMenuTemplate(createText('en'), 'linux', () => undefined));
  expect(lines.filter((line) => 'accelerator' in line).map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+,', 'CmdOrCtrl+K']);
});

test('begins with the app menu on a Mac', () => {
  const first = (computer: 'macos' | 'windows'): unknown => createMenuTemplate(createText('en'), computer, () => undefined)[0]?.label;
  expect({ macos: first('macos'), windows: first('windows') }).toEqual({ macos: 'Earshot', windows: 'File' });
});

test('contains no empty line in any language', () => {
  for (const language of languages) {
    const menu = createMenuTemplate(createText(language), 'linux', () => undefined);
    const labels = [...menu, ...linesOf(menu)].filter(({ type }) => type !== 'separator').map(({ label }) => label ?? '');
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
  }
});

test('contains the items of every Mac app on macOS', () => {
  const roles = (computer: 'macos' | 'linux') =>
    linesOf(createMenuTemplate(createText('en'), computer, () => undefined)).map(({ role }) => role);
  const own = ['services', 'hide', 'hideOthers', 'unhide', 'minimize', 'zoom', 'front'];
  expect(roles('macos')).toEqual(expect.arrayContaining([...own, 'close', 'quit']));
  expect(roles('linux').filter((role) => own.includes(role ?? ''))).toEqual([]);
});
