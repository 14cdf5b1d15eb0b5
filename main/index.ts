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
import { handleCommands } from './shell/commands';
import { Desktop } from './shell/desktop';
import { EventLog } from './shell/event-log';
import { type FailureOptions, failStart, logProcesses, reportPage } from './shell/failures';
import { createText, loadLanguage, selectLanguage } from './shell/language';
import { loadUpdater } from './shell/load-updater';
import { lockContents, lockSession } from './shell/lock-down';
import { LOG_FILE, logFaults, openLog } from './shell/log';
import { startsWithComputer } from './shell/login-item';
import { MainWindow } from './shell/main-window';
import { openLink } from './shell/open-link';
import { installation, updateKey } from './shell/packaged';
import { watchPage } from './shell/page-watch';
import { PreferencesStore } from './shell/preferences';
import { QuitController } from './shell/quit';
import { Reachable } from './shell/reachable';
import { Reporter } from './shell/reporter';
import { SettingsFile } from './shell/settings-file';
import { EveryTray, LinuxTray } from './shell/tray-host';
import { formatTarget } from './shell/update-signature';
import { Updates } from './shell/updates';
import { createWindow, watchBounds } from './shell/window';

performance.mark('earshot:loaded');
// A copy that runs from its source has settings and a lock of its own, so that it neither changes nor replaces an installed one.
if (!app.isPackaged && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', `${app.getPath('userData')} from source`);
const log = openLog(app.getPath('logs'));
logFaults(process, log);

protocol.registerSchemesAsPrivileged([SCHEME]);
lockContents(app, log);
logProcesses(app, log);

if (app.requestSingleInstanceLock())
  run().catch(async (error: unknown) => {
    const language = selectLanguage({ language: 'system' }, app.getLocale());
    // If the texts are the reason of the failure, the log alone has it.
    await loadLanguage(language).catch(() => undefined);
    failStart(app, error, log, app.commandLine.hasSwitch('self-check'), () => failureOptions(language));
  });
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
  const quit = new QuitController(app, async () => {
    await earshot.settle();
    await settings.flush();
  });
  const earshot = new Earshot({
    ...platform,
    mode: demo ? 'demo' : 'live',
    // Headphones of a recording are not stored.
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
    target: formatTarget(PLATFORM, process.arch),
    load: loadUpdater,
    log,
    leave: () => quit.leave(),
    stay: () => quit.stay(),
  });
  const window = new MainWindow({
    create: () =>
      watchPage(
        watchBounds(createWindow(settings.settings.window, preferences.current.language), (place) => settings.update({ window: place })),
        {
          log,
          report: (what, failed) =>
            void reportPage(what, failed, app, failureOptions(selectLanguage(preferences.current, app.getLocale()))),
        },
      ),
    staysInTray: () => !quit.isQuitting && desktop.staysInTray,
    isAppHidden: () => PLATFORM === 'darwin' && app.isHidden(),
    seen: (visible) => earshot.setVisible(visible),
  });
  const language = selectLanguage(preferences.current, app.getLocale());
  await loadLanguage(language);
  const trayHost = platform.computer === 'linux' ? new LinuxTray(process.env, (text) => log.warn(text)) : new EveryTray();
  const desktop = new Desktop({ computer: platform.computer, preferences, log, window, earshot, trayHost }, language);
  const reachable = new Reachable({
    isHidden: () => window.isHidden,
    staysInTray: () => desktop.staysInTray,
    show: () => window.bringUp(null),
  });
  trayHost.on('changed', () => reachable.check());
  void trayHost.start();

  serveApp(protocol, join(import.meta.dirname, '../renderer'));
  const sound = lockSession(session.defaultSession, log);
  handleCommands(ipcMain, log, (command) => runCommand({ earshot, preferences, reporter, updates, sound, window, openLink, log }, command));
  earshot.on('snapshot', (snapshot) => {
    events.compare(snapshot);
    desktop.show(snapshot);
    window.send(snapshot);
  });
  updates.on('changed', (view) => earshot.setUpdate(view));
  updates.follow(preferences);
  window.follow(app);
  // After a start with the computer the user finds Earshot in the tray, so that no window comes up.
  if (!startsWithComputer(platform.computer) || !preferences.current.tray) window.open();
  reachable.check();
  performance.mark('earshot:window');
  earshot.start();

  app.on('will-quit', () => {
    for (const part of [reachable, desktop, updates, earshot, platform]) void part.close();
  });
}

/** Returns what a failure shows. */
function failureOptions(language: ReturnType<typeof selectLanguage>): FailureOptions {
  return { text: createText(language), logFile: join(app.getPath('logs'), LOG_FILE) };
}
