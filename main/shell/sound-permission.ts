import { systemPreferences } from 'electron';
import type { SoundGate } from '../../catalog/sound/headset-sound';
import { APP_ORIGIN } from './app-scheme';

/** Time in ms after which the page must request the permission again, because no sound check takes longer. */
export const GATE_OPEN_MS = 120_000;

/** Permission request of a page. Source: electron.d.ts, setPermissionRequestHandler and setPermissionCheckHandler. */
interface PermissionRequest {
  readonly permission: string;
  /** Origin of the requesting frame. */
  readonly url: string | undefined;
  readonly isMainFrame: boolean | undefined;
  readonly media: readonly (string | undefined)[];
}

/** Permission of our own page for the computer's sound during the sound check. It never includes a camera or a screen. */
export class SoundPermission {
  #gate: SoundGate = 'nothing';
  #timer: NodeJS.Timeout | undefined;
  /** Number of the request that the gate follows, so that a late response of the system to an older request changes nothing. */
  #request = 0;

  /**
   * Opens the gate to this extent, or closes it. For the microphone, it opens only for the names of outputs until the operating
   * system has agreed. Returns false if the operating system refuses the microphone.
   */
  async allow(gate: SoundGate): Promise<boolean> {
    const request = this.#begin();
    if (gate === 'nothing') return true;
    this.#gate = 'outputs';
    this.#timer = setTimeout(() => void this.#begin(), GATE_OPEN_MS);
    this.#timer.unref();
    if (gate === 'outputs') return true;
    const allowed = await requestSystemPermission();
    // The user can have left the page, or the time limit can have passed, before the user responded.
    if (allowed && request === this.#request) this.#gate = 'microphone';
    return allowed;
  }

  // Closes the gate and invalidates every earlier request.
  #begin(): number {
    clearTimeout(this.#timer);
    this.#gate = 'nothing';
    this.#request += 1;
    return this.#request;
  }

  /** True while the gate is open for the microphone. */
  get isListening(): boolean {
    return this.#gate === 'microphone';
  }

  /** Checks whether the requesting page has the permission. */
  grants(request: PermissionRequest): boolean {
    return this.#gate === 'microphone' && isOurs(request) && request.permission === 'media' && isSound(request.media);
  }

  /** Checks whether a page may see the names of outputs and choose one. */
  hasRequested(request: PermissionRequest): boolean {
    if (this.#gate === 'nothing' || !isOurs(request)) return false;
    return request.permission === 'speaker-selection' || (request.permission === 'media' && isSound(request.media));
  }
}

function isOurs({ url, isMainFrame }: PermissionRequest): boolean {
  return isMainFrame !== false && (url === APP_ORIGIN || url?.startsWith(`${APP_ORIGIN}/`) === true);
}

function isSound(media: PermissionRequest['media']): boolean {
  return media.length > 0 && media.every((kind) => kind === 'audio');
}

// Only macOS shows its own prompt. On other systems, the page's own request is refused.
async function requestSystemPermission(): Promise<boolean> {
  return systemPreferences.askForMediaAccess === undefined || systemPreferences.askForMediaAccess('microphone');
}
