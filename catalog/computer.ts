/** Operating systems on which Earshot runs. Each has its own names of menus. */
export const COMPUTERS = ['windows', 'macos', 'linux'] as const;

/** One of {@link COMPUTERS}. */
export type Computer = (typeof COMPUTERS)[number];
