import { expect, test, vi } from 'vitest';
import { findShortcut, type Press } from './shortcuts';

vi.mock('./store', () => ({ useEarshot: {} }));

const press = (key: string, rest: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...rest,
});

test.each([
  ['Ctrl K', press('k', { ctrlKey: true }), { kind: 'search' }],
  ['Command K', press('k', { metaKey: true }), { kind: 'search' }],
  ['Ctrl comma', press(',', { ctrlKey: true }), { kind: 'settings' }],
  ['Alt 3', press('3', { altKey: true }), { kind: 'row', number: 3 }],
  ['F5', press('F5'), { kind: 'listen' }],
  ['Escape', press('Escape'), { kind: 'back' }],
  ['a question mark', press('?', { shiftKey: true }), { kind: 'keys' }],
  ['Ctrl Shift D', press('D', { ctrlKey: true, shiftKey: true }), { kind: 'action', key: 'D' }],
  ['Enter', press('Enter'), { kind: 'act' }],
  ['an arrow', press('ArrowRight'), { kind: 'did-that' }],
])('recognizes %s as a shortcut', (_, given, wanted) => {
  expect(findShortcut(given)).toEqual(wanted);
});

test.each([
  ['a letter alone', press('k')],
  ['Ctrl D, which is not for an action', press('d', { ctrlKey: true })],
  ['Ctrl Shift X, which no action has', press('X', { ctrlKey: true, shiftKey: true })],
  ['Alt Ctrl K, which is a letter on some keyboards', press('k', { ctrlKey: true, altKey: true })],
  ['the name of what every object has', press('constructor')],
  ['Alt 0', press('0', { altKey: true })],
  ['a key that a dialog has taken', press('Escape', { defaultPrevented: true })],
])('ignores %s', (_, given) => {
  expect(findShortcut(given)).toBeNull();
});
