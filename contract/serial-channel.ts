/** The IPC channel of the hidden window that has Web Serial, both ways. In a file of its own: its preload stays tiny, and whole. */
export const SERIAL_CHANNEL = 'earshot:serial';

/** Why the hidden window opened nothing: the headset has no such service for us or did not open it, or something else went wrong. */
export const SERIAL_FAILURES = ['refused', 'failed'] as const;

/** Requests to the hidden window. */
export type SerialRequest =
  /** @param services UUIDs, lower case with dashes; whichever of them the headset has. */
  | { readonly type: 'open'; readonly services: readonly string[] }
  | { readonly type: 'write'; readonly bytes: Uint8Array }
  | { readonly type: 'close' };
