/** A headset not heard for this long is gone. Longer than two searches (60 s each), in ms. */
export const SIGHTING_TTL_MS = 150_000;
/** How long one proof of pairing mode holds when nothing newer is heard, in ms; longer than a search. */
export const PAIRING_TTL_MS = 75_000;
/**
 * How long an answer to an inquiry holds, in ms: longer than from one inquiry to the next
 * (`INQUIRY_EVERY_MS` of the search), so that one that still answers stays.
 */
export const INQUIRY_TTL_MS = 30_000;
