import type { App, Session } from 'electron';
import { APP_SCHEME } from './app-scheme';
import type { Log } from './log';

/** Denies every permission and every request that is not for the app's own files. */
export function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`permission denied: ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = details.url.startsWith(`${APP_SCHEME}:`) || details.url.startsWith('devtools:') || details.url.startsWith('data:');
    if (!allowed) log.warn(`request blocked: ${details.url.slice(0, 100)}`);
    answer({ cancel: !allowed });
  });
}

/** No navigation, no new windows, no embedded pages, in any contents that ever come to be. */
export function lockContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      log.warn('navigation blocked');
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
