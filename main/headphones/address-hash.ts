import { createHash } from 'node:crypto';
import type { Address } from '../../catalog/ids';

/** Computed fingerprints, because the same few addresses occur in every new list. */
const known = new Map<string, string>();
const MAX_KNOWN = 1_024;

/** Returns the fingerprint of a classic address in Sony's LE packets: the first four bytes of its SHA-1, hex. */
export function hashAddress(address: Address): string {
  let hash = known.get(address);
  if (hash === undefined) {
    hash = createHash('sha1')
      .update(address.replace(/[^0-9A-Fa-f]/g, '').toUpperCase(), 'ascii')
      .digest('hex')
      .slice(0, 8);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(address, hash);
  }
  return hash;
}
