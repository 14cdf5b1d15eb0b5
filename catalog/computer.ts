/** The operating systems Earshot runs on; each has its own menu words. */
export const COMPUTERS = ['windows', 'macos', 'linux'] as const;

/** One of {@link COMPUTERS}. */
export type Computer = (typeof COMPUTERS)[number];
