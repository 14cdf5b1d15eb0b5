import type { AdapterStatus } from '../../catalog/adapter-status';
import type { RadioStatus } from '../radio/scanner';
import { toAdapterStatus } from '../radio/status';

/** Faults that only our radio can have. */
const RADIO_FAULTS: ReadonlySet<AdapterStatus> = new Set(['no-permission', 'crashed', 'unsupported']);

/**
 * Returns the state of the computer's Bluetooth from the reports of the radio and the operating system. `system` is null if
 * the system reports nothing, and then the radio decides alone.
 */
export function combineAdapterStatus(radio: RadioStatus, system: AdapterStatus | null): AdapterStatus {
  const reported = toAdapterStatus(radio);
  // The system can be ready while another program uses the radio, or while the radio process has crashed.
  const status = system === null || (system === 'ready' && RADIO_FAULTS.has(reported)) ? reported : system;
  // A radio that works without BlueZ is raw HCI, and its results can be shown.
  const withoutBluez = status === 'no-bus' || status === 'service-down';
  return withoutBluez && radio === 'poweredOn' ? 'ready' : status;
}

/** States that decide whether the system can carry out an action. */
interface ActionConditions {
  readonly radio: RadioStatus;
  readonly system: AdapterStatus | null;
}

/**
 * Checks whether the system could carry out an action before a change and cannot after it. While it starts it never could. A
 * failed radio process does not matter, because the system itself pairs and connects.
 */
export function isSystemLost(before: ActionConditions, after: ActionConditions): boolean {
  if (before.radio === after.radio && before.system === after.system) return false;
  return canAct(before) && !canAct(after);
}

function canAct({ radio, system }: ActionConditions): boolean {
  return (system ?? toAdapterStatus(radio)) === 'ready';
}
