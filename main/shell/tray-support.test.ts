import { expect, test } from 'vitest';
import { selectTraySupport } from './tray-support';

const gnome = { isPresent: true, showsLaterIcons: false };
const plasma = { isPresent: true, showsLaterIcons: true };

test.each([
  ['the first icon', gnome, 0, false, 'shown'],
  ['the first icon that is there', gnome, 1, true, 'shown'],
  ['a second icon on GNOME', gnome, 1, false, 'next-start'],
  ['a second icon on GNOME that is there', gnome, 2, true, 'next-start'],
  ['a second icon elsewhere', plasma, 2, true, 'shown'],
  ['a desktop without a tray', { ...gnome, isPresent: false }, 1, true, 'missing'],
] as const)('reports %s', (_what, host, icons, isShown, support) => expect(selectTraySupport(host, icons, isShown)).toBe(support));
