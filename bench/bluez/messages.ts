/** Commands to the scripted BlueZ. It confirms each by its number after its signals are on the bus. */
export type Order =
  /** Number of devices from now on: unknown ones, or headphones of a model if one is given. */
  | { readonly kind: 'strangers'; readonly count: number; readonly model?: string }
  /** Signal changes of each unknown device per second; 0 for none. */
  | { readonly kind: 'rate'; readonly perSecond: number }
  /** Packet of an LE_ entry. The confirmation contains the time of its signal. */
  | { readonly kind: 'headset'; readonly number: number; readonly name: string }
  /** Removes a headset. */
  | { readonly kind: 'gone'; readonly number: number }
  /** Number of signals at full speed, from a crowd with rotating addresses. */
  | { readonly kind: 'burst'; readonly signals: number };

/** Command with its number. */
export interface NumberedMessage {
  readonly number: number;
  readonly order: Order;
}

/** Confirmation with the number of signals since the start. */
export interface DoneMessage {
  readonly number: number;
  readonly signals: number;
}
