import type { App, Session } from 'electron';
import { APP_SCHEME } from './app-scheme';
import type { Log } from './log';
import { SoundPermission } from './sound-permission';

/**
 * Denies every permission, and every request except for the app's own files. The returned object opens the gate for the sound
 * check, the only exception.
 */
export function lockSession(session: Session, log: Log): SoundPermission {
  const sound = new SoundPermission();
  session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const granted = sound.grants({ permission, url: details.requestingUrl, isMainFrame: details.isMainFrame, media });
    if (!granted) log.warn(`permission denied: ${permission}`);
    respond(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    sound.hasRequested({ permission, url: origin, isMainFrame: details.isMainFrame, media: [details.mediaType] }),
  );
  session.webRequest.onBeforeRequest((details, respond) => {
    const allowed = details.url.startsWith(`${APP_SCHEME}:`) || details.url.startsWith('devtools:') || details.url.startsWith('data:');
    if (!allowed) log.warn(`request blocked: ${details.url.slice(0, 100)}`);
    respond({ cancel: !allowed });
  });
  return sound;
}

/** Blocks navigation, new windows and embedded pages in all present and future contents. */
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
