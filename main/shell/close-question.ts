import { type BrowserWindow, dialog } from 'electron';
import type { TraySupport } from '../../catalog/tray';
import type { Text } from './language';

/**
 * Prompts the user before the window closes, because no tray icon brings it back. Resolves with true to quit, and at once without
 * a prompt.
 */
export async function confirmQuit(window: BrowserWindow, support: Exclude<TraySupport, 'shown'>, text: Text): Promise<boolean> {
  const buttons = [text('close.keep-open'), text('menu.quit')];
  const content = { type: 'question', message: text('close.quits'), detail: text(`close.${support}`), buttons } as const;
  const { response } = await dialog.showMessageBox(window, { ...content, defaultId: 0, cancelId: 0 }).catch(() => ({ response: 1 }));
  return response === 1;
}
