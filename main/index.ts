import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { runCommand } from './app/command-handlers';
import { createEarshot } from './app/create-earshot';
import { Watchers } from './app/watchers';
import { createElectronHost } from './electron-host';
import { choosePlatform, PLATFORM } from './platform';
import { serveTerminals } from './serve-terminals';
import { serveApp } from './shell/app-scheme';
import { createMainWindow } from './shell/create-main-window';
import { createUpdates } from './shell/create-updates';
import { Desktop } from './shell/desktop';
import { EventLog } from './shell/event-log';
import { endFailedStart } from './shell/failures';
import { handleCommands } from './shell/handle-commands';
import { loadLanguage, selectLanguage } from './shell/language';
import { lockSession } from './shell/lock-down';
import { startsWithComputer } from './shell/login-item';
import { openLink } from './shell/open-link';
import { PreferencesStore } from './shell/preferences';
import { prepareProcess } from './shell/prepare-process';
import { QuitController } from './shell/quit';
import { guardReachability } from './shell/reachable';
import { Reporter } from './shell/reporter';
import { SettingsFile } from './shell/settings-file';
import { createTrayHost } from './shell/tray-host';

performance.mark('earshot:loaded');
const log = prepareProcess();
if (app.requestSingleInstanceLock()) run().catch((error: unknown) => endFailedStart(error, log, app.commandLine.hasSwitch('self-check')));
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  performance.mark('earshot:ready');
  const demo = app.commandLine.hasSwitch('demo');
  const platform = await choosePlatform(demo, createElectronHost(import.meta.dirname, log));
  if (app.commandLine.hasSwitch('self-check')) return (await import('./self-check')).runSelfCheck(platform);
  const settings = await SettingsFile.open(join(app.getPath('userData'), 'settings.json'), log);
  const preferences = new PreferencesStore(settings);
  const events = new EventLog(Date.now);
  const earshot = createEarshot(platform, demo ? 'demo' : 'live', settings, { preferences, log: events.alsoTo(log) });
  const quit = new QuitController(app, async () => {
    await earshot.settle();
    await settings.flush();
  });
  const updates = createUpdates(PLATFORM, quit, log);
  const staysInTray = (): boolean => !quit.isQuitting && desktop.staysInTray;
  const confirmClose = (closing: BrowserWindow): Promise<boolean> | null => (quit.isQuitting ? null : desktop.confirmClose(closing));
  const watchers = new Watchers((visible) => earshot.setVisible(visible));
  const seen = (visible: boolean): void => watchers.set('window', visible);
  const window = createMainWindow({ platform: PLATFORM, settings, preferences, log, staysInTray, confirmClose, seen });
  const language = selectLanguage(preferences.current, app.getLocale());
  await loadLanguage(language);
  const trayHost = createTrayHost(platform.computer, log);
  const desktop = new Desktop({ computer: platform.computer, preferences, log, window, earshot, trayHost }, language);
  const reachable = guardReachability(window, desktop, trayHost);
  void trayHost.start();

  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  const sound = lockSession(session.defaultSession, log);
  const reporter = new Reporter(events, Date.now, earshot);
  const context = { earshot, preferences, reporter, updates, sound, window, openLink, log };
  handleCommands(ipcMain, log, (command) => runCommand(context, command));
  earshot.on('snapshot', (snapshot) => {
    events.compare(snapshot);
    desktop.show(snapshot);
    window.send(snapshot);
  });
  updates.on('changed', (view) => earshot.setUpdate(view));
  updates.follow(preferences);
  window.follow(app);
  // The window stays closed after a start with the computer, because the user finds Earshot in the tray.
  if (!startsWithComputer(platform.computer) || !preferences.current.tray) window.open();
  reachable.check();
  performance.mark('earshot:window');
  earshot.start();
  // The socket opens after the window, so that the window never waits for it. A recording isn't the state of this computer.
  if (!demo) void serveTerminals(context, watchers);

  app.on('will-quit', () => {
    for (const part of [reachable, desktop, updates, earshot, platform]) void part.close();
  });
}
