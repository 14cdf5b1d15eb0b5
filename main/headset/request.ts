import type { HeadsetCommand } from '../../catalog/headset-commands';
import { OPCODES_1 } from './opcodes';

/**
 * Generation of the protocol. Nothing is shared between the two except frames, because the request for the battery of one turns
 * headphones of the other off.
 */
export type Generation = 1 | 2;

/** Request or command on the wire. Only the module of a generation creates those of that generation. */
export interface ControlRequest<G extends Generation | null = Generation | null> {
  /** Null for the request that reveals the generation. */
  readonly generation: G;
  readonly table: 1 | 2;
  readonly payload: Uint8Array;
  /** Possible beginnings of the response; empty if the headphones only acknowledge the request. */
  readonly responses: readonly (readonly number[])[];
  /** True for a command that is sent once, because a second one could act again. */
  readonly once?: boolean;
}

/** Command with the address of the device, upper-case with colons. */
export type AddressedCommand = HeadsetCommand<{ readonly address: string }>;

/** Returns the requests that a list of functions allows, by their function's number. */
export function selectAllowedRequests<G extends Generation>(
  functions: ReadonlySet<number>,
  byFunction: Readonly<Record<number, ControlRequest<G>>>,
): ControlRequest<G>[] {
  return Object.entries(byFunction)
    .filter(([number]) => functions.has(Number(number)))
    .map(([, request]) => request);
}

/**
 * First request to all headphones. Its response reveals the generation. Source: [GB, HYP, OMA, BUD], seen on hardware of
 * eleven models.
 */
export const HELLO: ControlRequest<null> = {
  generation: null,
  table: 1,
  payload: Uint8Array.of(OPCODES_1.getProtocol, 0x00),
  responses: [[OPCODES_1.retProtocol, 0x00]],
};
