import { EventEmitter } from 'node:events';
import type { AppUpdater } from 'electron-updater';
import { NO_UPDATE, type UpdateChannel, type UpdateView } from '../../catalog/update';
import type { PreferencesStore } from './preferences';
import { type Announcement, formatTarget, isSigned, parseReleaseDate } from './update-signature';

/** Used part of electron-updater. */
export type Updater = Pick<
  AppUpdater,
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'allowPrerelease'
  | 'logger'
  | 'requestHeaders'
  | 'checkForUpdates'
  | 'downloadUpdate'
  | 'quitAndInstall'
  | 'on'
  | 'removeAllListeners'
>;

/** Delay of the first check, after the start has settled, and interval of the next ones, in ms. */
const FIRST_MS = 30_000;
const EVERY_MS = 24 * 3_600_000;

/** Version numbers of releases. Any other number is not shown. */
const VERSION = /^\d{1,5}(\.\d{1,5}){2}(-[0-9A-Za-z.]{1,20})?$/;

/**
 * electron-updater's codes for a candidate that has no successor yet: the project has published no release, and the newest candidate is
 * a draft. GitHub's feed lists the tags of drafts, whose files are not public. Source: `GitHubProvider` of electron-updater 6.8.
 */
const NO_RELEASE = 'ERR_UPDATER_INVALID_RELEASE_FEED';
const NO_FILE = 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND';

/** Dependencies of updates. */
interface UpdatesDependencies {
  readonly channel: UpdateChannel;
  /** Version of this copy. One before a release, such as `1.0.0-rc.1`, is a candidate, which is offered later candidates as well. */
  readonly version: string;
  /** The key that new versions are signed with (PEM); null where electron-updater and the system check signatures. */
  readonly key: string | null;
  /** Computer that new versions must be for. See `formatTarget`. */
  readonly target: string;
  /** Loads the updater when it is first needed. */
  load(): Updater;
  readonly log: { warn(text: string, error?: unknown): void };
  /** Called when Earshot is about to end for a new version. macOS closes the windows first, and none may stay in the tray. */
  leave(): void;
  /** Called when the program continues after a failed update. */
  stay(): void;
}

/**
 * Checks for new versions, downloads and installs them. It downloads and installs only on the user's request. It is the only
 * network access of the program.
 */
export class Updates extends EventEmitter<{ changed: [UpdateView] }> {
  readonly #parts: UpdatesDependencies;
  #view: UpdateView;
  #updater: Updater | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Version that the user dismissed until the next start. */
  #declined: string | null = null;
  #leaving = false;
  /** Dates of the newest announcements in this run, in ms since 1970, by `allowPrerelease` of the check. An older one was served again. */
  readonly #newest = new Map<boolean | undefined, number>();

  constructor(parts: UpdatesDependencies) {
    super();
    this.#parts = parts;
    this.#view = { ...NO_UPDATE, channel: parts.channel };
  }

  get view(): UpdateView {
    return this.#view;
  }

  /** Follows the user's preferences, beginning with the current ones. */
  follow(preferences: PreferencesStore): void {
    preferences.on('changed', ({ updates }) => this.choose(updates));
    this.choose(preferences.current.updates);
    this.emit('changed', this.#view);
  }

  /** Stores the user's choice; null selects the default of this installation. */
  choose(choice: boolean | null): void {
    const { channel } = this.#parts;
    const enabled = channel !== 'unavailable' && (choice ?? channel === 'automatic');
    if (enabled === this.#view.enabled) return;
    this.#set({ enabled });
    clearTimeout(this.#timer);
    if (enabled) this.#scheduleCheck(FIRST_MS);
  }

  /** Checks now. */
  check(): void {
    const { state } = this.#view;
    if (this.#parts.channel === 'unavailable' || state === 'checking' || state === 'downloading' || state === 'ready') return;
    this.#declined = null;
    void this.#check();
  }

  /** Downloads the new version on the user's request. */
  download(): void {
    if (this.#parts.channel !== 'automatic' || this.#view.state !== 'available') return;
    const updater = this.#load();
    // A downloaded version is installed at the latest when Earshot quits.
    updater.autoInstallOnAppQuit = true;
    this.#set({ state: 'downloading', percent: 0 });
    void updater.downloadUpdate().catch((error: unknown) => this.#handleFailure(error));
  }

  /** Restarts Earshot with the new version on the user's request. */
  install(): void {
    if (this.#view.state !== 'ready' || this.#leaving) return;
    this.#leaving = true;
    this.#parts.leave();
    try {
      this.#load().quitAndInstall(true, true);
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  /** Dismisses the new version. */
  dismiss(): void {
    if (this.#view.state === 'available') this.#declined = this.#view.version;
    if (this.#view.state !== 'downloading' && this.#view.state !== 'ready') this.#set({ state: 'idle', version: null, percent: null });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.removeAllListeners();
  }

  #scheduleCheck(wait: number): void {
    this.#timer = setTimeout(() => {
      this.#scheduleCheck(EVERY_MS);
      const { state } = this.#view;
      if (state === 'idle' || state === 'current' || state === 'failed') void this.#check();
    }, wait);
    this.#timer.unref();
  }

  async #check(): Promise<void> {
    this.#set({ state: 'checking', version: null, percent: null });
    await this.#checkChannel(false);
    // The updater looks for candidates of any processor, and Windows on ARM has a separate list.
    const hasCandidates = isCandidate(this.#parts.version) && this.#parts.target !== formatTarget('win32', 'arm64');
    if (hasCandidates && this.#view.state === 'checking') await this.#checkChannel(true);
    // A missing result means that there is no newer version.
    if (this.#view.state === 'checking') this.#set({ state: 'current' });
  }

  // The updater looks for either the newest release or the newest candidate, and never both, so that a release comes first.
  async #checkChannel(forCandidates: boolean): Promise<void> {
    try {
      const updater = this.#load();
      updater.allowPrerelease = forCandidates;
      // The updater returns nothing if it cannot update this copy.
      if ((await updater.checkForUpdates()) === null) throw new Error('the updater does not work in this copy');
    } catch (error) {
      this.#handleFailure(error);
    }
  }

  #load(): Updater {
    if (this.#updater !== null) return this.#updater;
    const updater = this.#parts.load();
    this.#updater = updater;
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.logger = null;
    // The updater would otherwise send an id of this computer.
    updater.requestHeaders = { 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' };
    updater.on('update-available', (announced) => {
      const { version } = announced;
      if (!this.#isAuthentic(announced as Announcement)) return;
      if (!VERSION.test(version)) return this.#handleFailure(new Error('the new version has no proper number'));
      // A candidate can be published as a release by mistake.
      if (isCandidate(version) && !isCandidate(this.#parts.version)) return;
      this.#set(version === this.#declined ? { state: 'idle' } : { state: 'available', version });
    });
    // Otherwise an unsigned announcement could hide a new version.
    updater.on('update-not-available', (announced) => void this.#isAuthentic(announced as Announcement));
    updater.on('download-progress', ({ percent }) => {
      const whole = Math.min(100, Math.max(0, Math.floor(percent)));
      if (whole !== this.#view.percent) this.#set({ percent: whole });
    });
    // The user must have started the download, and its version must be the announced one.
    updater.on('update-downloaded', (event) => {
      if (this.#view.state !== 'downloading' || event?.version !== this.#view.version) return;
      this.#set({ state: 'ready', percent: null });
    });
    updater.on('error', (error) => this.#handleFailure(error));
    return updater;
  }

  // The checksums come from the same place as the announcement, so only the signature proves the origin of both.
  #isAuthentic(announced: Announcement): boolean {
    const { key, target } = this.#parts;
    if (key === null) return true;
    const list = this.#updater?.allowPrerelease;
    const date = parseReleaseDate(announced) ?? Number.NEGATIVE_INFINITY;
    const fault = !isSigned(announced, key, target)
      ? 'the announcement is not signed by us for this computer'
      : date < (this.#newest.get(list) ?? Number.NEGATIVE_INFINITY)
        ? 'the announcement is older than the last one'
        : null;
    if (fault === null) this.#newest.set(list, date);
    else this.#handleFailure(new Error(fault));
    return fault === null;
  }

  #handleFailure(error: unknown): void {
    const { code } = error as { readonly code?: unknown };
    if (isCandidate(this.#parts.version) && code === (this.#updater?.allowPrerelease === true ? NO_FILE : NO_RELEASE)) return;
    // Something that failed must not be put in place when Earshot ends.
    if (this.#updater !== null) this.#updater.autoInstallOnAppQuit = false;
    if (this.#leaving) this.#parts.stay();
    this.#leaving = false;
    if (this.#view.state === 'failed') return;
    this.#parts.log.warn('a new version could not be looked for, loaded or put in place', error);
    this.#set({ state: 'failed', percent: null });
  }

  #set(change: Partial<UpdateView>): void {
    this.#view = { ...this.#view, ...change };
    this.emit('changed', this.#view);
  }
}

// Semantic versioning puts a hyphen behind the number of a version before a release.
function isCandidate(version: string): boolean {
  return version.includes('-');
}
