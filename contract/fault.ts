/** Parts of the window that can fail to be drawn independently. */
export const FAULT_PLACES = ['window', 'list', 'page', 'search'] as const;

/** One of {@link FAULT_PLACES}. */
export type FaultPlace = (typeof FAULT_PLACES)[number];

/** Maximum length of a fault's description, in characters. */
export const MAX_FAULT_LENGTH = 1_000;
