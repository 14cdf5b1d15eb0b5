import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { CHANNEL, type WindowPage } from '../contract/channels';
import type { Snapshot } from '../contract/snapshot';
import { Earshot } from './earshot';
import { execute } from './execute';
import { inSettings, onlyNow } from './memories';
import { choosePlatform, installation, updateKey } from './platform';
import { SCHEME, serveApp } from './shell/app-scheme';
import { answerCommands } from './shell/commands';
import { Desktop } from './shell/desktop';
import { EventLog } from './shell/event-log';
import { lockContents, lockSession } from './shell/lock-down';
import { openLog } from './shell/log';
import { Reporter } from './shell/reporter';
import { SettingsFile } from './shell/settings-file';
import { Updates } from './shell/updates';
import { createWindow, watchPlace } from './shell/window';

// Marks of the start, for measurements (bench/start.ts).
performance.mark('earshot:loaded');
const log = openLog(app.getPath('logs'));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
process.on('uncaughtException', (error) => log.error('uncaught exception', error));

protocol.registerSchemesAsPrivileged([SCHEME]);
lockContents(app, log);

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  let window: BrowserWindow | null = null;
  let quitting = false;
  await app.whenReady();
  performance.mark('earshot:ready');

  const demo = app.commandLine.hasSwitch('demo');
  const platform = choosePlatform(demo);
  const settings = await SettingsFile.open(join(app.getPath('userData'), 'settings.json'), log);
  const events = new EventLog(Date.now);
  const earshot = new Earshot({
    ...platform,
    mode: demo ? 'demo' : 'live',
    // A recording's headphones are nobody's.
    memory: demo ? onlyNow(settings) : inSettings(settings),
    now: () => performance.now(),
    wall: Date.now,
    log: {
      warn: (text, error) => {
        log.warn(text, error);
        events.add(text);
      },
    },
  });
  const reporter = new Reporter(events, Date.now, () => ({
    names: earshot.givenNames,
    snapshot: earshot.snapshot,
    about: earshot.about(),
  }));
  const desktop = new Desktop({ computer: platform.computer, log, open: (page) => bringUp(page), quit: () => app.quit() });
  const updates = new Updates({
    installation: installation(),
    key: updateKey(),
    load: () => (createRequire(import.meta.url)('electron-updater') as typeof import('electron-updater')).autoUpdater,
    log,
    leaving: (leaves) => {
      quitting = leaves;
    },
  });
  updates.on('changed', (view) => earshot.setUpdate(view));
  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  lockSession(session.defaultSession, log);

  earshot.on('snapshot', (snapshot: Snapshot) => {
    events.compare(snapshot);
    desktop.show(snapshot);
    if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNEL.snapshot, snapshot);
  });
  answerCommands(ipcMain, log, (command) => execute({ earshot, reporter, desktop, updates, log }, command));

  const open = (hidden: boolean): BrowserWindow => {
    const created = createWindow(settings.settings.window, hidden);
    window = created;
    watchPlace(created, (place) => settings.update({ window: place }));
    const visible = () => earshot.setVisible(!created.isDestroyed() && created.isVisible() && !created.isMinimized());
    for (const event of ['show', 'hide', 'minimize', 'restore'] as const) created.on(event as 'show', visible);
    created.on('close', (event) => {
      if (quitting || !desktop.staysInTray) return;
      event.preventDefault();
      created.hide();
    });
    created.on('closed', () => {
      window = null;
      earshot.setVisible(false);
    });
    return created;
  };
  const bringUp = (page: WindowPage | null): void => {
    const shown = window ?? open(false);
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
    if (page !== null) shown.webContents.send(CHANNEL.page, page);
  };
  desktop.apply(settings.settings.preferences);
  // Started with the computer: there is a tray to find it in, so no window comes up by itself.
  open(app.commandLine.hasSwitch('hidden') && desktop.staysInTray);
  performance.mark('earshot:window');
  earshot.start();
  earshot.setUpdate(updates.view);
  updates.choose(settings.settings.preferences.updates);

  app.on('second-instance', () => bringUp(null));
  app.on('activate', () => bringUp(null));
  app.on('window-all-closed', () => app.quit());
  let flushed = false;
  app.on('before-quit', (event) => {
    quitting = true;
    if (flushed) return;
    // What was just changed must be on disk before the program ends.
    event.preventDefault();
    void settings.flush().finally(() => {
      flushed = true;
      app.quit();
    });
  });
  app.on('will-quit', () => {
    desktop.close();
    updates.close();
    void earshot.close();
    platform.close();
  });
}
