import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const dialog = vi.hoisted(() => ({ shown: [] as unknown[][], response: 0 }));
const electronApp = vi.hoisted(() => ({ exit: vi.fn(), getLocale: () => 'de-DE', getPath: (name: string) => `/${name}` }));
vi.mock('electron', () => ({
  app: electronApp,
  dialog: {
    showErrorBox: (...box: unknown[]) => void dialog.shown.push(box),
    showMessageBox: async (_window: unknown, { message }: { message: string }) => {
      dialog.shown.push([message]);
      return { response: dialog.response };
    },
  },
}));
vi.mock('./language', async (original) => {
  const language = await original<typeof import('./language')>();
  return { ...language, loadLanguage: vi.fn(language.loadLanguage) };
});
const { endFailedStart, failStart, logProcesses, reportPage } = await import('./failures');
const { loadLanguage, createText } = await import('./language');
await loadLanguage('en');

const options = { text: createText('en'), logFile: '/logs/earshot.log' };
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const app = { exit: vi.fn(), quit: vi.fn() };
const fault = new Error('a fault');

beforeEach(() => {
  vi.clearAllMocks();
  dialog.shown.length = 0;
  dialog.response = 0;
});

describe('a start that fails', () => {
  test('shows the path of the log, and ends', () => {
    failStart(app, fault, log, false, () => options);
    expect(dialog.shown).toEqual([['Earshot could not start', expect.stringContaining('/logs/earshot.log')]]);
    expect(log.error.mock.calls).toEqual([['failed to start', fault]]);
    expect(app.exit.mock.calls).toEqual([[1]]);
  });

  test('waits for no click when no user watches', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    failStart(app, fault, log, true, () => options);
    expect(write.mock.calls[0]?.[0]).toContain('/logs/earshot.log');
    write.mockRestore();
    expect({ shown: dialog.shown, exits: app.exit.mock.calls }).toEqual({ shown: [], exits: [[1]] });
  });

  test('explains itself in the language of the computer', async () => {
    await endFailedStart(fault, log, false);
    expect(loadLanguage).toHaveBeenCalledWith('de');
    expect(dialog.shown).toEqual([[createText('de')('failure.start'), expect.stringContaining('/logs/earshot.log')]]);
    expect(electronApp.exit.mock.calls).toEqual([[1]]);
  });

  test('ends even if its reason cannot be shown', () => {
    const show = () =>
      failStart(app, fault, log, false, () => {
        throw new Error('no language');
      });
    expect(show).toThrow('no language');
    expect(app.exit.mock.calls).toEqual([[1]]);
  });
});

describe('a page that failed', () => {
  const windowThat = (visible: boolean, destroyed = false) => {
    const webContents = { reload: vi.fn() };
    return { isVisible: () => visible, show: vi.fn(), isDestroyed: () => destroyed, webContents };
  };
  const report = (outcome: 'reloaded' | 'failed-again', window: ReturnType<typeof windowThat>) =>
    reportPage(outcome, window as unknown as BrowserWindow, app, options);

  test('explains the reload, unless the page is hidden', async () => {
    await report('reloaded', windowThat(false));
    await report('reloaded', windowThat(true));
    expect(dialog.shown).toEqual([['Earshot’s window stopped working and was reloaded.']]);
  });

  test('shows its window after a second failure', async () => {
    const window = windowThat(false);
    await report('failed-again', window);
    expect(window.show).toHaveBeenCalledTimes(1);
    expect({ reloads: window.webContents.reload.mock.calls.length, quits: app.quit.mock.calls.length }).toEqual({ reloads: 1, quits: 0 });
  });

  test('quits on request', async () => {
    dialog.response = 1;
    const window = windowThat(true);
    await report('failed-again', window);
    expect({ reloads: window.webContents.reload.mock.calls.length, quits: app.quit.mock.calls.length }).toEqual({ reloads: 0, quits: 1 });
    expect(window.show).not.toHaveBeenCalled();
  });

  test('reloads no window that is gone', async () => {
    const window = windowThat(true, true);
    await report('failed-again', window);
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});

test('logs each process that fails, and none that ends normally', () => {
  const events = new EventEmitter();
  logProcesses(events as unknown as Parameters<typeof logProcesses>[0], log);
  events.emit('render-process-gone', {}, {}, { reason: 'oom', exitCode: 9 });
  events.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
  events.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 11 });
  events.emit('child-process-gone', {}, { type: 'Utility', name: 'Earshot radio', reason: 'killed', exitCode: 9 });
  events.emit('child-process-gone', {}, { type: 'Utility', name: 'Earshot radio', reason: 'clean-exit', exitCode: 0 });
  expect(log.warn.mock.calls.flat()).toEqual([
    'a renderer ended: oom (9)',
    'a process ended: GPU : crashed (11)',
    'a process ended: Utility Earshot radio: killed (9)',
  ]);
});
