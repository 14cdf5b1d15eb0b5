/** What the scripted BlueZ is told; each is answered by its number once its signals are on the bus. */
export type Order =
  /** So many strangers are there from now on. */
  | { readonly kind: 'strangers'; readonly count: number }
  /** How many times a second each stranger's signal strength changes; 0 for never. */
  | { readonly kind: 'rate'; readonly perSecond: number }
  /** A headset's LE_ half is heard; the answer says when its signal was sent. */
  | { readonly kind: 'headset'; readonly number: number; readonly name: string }
  /** A headset is gone. */
  | { readonly kind: 'gone'; readonly number: number }
  /** So many signals as fast as the bus takes them, from a crowd whose addresses rotate. */
  | { readonly kind: 'burst'; readonly signals: number };

/** One order with its number. */
export interface Numbered {
  readonly number: number;
  readonly order: Order;
}

/** The answer: signals sent since the start. */
export interface Done {
  readonly number: number;
  readonly signals: number;
}
