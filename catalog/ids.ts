/**
 * Text that identifies one kind of thing. A plain text is assignable, because packets and tests have plain texts. An id of
 * another kind is not, so that the compiler detects a confusion.
 */
type Id<Kind extends string> = string & { readonly __kind?: Kind };

/** Product code of a model in lower case, e.g. `wh-1000xm4`. */
export type ModelId = Id<'model'>;

/** Id of a method, e.g. `off/power/7`, unique within its model. */
export type MethodId = Id<'way'>;

/** Id of an entry of the list, e.g. `h3`, which stays the same while the entry exists. */
export type EntryId = Id<'entry'>;

/** Key of a device in the operating system: BlueZ's object path, a macOS address, or on Windows the identity and its address. */
export type RecordId = Id<'record'>;

/** Id of an advertiser in noble. */
export type AdvertiserId = Id<'advertiser'>;

/** Bluetooth address, upper-case with colons. */
export type Address = Id<'address'>;

/** Text of an {@link Address}. */
export const ADDRESS = /^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/;
