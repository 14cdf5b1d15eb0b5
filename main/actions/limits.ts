/** Time limit of the wait for pairing mode in ms, in which the user must find the button. */
export const PAIRING_MODE_LIMIT_MS = 180_000;
/** Time limit of a pairing in ms. Bluetooth itself gives the user 30 s to confirm. */
export const PAIR_LIMIT_MS = 60_000;
/** Limit of a connection, in ms: BlueZ reports after up to 41.6 s that LE headphones don't respond. */
export const CONNECT_LIMIT_MS = 50_000;
/** Time limit of the sound after a connection, in ms. */
export const SOUND_LIMIT_MS = 15_000;

/** Time limits in ms of the list of services after a pairing, and after a connection if the list did not exist before. */
export const EARLY_SERVICES_LIMIT_MS = 8_000;
export const SERVICES_LIMIT_MS = 15_000;
/** Time limit in ms of the user's response whether headphones are theirs. */
export const YOURS_LIMIT_MS = 60_000;
/** Interval and time limit of calls to headphones that another device holds, in ms. */
export const BUSY_RETRY_MS = 4_000;
export const BUSY_LIMIT_MS = 120_000;

/** Time limit in ms of a connection on systems that connect automatically, where Earshot only checks it. */
export const AUTOMATIC_CONNECT_LIMIT_MS = 40_000;
