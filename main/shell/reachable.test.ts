import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reachable, TRAY_TIMEOUT_MS } from './reachable';

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
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).not.toHaveBeenCalled();
});

test('ends its checks with the program', () => {
  reachable.check();
  reachable.close();
  vi.advanceTimersByTime(TRAY_TIMEOUT_MS);
  expect(show).not.toHaveBeenCalled();
});
