import type { AdapterStatus } from '../../catalog/adapter-status';
import type { RadioStatus } from '../radio/scanner';
import { adapterStatusOf } from '../radio/status';

/** What a radio can suffer while the system's own Bluetooth is well. */
const RADIO_FAULTS: ReadonlySet<AdapterStatus> = new Set(['no-permission', 'crashed', 'unsupported']);

/**
 * The state of the computer's Bluetooth, from what the radio and the operating system say. `system` is null where the system
 * says nothing of it: then the radio alone does.
 */
export function adapterStatus(radio: RadioStatus, system: AdapterStatus | null): AdapterStatus {
  const heard = adapterStatusOf(radio);
  // The system can be ready while the radio is not ours to use, or has crashed.
  const status = system === null || (system === 'ready' && RADIO_FAULTS.has(heard)) ? heard : system;
  // Without BlueZ a working radio can only be raw HCI: what is heard can be shown.
  const withoutBluez = status === 'no-bus' || status === 'service-down';
  return withoutBluez && radio === 'poweredOn' ? 'ready' : status;
}

/** What tells whether the system can be asked for something. */
interface Serving {
  readonly radio: RadioStatus;
  readonly system: AdapterStatus | null;
}

/**
 * True when the system could carry out what was asked of it before, and cannot after. While it comes up it never could; that
 * our radio alone has failed does not matter, because the system pairs and connects with its own.
 */
export function isSystemLost(before: Serving, after: Serving): boolean {
  if (before.radio === after.radio && before.system === after.system) return false;
  return serves(before) && !serves(after);
}

function serves({ radio, system }: Serving): boolean {
  return (system ?? adapterStatusOf(radio)) === 'ready';
}
