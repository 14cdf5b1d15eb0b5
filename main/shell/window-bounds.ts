import type { SavedBounds } from './settings';

/** Smallest size of the window, in device-independent pixels. */
export const MIN_SIZE = { width: 720, height: 480 } as const;
/** Size of the window on a first start. */
export const FIRST_SIZE = { width: 1100, height: 760 } as const;
/** Part of the title bar in pixels that must be on a screen so that the user can reach it. */
const REACHABLE = 80;

/** Rectangle in device-independent pixels. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Returns the last bounds of the window, or null if no screen shows them. A window larger than its screen shrinks to it. */
export function restoreBounds(place: SavedBounds | null, screens: readonly Rectangle[]): Rectangle | null {
  if (place === null) return null;
  const width = Math.max(MIN_SIZE.width, place.width);
  const height = Math.max(MIN_SIZE.height, place.height);
  const screen = screens.find(
    (area) =>
      place.x + width - REACHABLE > area.x &&
      place.x + REACHABLE < area.x + area.width &&
      place.y >= area.y &&
      place.y + REACHABLE < area.y + area.height,
  );
  if (screen === undefined) return null;
  const shrunk = Math.max(MIN_SIZE.width, Math.min(width, screen.width));
  return {
    // A smaller window must not move its rest off the screen.
    x: Math.max(place.x, screen.x + REACHABLE - shrunk),
    y: place.y,
    width: shrunk,
    height: Math.max(MIN_SIZE.height, Math.min(height, screen.height)),
  };
}
