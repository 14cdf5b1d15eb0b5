import { EventEmitter } from 'node:events';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../catalog/preferences';
import { createHeadphones } from '../../catalog/testing/headphones';
import { createTestSnapshot } from '../../contract/testing/snapshot';

/** Objects and calls of the fake Electron. */
const electron = vi.hoisted(() => ({
  icons: [] as FakeTray[],
  menus: [] as (readonly MenuItemConstructorOptions[])[],
  notifications: [] as FakeNotification[],
  supportsNotifications: true,
  answer: 0,
  questions: [] as object[],
  power: null as EventEmitter | null,
  theme: { themeSource: '' },
  app: {
    isPackaged: true,
    getAppPath: () => '/app',
    getLocale: () => 'en-US',
    quit: vi.fn(),
    setAppUserModelId: vi.fn(),
    setLoginItemSettings: vi.fn(),
  },
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  electron.power = new Emitter();
  return {
    app: electron.app,
    dialog: {
      showMessageBox: async (_window: unknown, content: object) => {
        electron.questions.push(content);
        if (electron.answer < 0) throw new Error('no dialog');
        return { response: electron.answer };
      },
    },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: never) => void electron.menus.push(menu) },
    Notification: Object.assign(
      function Notification(content: object) {
        return new FakeNotification(content);
      },
      { isSupported: () => electron.supportsNotifications },
    ),
    nativeImage: { createFromPath: (path: string) => path },
    nativeTheme: electron.theme,
    powerMonitor: electron.power,
    Tray: function Tray(image: string) {
      return new FakeTray(image);
    },
  };
});
const { Desktop } = await import('./desktop');
const { createText, loadLanguage } = await import('./language');
const { PreferencesStore } = await import('./preferences');
await loadLanguage('en');

class FakeTray extends EventEmitter {
  tooltip = '';
  menu: readonly MenuItemConstructorOptions[] = [];
  destroyed = false;
  constructor(readonly image: string) {
    super();
    electron.icons.push(this);
  }
  setToolTip(tooltip: string): void {
    this.tooltip = tooltip;
  }
  setContextMenu(menu: readonly MenuItemConstructorOptions[]): void {
    this.menu = menu;
  }
  destroy(): void {
    this.destroyed = true;
  }
}

class FakeNotification extends EventEmitter {
  closed = false;
  constructor(readonly content: object) {
    super();
    electron.notifications.push(this);
  }
  show(): void {}
  close(): void {
    this.closed = true;
  }
}

class FakeTrayHost extends EventEmitter<{ changed: [] }> {
  isPresent = true;
  showsLaterIcons = true;
  closed = false;
  async start(): Promise<void> {}
  close(): void {
    this.closed = true;
  }
}

beforeEach(() => {
  vi.clearAllMocks();
  electron.power?.removeAllListeners();
  Object.assign(electron, { icons: [], menus: [], notifications: [], supportsNotifications: true, answer: 0, questions: [] });
  electron.app.isPackaged = true;
});

function fixture(first: Partial<Preferences> = {}, computer: 'linux' | 'macos' | 'windows' = 'linux', hasTray = true) {
  const file = {
    settings: { preferences: { ...DEFAULT_PREFERENCES, ...first } },
    update: (change: { preferences: Preferences }): void => {
      file.settings = change;
    },
  };
  const preferences = new PreferencesStore(file);
  const trayHost = Object.assign(new FakeTrayHost(), { isPresent: hasTray });
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const window = { bringUp: vi.fn() };
  const runner = { start: vi.fn() };
  const earshot = { runner, suspend: vi.fn(), resume: vi.fn(), setTray: vi.fn() };
  const desktop = new Desktop({ computer, preferences, log, trayHost, window, earshot }, 'en');
  return { desktop, preferences, trayHost, log, window, runner, earshot };
}

const labels = (menu: readonly MenuItemConstructorOptions[] = []) => menu.map(({ label }) => label).filter((label) => label !== undefined);

describe('the tray icon', () => {
  test('shows the icon at the start if chosen', () => {
    const { desktop, window, earshot } = fixture({ tray: true });
    expect({ icons: electron.icons.length, stays: desktop.staysInTray }).toEqual({ icons: 1, stays: true });
    expect(earshot.setTray.mock.calls).toEqual([['shown']]);
    electron.icons[0]?.emit('click');
    expect(window.bringUp.mock.calls).toEqual([[null]]);
  });
  test('shows no icon unless the user turns it on', () => {
    const { desktop, preferences } = fixture();
    desktop.show(createTestSnapshot());
    expect({ icons: electron.icons.length, stays: desktop.staysInTray }).toEqual({ icons: 0, stays: false });
    preferences.set({ tray: true });
    expect(electron.icons.length).toBe(1);
    preferences.set({ tray: false });
    expect({ destroyed: electron.icons[0]?.destroyed, stays: desktop.staysInTray }).toEqual({ destroyed: true, stays: false });
  });
  test('shows the known headphones and starts their actions', () => {
    const { desktop, runner } = fixture({ tray: true });
    const entry = createHeadphones('connected', { group: 'connected' });
    desktop.show(createTestSnapshot({ headphones: [entry], actions: ['disconnect'] }));
    const [line] = electron.icons[0]?.menu ?? [];
    expect({ label: line?.label, tooltip: electron.icons[0]?.tooltip }).toEqual({
      label: 'WH-1000XM4 · Connected',
      tooltip: 'WH-1000XM4 · Connected',
    });
    const [action] = (line?.submenu ?? []) as MenuItemConstructorOptions[];
    (action?.click as (() => void) | undefined)?.();
    expect(runner.start.mock.calls).toEqual([['disconnect', entry.id]]);
  });
  test('quits from its menu', () => {
    fixture({ tray: true });
    (electron.icons[0]?.menu.at(-1)?.click as (() => void) | undefined)?.();
    expect(electron.app.quit).toHaveBeenCalledTimes(1);
  });
  test('shows the icon when the desktop begins to show icons', () => {
    const { desktop, trayHost, earshot } = fixture({ tray: true }, 'linux', false);
    expect({ icons: electron.icons.length, statuses: earshot.setTray.mock.calls, stays: desktop.staysInTray }).toEqual({
      icons: 0,
      statuses: [['missing']],
      stays: false,
    });
    trayHost.isPresent = true;
    trayHost.emit('changed');
    expect({ icons: electron.icons.length, statuses: earshot.setTray.mock.calls.at(-1) }).toEqual({ icons: 1, statuses: ['shown'] });
  });
  test('keeps the icon when the desktop loses its tray', () => {
    const { desktop, trayHost } = fixture({ tray: true });
    trayHost.isPresent = false;
    desktop.show(createTestSnapshot({ headphones: [createHeadphones('connected', { group: 'connected' })] }));
    expect({ icons: electron.icons.length, lines: labels(electron.icons[0]?.menu).length }).toEqual({ icons: 1, lines: 4 });
  });
  test('shows the icon only after the next start if necessary', () => {
    const { desktop, preferences, trayHost } = fixture({ tray: true });
    trayHost.showsLaterIcons = false;
    expect(desktop.traySupport).toBe('shown');
    preferences.set({ tray: false });
    preferences.set({ tray: true });
    expect({ support: desktop.traySupport, stays: desktop.staysInTray }).toEqual({ support: 'next-start', stays: false });
  });
  test('uses a template icon on a Mac', () => {
    fixture({ tray: true }, 'macos');
    fixture({ tray: true }, 'windows');
    expect(electron.icons.map(({ image }) => image)).toEqual(['/app/resources/trayTemplate.png', '/app/resources/tray.png']);
  });
});

describe('closing the window', () => {
  const window = {} as BrowserWindow;
  test('shows no prompt without the icon or beside it', () => {
    expect(fixture().desktop.confirmClose(window)).toBeNull();
    expect(fixture({ tray: true }).desktop.confirmClose(window)).toBeNull();
  });
  test.each([
    [0, false],
    [1, true],
    [-1, true],
  ])('prompts if the icon is not shown, with response %i', async (answer, closes) => {
    const { desktop, trayHost } = fixture({ tray: true });
    trayHost.isPresent = false;
    electron.answer = answer;
    expect(await desktop.confirmClose(window)).toBe(closes);
    expect(electron.questions).toMatchObject([{ buttons: ['Keep open', 'Quit Earshot'], defaultId: 0, cancelId: 0 }]);
  });
});

describe('notifications of the desktop', () => {
  const away = createTestSnapshot({ headphones: [createHeadphones('paired-away', { pairedHere: true })] });
  const ready = createTestSnapshot({ headphones: [createHeadphones('pairing-mode', { pairedHere: true })] });
  test('shows silent notifications that open the window', () => {
    const { desktop, window } = fixture({ notifications: true });
    desktop.show(away);
    desktop.show(ready);
    expect(electron.notifications.map(({ content }) => content)).toMatchObject([{ title: 'WH-1000XM4', silent: true }]);
    electron.notifications[0]?.emit('click');
    expect(window.bringUp.mock.calls).toEqual([[null]]);
    desktop.close();
    expect(electron.notifications[0]?.closed).toBe(true);
  });
  test('notifies once awaited headphones are connected', () => {
    const { desktop } = fixture({ notifications: true });
    const action = { headphonesId: 'h1', kind: 'connect', question: null } as const;
    desktop.show({ ...away, action: { ...action, phase: 'waiting-to-appear', outcome: null } });
    desktop.show({ ...away, action: { ...action, phase: null, outcome: { ok: true } } });
    expect(electron.notifications.length).toBe(1);
  });
  test.each([
    ['without the choice', { notifications: false }, true],
    ['on a system without them', { notifications: true }, false],
  ])('shows no notification %s', (_, choice, supported) => {
    electron.supportsNotifications = supported;
    const { desktop } = fixture(choice);
    desktop.show(away);
    desktop.show(ready);
    expect(electron.notifications).toEqual([]);
  });
});

test.each([
  [true, 1],
  [false, 0],
])('shows a requested reminder where notifications are possible: %s', (supported, count) => {
  electron.supportsNotifications = supported;
  const { desktop } = fixture({ notifications: false });
  for (const state of ['waiting', 'due'] as const) desktop.show(createTestSnapshot({ reminder: { headphones: 'h1', dueAt: 0, state } }));
  expect(electron.notifications.length).toBe(count);
});

describe('preferences', () => {
  test('changes the theme', () => {
    const { preferences } = fixture();
    const sources = (['dark', 'contrast', 'light', 'system'] as const).map((theme) => {
      preferences.set({ theme });
      return electron.theme.themeSource;
    });
    expect(sources).toEqual(['dark', 'system', 'light', 'system']);
  });
  test('changes the language of menu and icon', async () => {
    const { preferences } = fixture({ tray: true });
    expect({ menus: electron.menus.length, first: labels(electron.menus[0])[0] }).toEqual({ menus: 1, first: 'File' });
    preferences.set({ theme: 'dark' });
    preferences.set({ language: 'de' });
    await expect.poll(() => electron.menus.length).toBe(2);
    expect({ first: labels(electron.menus[1])[0], icon: labels(electron.icons[0]?.menu).at(-1) }).toEqual({
      first: createText('de')('menu.file'),
      icon: createText('de')('menu.quit'),
    });
  });
  test('keeps its language if the texts cannot be loaded', async () => {
    const { preferences, log } = fixture();
    preferences.set({ language: 'xx' as 'de' });
    await expect.poll(() => log.error).toHaveBeenCalledTimes(1);
    expect(electron.menus.length).toBe(1);
  });
  test('changes the start with the computer only on request', () => {
    const { preferences } = fixture({}, 'windows');
    preferences.set({ theme: 'dark' });
    expect(electron.app.setLoginItemSettings).not.toHaveBeenCalled();
    preferences.set({ launchAtLogin: true });
    expect(electron.app.setLoginItemSettings.mock.calls).toMatchObject([[{ openAtLogin: true }]]);
  });
});

test('names the program on Windows once it is installed', () => {
  fixture({}, 'linux');
  electron.app.isPackaged = false;
  fixture({}, 'windows');
  expect(electron.app.setAppUserModelId).not.toHaveBeenCalled();
  electron.app.isPackaged = true;
  fixture({}, 'windows');
  expect(electron.app.setAppUserModelId.mock.calls).toEqual([['io.github.earshot.Earshot']]);
});

test('reports the sleep and the wake of the computer', () => {
  const { earshot } = fixture();
  electron.power?.emit('suspend');
  expect([earshot.suspend.mock.calls.length, earshot.resume.mock.calls.length]).toEqual([1, 0]);
  electron.power?.emit('resume');
  expect([earshot.suspend.mock.calls.length, earshot.resume.mock.calls.length]).toEqual([1, 1]);
});

test('opens a page of the window from the menu', () => {
  const { window } = fixture();
  const [file] = electron.menus[0] ?? [];
  const [settings] = (file?.submenu ?? []) as MenuItemConstructorOptions[];
  (settings?.click as (() => void) | undefined)?.();
  expect(window.bringUp.mock.calls).toEqual([['settings']]);
});

test('closes the icon and its connection to the desktop', () => {
  const { desktop, trayHost } = fixture({ tray: true });
  desktop.close();
  expect({ host: trayHost.closed, icon: electron.icons[0]?.destroyed, stays: desktop.staysInTray }).toEqual({
    host: true,
    icon: true,
    stays: false,
  });
});
