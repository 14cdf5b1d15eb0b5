import { createHash } from 'node:crypto';
import type { Address } from '../../catalog/ids';

/** Fingerprints worked out before; the same few addresses are asked for with every new list. */
const known = new Map<string, string>();
const MAX_KNOWN = 1_024;

/** The fingerprint of a classic address that Sony's LE packets carry: the first four bytes of its SHA-1, hex. */
export function addressHash(address: Address): string {
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
