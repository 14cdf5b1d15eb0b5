import { readFileSync } from 'node:fs';
import type { AdapterStatus } from '../../catalog/adapter-status';
import type { RadioStatus } from './scanner';

/** Returns the adapter's status if only the radio has it (Windows, macOS, raw HCI). */
export function toAdapterStatus(status: RadioStatus): AdapterStatus {
  switch (status) {
    case 'poweredOn':
      return 'ready';
    case 'poweredOff':
      return 'off';
    case 'unauthorized':
      return 'no-permission';
    case 'crashed':
      return 'crashed';
    case 'unsupported':
      return 'unsupported';
    case 'unknown':
    case 'resetting':
      return 'starting';
  }
}

const CAP_NET_RAW = 13n;

/**
 * Checks whether this process may open raw HCI sockets on Linux (CAP_NET_RAW in its effective set). Source:
 * capabilities(7), proc(5).
 */
export function hasRawCapability(statusFile = '/proc/self/status'): boolean {
  try {
    const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync(statusFile, 'utf8'))?.[1];
    return effective !== undefined && ((BigInt(`0x${effective}`) >> CAP_NET_RAW) & 1n) === 1n;
  } catch {
    return false; // Without the file this is not Linux, so it has no raw HCI either.
  }
}
