import { createHmac, randomBytes } from 'node:crypto';

/**
 * Creates keys that distinguish devices without their addresses, with another secret each time. The devices are other
 * people's, so neither their addresses nor these names are kept.
 */
export function createDeviceKeys(): (address: string) => string {
  const secret = randomBytes(32);
  return (address) => createHmac('sha256', secret).update(address).digest('hex').slice(0, 16);
}
