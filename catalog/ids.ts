/**
 * A text that names one kind of thing. A plain text fits, as it comes from a packet or a test; an id of another kind does
 * not, so that the compiler notices when two kinds are mixed up.
 */
type Id<Kind extends string> = string & { readonly __kind?: Kind };

/** The product code of a model in lower case, e.g. `wh-1000xm4`. */
export type ModelId = Id<'model'>;

/** A way of a model's, e.g. `off/power/7`; unique in its model. */
export type MethodId = Id<'way'>;

/** An entry of the list, e.g. `h3`; the same one for as long as the entry lives. */
export type EntryId = Id<'entry'>;

/** The operating system's own key for a device: BlueZ's object path, a macOS address, on Windows the half and its address. */
export type RecordId = Id<'record'>;

/** noble's id of an advertiser. */
export type AdvertiserId = Id<'advertiser'>;

/** A Bluetooth address, upper-case with colons. */
export type Address = Id<'address'>;

/** Text of an {@link Address}. */
export const ADDRESS = /^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/;
