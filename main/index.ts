import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session } from 'electron';
import { CHANNEL } from '../contract/channels';
import type { Snapshot } from '../contract/snapshot';
import { Earshot } from './earshot';
import { execute } from './execute';
import { inSettings, onlyNow } from './memories';
import { choosePlatform } from './platform';
import { APP_SCHEME, serveApp } from './shell/app-scheme';
import { answerCommands } from './shell/commands';
import { EventLog } from './shell/event-log';
import { lockContents, lockSession } from './shell/lock-down';
import { openLog } from './shell/log';
import { Reporter } from './shell/reporter';
import { SettingsFile } from './shell/settings-file';
import { createWindow } from './shell/window';

const log = openLog(app.getPath('logs'));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
process.on('uncaughtException', (error) => log.error('uncaught exception', error));

protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }]);
lockContents(app, log);

if (app.requestSingleInstanceLock()) void run();
else app.quit();

// Since 1970, and never going back.
const now = (): number => performance.timeOrigin + performance.now();

async function run(): Promise<void> {
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  await app.whenReady();

  const demo = app.commandLine.hasSwitch('demo');
  const platform = choosePlatform(demo);
  const settings = await SettingsFile.open(join(app.getPath('userData'), 'settings.json'), log);
  const events = new EventLog(now);
  const earshot = new Earshot({
    ...platform,
    mode: demo ? 'demo' : 'live',
    // A recording's headphones are nobody's.
    memory: demo ? onlyNow() : inSettings(settings),
    now,
    log: {
      warn: (text, error) => {
        log.warn(text, error);
        events.add(text);
      },
    },
  });
  const reporter = new Reporter(events, now, () => ({ names: earshot.givenNames, snapshot: earshot.snapshot, about: earshot.about() }));
  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  lockSession(session.defaultSession, log);

  earshot.on('snapshot', (snapshot: Snapshot) => {
    events.compare(snapshot);
    if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNEL.snapshot, snapshot);
  });
  answerCommands(ipcMain, log, (command) => execute({ earshot, reporter, log }, command));

  const open = () => {
    const created = createWindow();
    window = created;
    const visible = () => earshot.setVisible(!created.isDestroyed() && created.isVisible() && !created.isMinimized());
    for (const event of ['show', 'hide', 'minimize', 'restore'] as const) created.on(event as 'show', visible);
    created.on('closed', () => {
      window = null;
      earshot.setVisible(false);
    });
  };
  open();
  earshot.start();

  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('window-all-closed', () => app.quit());
  let flushed = false;
  app.on('before-quit', (event) => {
    if (flushed) return;
    // What was just changed must be on disk before the program ends.
    event.preventDefault();
    void settings.flush().finally(() => {
      flushed = true;
      app.quit();
    });
  });
  app.on('will-quit', () => {
    void earshot.close();
    platform.close();
  });
}
