import { expect, test } from 'vitest';
import * as lifetimes from './lifetimes';

const { RENEW_MS, SIGHTING_TTL_MS, PAIRING_TTL_MS, BLUEZ_FORGETS_MS, INQUIRY_EVERY_MS, INQUIRY_MS, INQUIRY_TTL_MS } = lifetimes;

test('keeps a sighting valid until its next report', () => {
  expect(SIGHTING_TTL_MS).toBeGreaterThan(2 * RENEW_MS);
  expect(PAIRING_TTL_MS).toBeGreaterThan(RENEW_MS);
  expect(INQUIRY_TTL_MS).toBeGreaterThan(INQUIRY_EVERY_MS + INQUIRY_MS);
  expect(lifetimes.STILL_PRESENT_MS).toBeGreaterThan(INQUIRY_TTL_MS);
});

test('inquires before BlueZ removes a classic device', () => {
  expect(INQUIRY_EVERY_MS + INQUIRY_MS).toBeLessThan(BLUEZ_FORGETS_MS);
  expect(lifetimes.CONFIRM_EVERY_MS + INQUIRY_MS).toBeLessThan(BLUEZ_FORGETS_MS);
});
