import { systemPreferences } from 'electron';
import type { SoundGate } from '../../catalog/sound/headset-sound';
import { APP_ORIGIN } from './app-scheme';

/** Time in ms after which the page must request the permission again, because no sound check takes longer. In ms. */
export const GATE_OPEN_MS = 120_000;

/** Something Electron's page asks for. Source: electron.d.ts, setPermissionRequestHandler and setPermissionCheckHandler. */
interface PermissionRequest {
  readonly permission: string;
  /** Origin of the requesting frame. */
  readonly url: string | undefined;
  readonly isMainFrame: boolean | undefined;
  readonly media: readonly (string | undefined)[];
}

/** Permission of our own page for the computer's sound, while the sound check needs it. A camera and a screen never. */
export class SoundPermission {
  #gate: SoundGate = 'nothing';
  #timer: NodeJS.Timeout | undefined;
  /** The number of the request that the gate follows; a late response of the system to an older one changes nothing. */
  #request = 0;

  /**
   * Opens the gate this far, or closes it. For the microphone it opens no further than the names of outputs before the
   * operating system has agreed. Returns false if the operating system refuses the microphone.
   */
  async allow(gate: SoundGate): Promise<boolean> {
    const request = this.#begin();
    if (gate === 'nothing') return true;
    this.#gate = 'outputs';
    this.#timer = setTimeout(() => void this.#begin(), GATE_OPEN_MS);
    this.#timer.unref();
    if (gate === 'outputs') return true;
    const allowed = await requestSystemPermission();
    // The page can have been left, or the time be up, because a person takes as long as they like to respond.
    if (allowed && request === this.#request) this.#gate = 'microphone';
    return allowed;
  }

  // Closes the gate and makes every earlier request void.
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
  grants(asked: PermissionRequest): boolean {
    return this.#gate === 'microphone' && isOurs(asked) && asked.permission === 'media' && isSound(asked.media);
  }

  /** Whether a page may know of it, and choose an output by its name. */
  hasAsked(asked: PermissionRequest): boolean {
    if (this.#gate === 'nothing' || !isOurs(asked)) return false;
    return asked.permission === 'speaker-selection' || (asked.permission === 'media' && isSound(asked.media));
  }
}

function isOurs({ url, isMainFrame }: PermissionRequest): boolean {
  return isMainFrame !== false && (url === APP_ORIGIN || url?.startsWith(`${APP_ORIGIN}/`) === true);
}

function isSound(media: PermissionRequest['media']): boolean {
  return media.length > 0 && media.every((kind) => kind === 'audio');
}

// Only macOS shows its own prompt. Elsewhere the page gets a refusal when it tries.
async function requestSystemPermission(): Promise<boolean> {
  return systemPreferences.askForMediaAccess === undefined || systemPreferences.askForMediaAccess('microphone');
}
