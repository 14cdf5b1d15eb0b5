import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helperRequestSchema } from './helper-request';

test.each([
  { verb: 'read' },
  { verb: 'pair', address: 'F84E17001122' },
  { verb: 'yes', pin: '' },
  { verb: 'yes', pin: '0000' },
  { verb: 'remove', kind: 'le', address: 'F84E17001122' },
])('accepts %j', (request) => {
  expect(helperRequestSchema.parse(request)).toEqual(request);
});
test.each([
  null,
  'read',
  {},
  { verb: 'shutdown' },
  { verb: 'pair' },
  { verb: 'pair', address: 'f84e17001122' },
  { verb: 'pair', address: 'F84E17001122\n' },
  { verb: 'connect', address: '{2}.\\\\?\\bth' },
  { verb: 'yes', pin: '0000\n{"verb":"remove"}' },
  { verb: 'remove', kind: 'both', address: 'F84E17001122' },
])('rejects %j', (request) => {
  expect(helperRequestSchema.safeParse(request).success).toBe(false);
});
test('passes only known verbs, addresses and codes', () => {
  fc.assert(
    fc.property(
      fc.record({
        verb: fc.constantFrom('read', 'pair', 'yes', 'send-sound'),
        address: fc.string(),
        pin: fc.string(),
        more: fc.anything(),
      }),
      (request) => {
        const { success, data } = helperRequestSchema.safeParse(request);
        if (!success) return;
        for (const [key, value] of Object.entries(data)) {
          expect(['verb', 'address', 'pin']).toContain(key);
          expect(value).toMatch(/^[\w-]{0,16}$/);
        }
      },
    ),
  );
});
