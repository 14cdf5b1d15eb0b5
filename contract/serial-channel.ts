/**
 * IPC channel of the hidden window with Web Serial, in both directions. It has its own file, so that its preload stays a single
 * tiny file.
 */
export const SERIAL_CHANNEL = 'earshot:serial';

/** Reasons why the hidden window opened nothing: the headset has no such service or did not open it, or another failure. */
export const SERIAL_FAILURES = ['refused', 'failed'] as const;

/** Requests to the hidden window. */
export type SerialRequest =
  /** @param services UUIDs, lower case with dashes. The headset has one of them. */
  | { readonly type: 'open'; readonly services: readonly string[] }
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  | { readonly type: 'close' };
