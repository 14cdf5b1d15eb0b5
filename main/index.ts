import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, protocol, session, shell } from 'electron';
import { CHANNEL } from '../contract/channels';
import type { Command, CommandResult } from '../contract/commands';
import type { Snapshot } from '../contract/snapshot';
import { Earshot } from './earshot';
import { choosePlatform } from './platform';
import { APP_SCHEME, serveApp } from './shell/app-scheme';
import { answerCommands } from './shell/commands';
import { allowedLink } from './shell/links';
import { lockContents, lockSession } from './shell/lock-down';
import { openLog } from './shell/log';
import { createWindow } from './shell/window';
import { SettingsError } from './system/system-adapter';

const log = openLog(app.getPath('logs'));
process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
process.on('uncaughtException', (error) => log.error('uncaught exception', error));

protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }]);
lockContents(app, log);

if (app.requestSingleInstanceLock()) void run();
else app.quit();

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
  const earshot = new Earshot({ ...platform, mode: demo ? 'demo' : 'live', now: () => performance.now(), log });
  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  lockSession(session.defaultSession, log);

  earshot.on('snapshot', (snapshot: Snapshot) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNEL.snapshot, snapshot);
  });
  answerCommands(ipcMain, log, (command) => execute(earshot, command));

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
  app.on('will-quit', () => {
    void earshot.close();
    platform.close();
  });
}

async function execute(earshot: Earshot, command: Command): Promise<CommandResult> {
  switch (command.type) {
    case 'get-snapshot':
      return { ok: true, snapshot: earshot.snapshot };
    case 'search':
      earshot.search();
      return { ok: true };
    case 'open-bluetooth-settings':
      try {
        await earshot.openSettings();
        return { ok: true };
      } catch (error) {
        log.warn('the Bluetooth settings did not open', error);
        return {
          ok: false,
          error: error instanceof SettingsError && error.reason === 'none' ? 'error.settings.none' : 'error.settings.failed',
        };
      }
    case 'act': {
      const error = earshot.act(command.action, command.headphones);
      return error === null ? { ok: true } : { ok: false, error };
    }
    case 'cancel-action':
      earshot.cancelAction();
      return { ok: true };
    case 'dismiss-action':
      earshot.dismissAction();
      return { ok: true };
    case 'answer-pairing':
      earshot.answerPairing(command.answer);
      return { ok: true };
    case 'power-on':
      try {
        await earshot.powerOn();
        return { ok: true };
      } catch (error) {
        log.warn('Bluetooth could not be switched on', error);
        return { ok: false, error: 'error.power-on' };
      }
    case 'open-link': {
      const url = allowedLink(command.url);
      if (url === null) return { ok: false, error: 'error.link' };
      await shell.openExternal(url);
      return { ok: true };
    }
  }
}
