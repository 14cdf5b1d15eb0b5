/**
 * Source of new versions of this copy of Earshot: its own updater; a package manager, a store or the user, so that Earshot only
 * shows a notice; or none, because the build has no address for updates.
 */
export type UpdateChannel = 'automatic' | 'notify-only' | 'unavailable';

/** Progress of an update. */
type UpdateState = 'idle' | 'checking' | 'current' | 'available' | 'downloading' | 'ready' | 'failed';

/** State of updates. */
export interface UpdateView {
  readonly channel: UpdateChannel;
  /** True if Earshot checks for new versions: the user's choice, or else yes if it can install them. */
  readonly enabled: boolean;
  readonly state: UpdateState;
  /** Number of the new version; null if none is known. */
  readonly version: string | null;
  /** Percent of the download, 0 to 100; null without a download. */
  readonly percent: number | null;
}

/** State before any check. */
export const NO_UPDATE: UpdateView = { channel: 'unavailable', enabled: false, state: 'idle', version: null, percent: null };
