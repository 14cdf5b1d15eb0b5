/**
 * How this copy of Earshot gets new versions: by itself; by something else that keeps programs up to
 * date (a package manager, a store) or by hand, so that Earshot only tells; or not at all, because it was
 * built without a place to look at.
 */
export type UpdateChannel = 'self' | 'told' | 'none';

/** Progress of an update. */
export type UpdateState = 'idle' | 'checking' | 'current' | 'available' | 'downloading' | 'ready' | 'failed';

/** State of updates. */
export interface UpdateView {
  readonly installation: UpdateChannel;
  /** True if Earshot checks for new versions: the user's choice, or else yes if it can install them. */
  readonly enabled: boolean;
  readonly state: UpdateState;
  /** The new version's number; null while none is known. */
  readonly version: string | null;
  /** Percent of the download, 0 to 100; null while there is none. */
  readonly percent: number | null;
}

/** Nothing is looked for and nothing found. */
export const NO_UPDATE: UpdateView = { installation: 'none', enabled: false, state: 'idle', version: null, percent: null };
