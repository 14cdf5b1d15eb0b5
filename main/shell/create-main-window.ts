import { app } from 'electron';
import { createFailureOptions, reportPage } from './failures';
import { selectLanguage } from './language';
import type { Log } from './log';
import { MainWindow, type MainWindowDependencies } from './main-window';
import { watchPage } from './page-watch';
import type { PreferencesStore } from './preferences';
import type { SettingsFile } from './settings-file';
import { createWindow, watchBounds } from './window';

/** Dependencies of {@link createMainWindow}. */
interface WindowDependencies extends Pick<MainWindowDependencies, 'staysInTray' | 'confirmClose' | 'seen'> {
  readonly platform: NodeJS.Platform;
  readonly settings: SettingsFile;
  readonly preferences: PreferencesStore;
  readonly log: Log;
}

/** Creates the main window over Electron's: it keeps its bounds in the settings, and reloads a page that fails. */
export function createMainWindow({
  platform,
  settings,
  preferences,
  log,
  staysInTray,
  confirmClose,
  seen,
}: WindowDependencies): MainWindow {
  const create = () =>
    watchBounds(createWindow(settings.settings.window, preferences.current.language), (bounds) => settings.update({ window: bounds }));
  const report: Parameters<typeof watchPage>[1]['report'] = (outcome, window) =>
    void reportPage(outcome, window, app, createFailureOptions(selectLanguage(preferences.current, app.getLocale())));
  return new MainWindow({
    create: () => watchPage(create(), { log, report }),
    staysInTray,
    confirmClose,
    isAppHidden: () => platform === 'darwin' && app.isHidden(),
    seen,
  });
}
