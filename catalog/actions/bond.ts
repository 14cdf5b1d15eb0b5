import type { Address } from '../ids';

/** Adapter and device of a bond. */
export interface BondKey {
  /** Address of this computer's adapter. */
  readonly adapter: Address;
  /** Address of the device. */
  readonly address: Address;
}

/** Verdicts on a bond: `verified` if services were read and none of them can type, `unverified` while that is unknown. */
export const BOND_STATES = ['unverified', 'verified'] as const;

/** One of {@link BOND_STATES}. */
export type BondState = (typeof BOND_STATES)[number];

/** Bond that Earshot made, stored from the request to pair until the bond is gone. */
export interface Bond extends BondKey {
  /** Local day of the request to pair, as `YYYY-MM-DD`. */
  readonly day: string;
  readonly state: BondState;
  /** True if Earshot trusted the device because it offered sound alone. A service that appears later ends that trust. */
  readonly trustedForSound: boolean;
}

/** Maximum number of stored bonds. A user pairs a few. The oldest are removed, which only ends their watch. */
export const MAX_BONDS = 64;

/** Checks whether two keys belong to the same bond. */
export function isSameBond(a: BondKey, b: BondKey): boolean {
  return a.adapter === b.adapter && a.address === b.address;
}
