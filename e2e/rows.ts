// What the rows of the list say, in English.

/** Connected with sound: here, elsewhere, or nobody knows where. */
export const CONNECTED = /Connected(?!,)|Sound plays here|Sound goes elsewhere/;
/** Heard, and not paired here. */
export const NEARBY = /On, not paired here/;
/** In pairing mode. */
export const READY = /Ready to pair/;
