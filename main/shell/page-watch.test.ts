import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHOW_TIMEOUT_MS, STABLE_MS, showWhenReady, watchPage } from './page-watch';

class FakeWindow extends EventEmitter {
  readonly did: string[] = [];
  destroyed = false;
  readonly webContents = Object.assign(new EventEmitter(), { reload: () => void this.did.push('reload') });
  isDestroyed = (): boolean => this.destroyed;
  show = (): void => void this.did.push('show');
  maximize = (): void => void this.did.push('maximize');
}

let window: FakeWindow;
let reports: string[];
let lines: string[];

beforeEach(() => {
  vi.useFakeTimers();
  window = new FakeWindow();
  reports = [];
  lines = [];
  watchPage(window as unknown as BrowserWindow, {
    log: { warn: (text) => void lines.push(text) },
    report: (outcome) => void reports.push(outcome),
  });
});
afterEach(() => void vi.useRealTimers());

const end = (reason = 'crashed') => window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
const fail = (code = -6, isMainFrame = true) => window.webContents.emit('did-fail-load', {}, code, 'ERR', 'app://earshot/', isMainFrame);

describe('a page that fails', () => {
  test.each([
    ['a renderer that ends', end],
    ['a page that does not load', fail],
  ])('reloads once and reports %s', (_name, happen) => {
    happen();
    expect({ did: window.did, reports, logged: lines.length }).toEqual({ did: ['reload'], reports: ['reloaded'], logged: 1 });
  });

  test('does not reload after a second failure', () => {
    end();
    fail();
    expect({ did: window.did, reports }).toEqual({ did: ['reload'], reports: ['reloaded', 'failed-again'] });
  });

  test('reloads again after it worked for a minute', () => {
    end();
    vi.advanceTimersByTime(STABLE_MS + 1);
    end('oom');
    expect(reports).toEqual(['reloaded', 'reloaded']);
  });

  test('does not reload within a minute', () => {
    vi.advanceTimersByTime(50_000);
    end();
    vi.advanceTimersByTime(STABLE_MS);
    end();
    expect(reports).toEqual(['reloaded', 'failed-again']);
  });

  test('ignores a normal end, a replaced load and other frames', () => {
    end('clean-exit');
    fail(-3);
    fail(-6, false);
    window.destroyed = true;
    end();
    expect({ did: window.did, reports, lines }).toEqual({ did: [], reports: [], lines: [] });
  });
});

describe('a new window', () => {
  test('shows the window once when its page is ready', () => {
    showWhenReady(window as unknown as BrowserWindow, false);
    expect(window.did).toEqual([]);
    window.emit('ready-to-show');
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(SHOW_TIMEOUT_MS);
    expect(window.did).toEqual(['show']);
  });

  test('shows the window without a page after five seconds', () => {
    showWhenReady(window as unknown as BrowserWindow, false);
    vi.advanceTimersByTime(SHOW_TIMEOUT_MS);
    window.emit('ready-to-show');
    expect(window.did).toEqual(['show']);
  });

  test('maximizes the window when it is shown, and not before', () => {
    showWhenReady(window as unknown as BrowserWindow, true);
    expect(window.did).toEqual([]);
    window.emit('ready-to-show');
    expect(window.did).toEqual(['maximize']);
  });

  test('ignores the window after it was closed early', () => {
    showWhenReady(window as unknown as BrowserWindow, false);
    window.destroyed = true;
    vi.advanceTimersByTime(SHOW_TIMEOUT_MS);
    expect(window.did).toEqual([]);
  });
});
