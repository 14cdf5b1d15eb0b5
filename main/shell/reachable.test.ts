import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guardReachability, Reachable, TRAY_TIMEOUT_MS } from './reachable';
import type { TrayHost } from './tray-host';

const state = { hidden: true, tray: false };
const show = vi.fn(() => {
  state.hidden = false;
});
let reachable: Reachable;

beforeEach(() => {
  vi.useFakeTimers();
  show.mockClear();
  Object.assign(state, { hidden: true, tray: false });
  reachable = new Reachable({ isHidden: () => state.hidden, staysInTray: () => state.tray, show });
});
afterEach(() => {
  reachable.close();
  vi.useRealTimers();
});

test('shows a hidden window if no tray can open it', () => {
  reachable.check();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS - 1);
  expect(show).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(show).toHaveBeenCalledTimes(1);
});

test('waits for a tray that comes after the login', () => {
  reachable.check();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS / 2);
  state.tray = true;
  reachable.check();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).not.toHaveBeenCalled();
});

test('shows the window when the desktop loses its tray', () => {
  state.tray = true;
  reachable.check();
  state.tray = false;
  reachable.check();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).toHaveBeenCalledTimes(1);
});

test('leaves a visible window alone', () => {
  state.hidden = false;
  reachable.check();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).not.toHaveBeenCalled();
});

test('waits once for several checks, and again afterwards', () => {
  reachable.check();
  reachable.check();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  state.hidden = true;
  reachable.check();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).toHaveBeenCalledTimes(2);
});

test('checks the window whenever the tray changes', () => {
  const trayHost = new EventEmitter();
  const bringUp = vi.fn();
  guardReachability({ isHidden: true, bringUp }, { staysInTray: false }, trayHost as TrayHost);
  trayHost.emit('changed');
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(bringUp.mock.calls).toEqual([[null]]);
});

test('ends its checks with the program', () => {
  reachable.check();
  reachable.close();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).not.toHaveBeenCalled();
});
