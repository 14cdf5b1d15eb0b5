import type { WindowPage } from './channels';
import type { Snapshot } from './snapshot';

/** State of a window that was destroyed while it was hidden, and the snapshots since then. */
interface KeptPage {
  /** Text that the page stored with `keep-page`. Only the page reads it. */
  readonly text: string;
  /** Snapshots since then, the oldest first: the last one that the page received, then each with changed states of headphones. */
  readonly missed: readonly Snapshot[];
}

/** Start of a new window's page. */
export interface PageStart {
  readonly snapshot: Snapshot;
  /** Null for a window without a predecessor. */
  readonly kept: KeptPage | null;
  /** Page that a menu, the tray or a notification opened while the window was loading; null if none. */
  readonly page: WindowPage | null;
}

/** Maximum length of the text of `keep-page`, in characters; a guide with its steps has about a tenth of it. */
export const MAX_KEPT_PAGE = 500_000;
