import type { Computer } from './computer';
import type { MessageKey } from './messages/message';

/** States of the computer's Bluetooth. Each except `ready` and `starting` has a sentence and advice. */
export const ADAPTER_STATUSES = [
  'starting',
  'ready',
  'off',
  'blocked',
  'missing',
  'service-down',
  'no-bus',
  'no-permission',
  'unsupported',
  'crashed',
] as const;

/** One of {@link ADAPTER_STATUSES}. */
export type AdapterStatus = (typeof ADAPTER_STATUSES)[number];

/**
 * Returns the advice for a state in the words of this system. On macOS a terminal without permission for Bluetooth ends Earshot's
 * radio repeatedly.
 */
export function getAdapterFix(adapter: Exclude<AdapterStatus, 'starting' | 'ready'>, computer: Computer): MessageKey {
  switch (adapter) {
    case 'blocked':
    case 'service-down':
    case 'no-permission':
      return `adapter.${adapter}.fix.${computer}`;
    case 'crashed':
      return computer === 'macos' ? 'adapter.crashed.fix.macos' : 'adapter.crashed.fix';
    default:
      return `adapter.${adapter}.fix`;
  }
}
