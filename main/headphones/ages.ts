/** A headset not heard for this long is gone. Longer than two searches (60 s each), in ms. */
export const SIGHTING_TTL_MS = 150_000;
