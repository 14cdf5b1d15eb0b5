import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';

/** Time in ms after which a window without content appears nevertheless. */
export const SHOW_TIMEOUT_MS = 5_000;
/** Time in ms after which a page may fail and be reloaded again. */
export const STABLE_MS = 60_000;
/** Chromium's code for a load that another one replaced. Source: net/base/net_error_list.h, ERR_ABORTED. */
const ABORTED = -3;

/** Options of {@link watchPage}. */
interface PageWatchOptions {
  readonly log: { warn(text: string): void };
  /** Informs the user that the page was reloaded, or that it failed again and is not reloaded. */
  report(outcome: 'reloaded' | 'failed-again', window: BrowserWindow): void;
}

/**
 * Reloads a page that doesn't load or whose renderer ends, once a minute, and shows its window, because an invisible window keeps
 * the program running and the user can't end it. Returns the window.
 */
export function watchPage(window: BrowserWindow, { log, report }: PageWatchOptions): BrowserWindow {
  const { webContents } = window;
  let reloadedAt: number | null = null;
  const recover = (reason: string): void => {
    if (window.isDestroyed()) return;
    log.warn(`the page of the window failed: ${reason}`);
    const isFirst = reloadedAt === null || performance.now() - reloadedAt > STABLE_MS;
    reloadedAt = performance.now();
    if (isFirst) webContents.reload();
    report(isFirst ? 'reloaded' : 'failed-again', window);
  };
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) recover(`${description} (${code})`);
  });
  webContents.on('render-process-gone', (_event, { reason, exitCode }: RenderProcessGoneDetails) => {
    if (reason !== 'clean-exit') recover(`the renderer ended: ${reason} (${exitCode})`);
  });
  return window;
}

/** Shows a window in its last state when its page has content, and after {@link SHOW_TIMEOUT_MS} in any case. */
export function showWhenReady(window: BrowserWindow, isMaximized: boolean): void {
  let isShown = false;
  const show = (): void => {
    clearTimeout(timer);
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    // Maximizing also shows a window, so it must not happen earlier.
    if (isMaximized) window.maximize();
    else window.show();
  };
  const timer = setTimeout(show, SHOW_TIMEOUT_MS);
  window.once('ready-to-show', show);
}
