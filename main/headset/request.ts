/** The two generations of the protocol. What one of them calls "battery" switches the other one off, so nothing is shared between them but frames. */
export type Generation = 1 | 2;

/** A question to a headset of one generation, or what it is told to do. Made by the modules of that generation alone. */
export interface Request<G extends Generation> {
  readonly generation: G;
  readonly table: 1 | 2;
  readonly payload: Uint8Array;
  /** What its answer can begin with; empty where its acknowledgement is all that comes. */
  readonly answers: readonly (readonly number[])[];
  /** It changes something, and is sent once: nobody knows whether a second one would do it again. */
  readonly once?: boolean;
  /** What it asks, for the log. */
  readonly asks: string;
}

/** What is to be changed in a headset. Addresses are upper-case with colons. */
export type Order =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  | { readonly type: 'let-go'; readonly address: string };

/** The questions that a list of functions lets us ask, of those that stand behind a function's number. */
export function allowedBy<G extends Generation>(
  functions: ReadonlySet<number>,
  byFunction: Readonly<Record<number, Request<G>>>,
): Request<G>[] {
  return Object.entries(byFunction).flatMap(([number, one]) => (functions.has(Number(number)) ? [one] : []));
}

/** The question that every headset is asked first; its answer tells the generation. Source: [GB, HYP, OMA, BUD], seen on hardware of eleven models. */
export const HELLO = { table: 1, payload: Uint8Array.of(0x00, 0x00), answers: [[0x01, 0x00]], asks: 'which protocol' } as const;
