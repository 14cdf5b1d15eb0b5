import { createHash } from 'node:crypto';
import type { Address } from '../../catalog/ids';
import { memoize } from '../../catalog/memoize';

/** Maximum number of kept fingerprints. The same few addresses occur in every new list. */
const MAX_KEPT = 1_024;

/** Returns the fingerprint of a classic address in Sony's LE packets: the first four bytes of its SHA-1, hex. */
export const hashAddress = memoize(
  (address: Address) =>
    createHash('sha1')
      .update(address.replace(/[^0-9A-Fa-f]/g, '').toUpperCase(), 'ascii')
      .digest('hex')
      .slice(0, 8),
  MAX_KEPT,
);
