/**
 * Families of operating systems on which Earshot runs. Each has its own menus, causes and fixes, so a new one needs texts in every
 * language. A Unix with the desktops of Linux belongs to `linux`.
 */
export const COMPUTERS = ['windows', 'macos', 'linux'] as const;

/** One of {@link COMPUTERS}. */
export type Computer = (typeof COMPUTERS)[number];
