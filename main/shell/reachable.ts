import type { TrayHost } from './tray-host';

/** Time that a desktop needs to show its tray after a login, in ms. GNOME loads the extension for it after the programs. */
export const TRAY_TIMEOUT_MS = 20_000;

/** Parts of the program that a hidden window depends on. */
interface ReachableParts {
  /** True while the window is hidden or was not made. */
  isHidden(): boolean;
  /** True if the tray shows an icon that opens the window. */
  staysInTray(): boolean;
  show(): void;
}

/** Creates the guard of a window. It also checks whenever the desktop gains or loses its tray. */
export function guardReachability(
  window: { readonly isHidden: boolean; bringUp(page: null): unknown },
  desktop: { readonly staysInTray: boolean },
  trayHost: TrayHost,
): Reachable {
  const reachable = new Reachable({
    isHidden: () => window.isHidden,
    staysInTray: () => desktop.staysInTray,
    show: () => void window.bringUp(null),
  });
  trayHost.on('changed', () => reachable.check());
  return reachable;
}

/** Shows a hidden window if the desktop has no icon for it, because the user could neither find nor end the program. */
export class Reachable {
  readonly #parts: ReachableParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ReachableParts) {
    this.#parts = parts;
  }

  /** Checks now, and again after {@link TRAY_TIMEOUT_MS} if the window can't be reached. */
  check(): void {
    if (this.#timer !== undefined || this.#isReachable()) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isReachable()) this.#parts.show();
    }, TRAY_TIMEOUT_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #isReachable(): boolean {
    return !this.#parts.isHidden() || this.#parts.staysInTray();
  }
}
