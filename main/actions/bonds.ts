import type { BondState } from '../../catalog/actions/bond';
import type { InputVerdict } from '../../catalog/identify/report-descriptor';
import { findExtraServices } from '../../catalog/identify/services';

/** State of one bond, as the system reports it now. */
interface BondReading {
  readonly bonded: boolean;
  /** Services of the device, as 128-bit UUIDs; null until they have been read. */
  readonly services: readonly string[] | null;
  /** Verdict on its HID; null if no HID of it was read. */
  readonly inputs: InputVerdict | null;
}

/**
 * Consequence of a reading: `undo` removes the bond, `verify` and `doubt` change its state, `absent` means that there is no
 * bond, and `keep` leaves everything as it is.
 */
type BondJudgment = 'keep' | 'verify' | 'doubt' | 'undo' | 'absent';

/**
 * Judges a bond that Earshot made. Only a report descriptor with keys undoes it: services that were not read, a descriptor that
 * is unreadable, and services for networks, files or SIM cards prove nothing. `pairing` is true while a request of Earshot to pair
 * is under way. Pure.
 */
export function judgeBond(state: BondState, { bonded, services, inputs }: BondReading, pairing: boolean): BondJudgment {
  if (!bonded) return pairing ? 'keep' : 'absent';
  if (inputs === 'types') return 'undo';
  const known = services !== null && services.length > 0 && (!offersInput(services) || inputs === 'sensors') && inputs !== 'unreadable';
  if (known) return state === 'verified' ? 'keep' : 'verify';
  // Only HID that was added later makes the bond unverified again. A second read of the same list doesn't.
  const cameLater = inputs === 'unreadable' || (services !== null && offersInput(services));
  return state === 'verified' && cameLater ? 'doubt' : 'keep';
}

function offersInput(services: readonly string[]): boolean {
  return findExtraServices(services).includes('input');
}
