import { join } from 'node:path';
import { type App, app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../catalog/messages/languages';
import { createMessage } from '../../catalog/messages/message';
import { createText, loadLanguage, selectLanguage, type Text } from './language';
import { LOG_FILE, type Log } from './log';

/** Dependencies of the dialogs about failures. */
interface FailureOptions {
  readonly text: Text;
  /** Path of the log. */
  readonly logFile: string;
}

/** Creates the dependencies with texts in a loaded language. */
export function createFailureOptions(language: Language): FailureOptions {
  return { text: createText(language), logFile: join(app.getPath('logs'), LOG_FILE) };
}

/** Shows in the computer's language why the program didn't start, and ends it. See {@link failStart}. */
export async function endFailedStart(error: unknown, log: Log, isSilent: boolean): Promise<void> {
  const language = selectLanguage({ language: 'system' }, app.getLocale());
  // If the texts themselves failed to load, only the log has the reason.
  await loadLanguage(language).catch(() => undefined);
  failStart(app, error, log, isSilent, () => createFailureOptions(language));
}

/**
 * Shows why the program didn't start, and ends it. Otherwise it would stay as an invisible process that keeps every later start
 * from showing a window. @param isSilent ends without a dialog, for starts that no user watches.
 */
export function failStart(app: Pick<App, 'exit'>, error: unknown, log: Log, isSilent: boolean, options: () => FailureOptions): void {
  log.error('failed to start', error);
  try {
    const { text, logFile } = options();
    const detail = text(createMessage('failure.log', { path: logFile }));
    if (isSilent) process.stderr.write(`${text('failure.start')}. ${detail}\n`);
    else dialog.showErrorBox(text('failure.start'), detail);
  } finally {
    app.exit(1);
  }
}

/** Informs the user about a page that failed, and lets them load it again or quit if it failed twice. */
export function reportPage(
  outcome: 'reloaded' | 'failed-again',
  window: BrowserWindow,
  app: Pick<App, 'quit'>,
  { text, logFile }: FailureOptions,
): Promise<void> {
  const detail = text(createMessage('failure.log', { path: logFile }));
  if (outcome === 'reloaded') {
    // A window in the tray needs no explanation, because the log has a line.
    if (!window.isVisible()) return Promise.resolve();
    return dialog
      .showMessageBox(window, { type: 'warning', message: text('failure.reloaded'), detail, buttons: [text('failure.close')] })
      .then(() => undefined);
  }
  if (!window.isVisible()) window.show();
  const buttons = [text('failure.try-again'), text('menu.quit')];
  return dialog
    .showMessageBox(window, { type: 'error', message: text('failure.again'), detail, buttons, defaultId: 0, cancelId: 0 })
    .then(({ response }) => {
      if (response === 1) app.quit();
      else if (!window.isDestroyed()) window.webContents.reload();
    });
}

/** Logs each process of the program that ends by a failure: windows, the graphics process, and utility processes. */
export function logProcesses(app: Pick<App, 'on'>, log: Pick<Log, 'warn'>): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn(`a renderer ended: ${reason} (${exitCode})`);
  });
  app.on('child-process-gone', (_event, { type, name, serviceName, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.warn(`a process ended: ${type} ${name ?? serviceName ?? ''}: ${reason} (${exitCode})`);
  });
}
