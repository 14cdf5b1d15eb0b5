// Lifetimes of sightings and intervals of their renewal. In ms. These numbers depend on each other:
//
// - A search is renewed every RENEW_MS, and BlueZ reports a present device once in each. So two renewals and a margin must
//   pass without headphones before they are gone: SIGHTING_TTL_MS > 2 × RENEW_MS.
// - A beacon's proof of pairing mode must outlive one search: PAIRING_TTL_MS > RENEW_MS.
// - Scan cycles receive LE packets only. An inquiry interrupts them at least every INQUIRY_EVERY_MS, before BlueZ removes a
//   classic device without a packet for BLUEZ_FORGETS_MS: INQUIRY_EVERY_MS + INQUIRY_MS < BLUEZ_FORGETS_MS.
// - An inquiry response must hold until the next one: INQUIRY_TTL_MS > INQUIRY_EVERY_MS + INQUIRY_MS.
// - Headphones that respond in each round have been present all along: STILL_PRESENT_MS > INQUIRY_TTL_MS.
//
// lifetimes.test.ts checks these relations.

/** Interval of a renewed search, so that the system reports all present devices again. */
export const RENEW_MS = 60_000;
/** Time without a packet after which headphones are gone. */
export const SIGHTING_TTL_MS = 150_000;
/** Lifetime of one proof of pairing mode without a newer one. */
export const PAIRING_TTL_MS = 75_000;

/** Time without a packet after which BlueZ removes an unpaired device. Source: BlueZ, src/main.conf, TemporaryTimeout. */
export const BLUEZ_FORGETS_MS = 30_000;
/** Interval at which an inquiry interrupts scan cycles. */
export const INQUIRY_EVERY_MS = 20_000;
/** Length of an inquiry. */
export const INQUIRY_MS = 4_000;
/** Lifetime of an inquiry response. */
export const INQUIRY_TTL_MS = 30_000;
/** Interval of inquiries while pairing mode is unconfirmed. The first one begins at once. */
export const CONFIRM_EVERY_MS = 12_000;
/** Time between two packets of a classic device during which it counts as present: a few rounds of a search. */
export const STILL_PRESENT_MS = 40_000;
