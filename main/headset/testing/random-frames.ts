import fc from 'fast-check';
import { encodeFrame } from '../frame';
import { HEADSET_1, HEADSET_2 } from './virtual-control';

const payload = fc.oneof(
  fc.uint8Array({ maxLength: 30 }),
  fc.constantFrom(...Object.values(HEADSET_1), ...Object.values(HEADSET_2)).map((text) => Uint8Array.from(Buffer.from(text, 'hex'))),
  // Notifications after a command.
  fc.constantFrom('d9d20001', '99000701', '99002e01', '99007000', '35020100', `3d020000${'41'.repeat(17)}`).map((text) => {
    return Uint8Array.from(Buffer.from(text, 'hex'));
  }),
);

/** Input from headphones: noise, frames of any kind, and real responses at the wrong time. */
export const createHeadsetFrame = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc
    .tuple(fc.constantFrom('ack' as const, 'table1' as const, 'table2' as const), fc.constantFrom(0 as const, 1 as const), payload)
    .map(([kind, sequence, data]) => encodeFrame(kind, sequence, data)),
);
