// Texts of the rows in English.

/** Rows of connected headphones whose sound is here, elsewhere, or unknown. */
export const CONNECTED = /Connected(?!,)|Sound goes|is playing/;
/** In range and not paired here. */
export const NEARBY = /On, not paired here/;
/** In pairing mode. */
export const READY = /Ready to pair/;
