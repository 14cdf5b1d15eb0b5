import type { Computer } from './computer';
import type { MessageKey } from './messages/message';

/** Every state of the computer's Bluetooth. Each but `ready` and `starting` has a sentence and a way out. */
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
 * Returns the text with the way out of a state, in the words of this system. On macOS a terminal that may not use Bluetooth ends
 * Earshot's radio again and again.
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
