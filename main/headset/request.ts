/** The two generations of the protocol. What one of them calls "battery" switches the other one off, so nothing is shared between them but frames. */
export type Generation = 1 | 2;

/** Request or command to headphones of one generation. Made by the modules of that generation alone. */
export interface ProtocolRequest<G extends Generation> {
  readonly generation: G;
  readonly table: 1 | 2;
  readonly payload: Uint8Array;
  /** Possible beginnings of the response; empty if only an acknowledgement follows. */
  readonly answers: readonly (readonly number[])[];
  /** True for a command that is sent once, because a second one could act again. */
  readonly once?: boolean;
  /** Name for the log. */
  readonly asks: string;
}

/** Change of a setting or of a connection in headphones. Addresses are upper-case with colons. */
export type HeadsetOrder =
  | { readonly type: 'two-devices'; readonly on: boolean }
  | { readonly type: 'pairing-mode' }
  | { readonly type: 'let-go'; readonly address: string };

/** Returns the requests that a list of functions allows, by their function's number. */
export function selectAllowedFrames<G extends Generation>(
  functions: ReadonlySet<number>,
  byFunction: Readonly<Record<number, ProtocolRequest<G>>>,
): ProtocolRequest<G>[] {
  return Object.entries(byFunction).flatMap(([number, one]) => (functions.has(Number(number)) ? [one] : []));
}

/**
 * First request to all headphones. Its response reveals the generation. Source: [GB, HYP, OMA, BUD], seen on hardware of
 * eleven models.
 */
export const HELLO = { table: 1, payload: Uint8Array.of(0x00, 0x00), answers: [[0x01, 0x00]], asks: 'which protocol' } as const;
