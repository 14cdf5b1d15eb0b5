import { join } from 'node:path';
import { app, ipcMain, protocol, session } from 'electron';
import { PersistentBonds, SessionBonds } from './app/bond-memory';
import { runCommand } from './app/commands';
import { Earshot } from './app/earshot';
import { PersistentMemory, SessionMemory } from './app/memory';
import { createElectronHost } from './electron-host';
import { choosePlatform, PLATFORM } from './platform';
import { selfCheck } from './self-check';
import { SCHEME, serveApp } from './shell/app-scheme';
import { answerCommands } from './shell/commands';
import { Desktop } from './shell/desktop';
import { EventLog } from './shell/event-log';
import { languageOf, loadLanguage } from './shell/language';
import { loadUpdater } from './shell/load-updater';
import { lockContents, lockSession } from './shell/lock-down';
import { logFaults, openLog } from './shell/log';
import { MainWindow } from './shell/main-window';
import { openLink } from './shell/open-link';
import { installation, updateKey } from './shell/packaged';
import { PreferencesStore } from './shell/preferences';
import { Quit } from './shell/quit';
import { Reporter } from './shell/reporter';
import { SettingsFile } from './shell/settings-file';
import { Updates } from './shell/updates';
import { createWindow, watchPlace } from './shell/window';

performance.mark('earshot:loaded');
const log = openLog(app.getPath('logs'));
logFaults(process, log);

protocol.registerSchemesAsPrivileged([SCHEME]);
lockContents(app, log);

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  performance.mark('earshot:ready');
  const demo = app.commandLine.hasSwitch('demo');
  const platform = choosePlatform(demo, createElectronHost(import.meta.dirname, log));
  if (app.commandLine.hasSwitch('self-check')) return selfCheck(platform);
  const settings = await SettingsFile.open(join(app.getPath('userData'), 'settings.json'), log);
  const preferences = new PreferencesStore(settings);
  const events = new EventLog(Date.now);
  const quit = new Quit(app, () => settings.flush());
  const earshot = new Earshot({
    ...platform,
    mode: demo ? 'demo' : 'live',
    // A recording's headphones are nobody's.
    memory: demo ? new SessionMemory(settings) : new PersistentMemory(settings),
    bonds: demo ? new SessionBonds() : new PersistentBonds(settings),
    preferences,
    now: () => performance.now(),
    wall: Date.now,
    log: events.alsoTo(log),
  });
  const reporter = new Reporter(events, Date.now, earshot);
  const updates = new Updates({
    installation: installation(PLATFORM),
    key: updateKey(PLATFORM),
    load: loadUpdater,
    log,
    leave: () => quit.leave(),
    stay: () => quit.stay(),
  });
  const window = new MainWindow({
    create: () =>
      watchPlace(createWindow(settings.settings.window, preferences.current.language), (place) => settings.update({ window: place })),
    staysInTray: () => !quit.isQuitting && desktop.tray.isShown,
    isAppHidden: () => PLATFORM === 'darwin' && app.isHidden(),
    seen: (visible) => earshot.setVisible(visible),
  });
  const language = languageOf(preferences.current, app.getLocale());
  await loadLanguage(language);
  const desktop = new Desktop({ computer: platform.computer, preferences, log, window, earshot }, language);

  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  const sound = lockSession(session.defaultSession, log);
  answerCommands(ipcMain, log, (command) => runCommand({ earshot, preferences, reporter, updates, sound, window, openLink, log }, command));
  earshot.on('snapshot', (snapshot) => {
    events.compare(snapshot);
    desktop.show(snapshot);
    window.send(snapshot);
  });
  updates.on('changed', (view) => earshot.setUpdate(view));
  updates.follow(preferences);
  window.follow(app);
  // Started with the computer: there is a tray to find it in, so no window comes up by itself.
  if (!app.commandLine.hasSwitch('hidden') || !desktop.tray.isShown) window.open();
  performance.mark('earshot:window');
  earshot.start();

  app.on('will-quit', () => {
    for (const part of [desktop, updates, earshot, platform]) void part.close();
  });
}
