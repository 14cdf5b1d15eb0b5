// How long what is heard holds, and how often it is asked for again. In ms. These numbers depend on each other:
//
// - A search is renewed every RENEW_MS, and BlueZ tells a device that stays only once in each. So two renewals and a margin
//   must pass without a headset before it is gone: SIGHTING_TTL_MS > 2 × RENEW_MS.
// - A beacon's proof of pairing mode must outlive one search: PAIRING_TTL_MS > RENEW_MS.
// - Scan cycles hear LE only. At the latest every INQUIRY_EVERY_MS they give way to an inquiry, before BlueZ forgets a sound
//   half that it has not heard for BLUEZ_FORGETS_MS: INQUIRY_EVERY_MS + INQUIRY_MS < BLUEZ_FORGETS_MS.
// - An answer to an inquiry must hold until the next one has answered: INQUIRY_TTL_MS > INQUIRY_EVERY_MS + INQUIRY_MS.
// - A headset that answers each round has been there all the while: STILL_HEARD_MS > INQUIRY_TTL_MS.
//
// lifetimes.test.ts holds them to it.

/** A search is renewed this often, so that the system tells anew who is still there. */
export const RENEW_MS = 60_000;
/** A headset not heard for this long is gone. */
export const SIGHTING_TTL_MS = 150_000;
/** How long one proof of pairing mode holds when nothing newer is heard. */
export const PAIRING_TTL_MS = 75_000;

/** BlueZ forgets a device that is not paired when it has not heard it for this long. Source: BlueZ, src/main.conf, TemporaryTimeout. */
export const BLUEZ_FORGETS_MS = 30_000;
/** How often scan cycles give way to an inquiry. */
export const INQUIRY_EVERY_MS = 20_000;
/** How long an inquiry of ours lasts. */
export const INQUIRY_MS = 4_000;
/** How long an answer to an inquiry holds. */
export const INQUIRY_TTL_MS = 30_000;
/** While pairing mode is unconfirmed, an inquiry begins at once and then this often. */
export const CONFIRM_EVERY_MS = 12_000;
/** A classic device heard again within this time has been there all the while: a few rounds of a search. */
export const STILL_HEARD_MS = 40_000;
