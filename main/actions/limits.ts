/** How long to wait for pairing mode, in ms: a person must find the button first. */
export const PAIRING_MODE_LIMIT_MS = 180_000;
/** How long a pairing may take, in ms; Bluetooth itself gives a person 30 s to confirm. */
export const PAIR_LIMIT_MS = 60_000;
/** Limit of a connection, in ms: BlueZ reports after up to 41.6 s that LE headphones don't respond. */
export const CONNECT_LIMIT_MS = 50_000;
/** How long the sound may take to come up after the connection, in ms. */
export const SOUND_LIMIT_MS = 15_000;

/** How long the list of services may take to be read after a pairing, and after the connection where it was not there before, in ms. */
export const SERVICES_EARLY_MS = 8_000;
export const SERVICES_LIMIT_MS = 15_000;
/** How long a person may take to say whether headphones are theirs, in ms. */
export const YOURS_LIMIT_MS = 60_000;
/** How often headphones that another device has are called again, and for how long at most, in ms. */
export const BUSY_RETRY_MS = 4_000;
export const BUSY_LIMIT_MS = 120_000;

/** The same where the system connects by itself and has to be asked whether it did, in ms. */
export const BY_ITSELF_LIMIT_MS = 40_000;
