import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame, type Frame, FrameReader, MAX_FRAME_BYTES } from './frame';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');

// Frames from real headphones, as other projects published them (OMA, GB, BUD), and an example of escaping from OMA.
test.each([
  ['3e 0c 00 00 00 00 02 00 00 0e 3c', 'table1', 0, '0000'],
  ['3e 0c 01 00 00 00 07 68 17 01 01 01 00 0a a0 3c', 'table1', 1, '6817010101000a'],
  ['3e 0c 00 00 00 00 04 13 03 02 02 2a 3c', 'table1', 0, '13030202'],
  ['3e 0c 01 00 00 00 0a 59 00 16 06 11 0a 0a 0a 0a 0a cf 3c', 'table1', 1, '59001606110a0a0a0a0a'],
  ['3e 0c 00 00 00 00 03 3d 2e 3d 2c 3d 2d c6 3c', 'table1', 0, '3e3c3d'],
  ['3e 01 00 00 00 00 00 01 3c', 'ack', 0, ''],
  ['3e 01 01 00 00 00 00 02 3c', 'ack', 1, ''],
] as const)('decodes %s', (wire, kind, sequence, payload) => {
  const frame = decodeFrame(bytes(wire));
  expect(frame).toMatchObject({ kind, sequence });
  expect(hex((frame as Frame).payload)).toBe(payload);
  expect(hex(encodeFrame(kind, sequence, bytes(payload)))).toBe(wire.replaceAll(' ', ''));
});

const frames = fc.record({
  kind: fc.constantFrom('ack' as const, 'table1' as const, 'table2' as const),
  sequence: fc.constantFrom(0 as const, 1 as const),
  payload: fc.uint8Array({ maxLength: 60 }),
});

describe('any payload', () => {
  test('decodes what it encodes, without a mark inside', () => {
    fc.assert(
      fc.property(frames, ({ kind, sequence, payload }) => {
        const wire = encodeFrame(kind, sequence, payload);
        expect([...wire.subarray(1, -1)].some((byte) => byte === 0x3c || byte === 0x3e)).toBe(false);
        expect(decodeFrame(wire)).toMatchObject({ kind, sequence, payload });
      }),
    );
  });
  test('finds frames in a stream cut anywhere', () => {
    const noise = fc.uint8Array({ maxLength: 8 }).map((data) => data.filter((byte) => byte !== 0x3e));
    fc.assert(
      fc.property(fc.array(fc.tuple(frames, noise), { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (all, step) => {
        const stream = Buffer.concat(
          all.flatMap(([{ kind, sequence, payload }, between]) => [encodeFrame(kind, sequence, payload), between]),
        );
        const reader = new FrameReader();
        const found: unknown[] = [];
        for (let at = 0; at < stream.length; at += step) found.push(...reader.push(stream.subarray(at, at + step)));
        expect(found).toMatchObject(all.map(([frame]) => frame));
      }),
    );
  });
  test('detects one wrong bit', () => {
    fc.assert(
      fc.property(frames, fc.nat(), fc.nat(7), ({ kind, sequence, payload }, place, bit) => {
        const wire = encodeFrame(kind, sequence, payload);
        const at = 1 + (place % (wire.length - 2));
        wire[at] = (wire[at] ?? 0) ^ (1 << bit);
        const read = decodeFrame(wire);
        // A flipped bit of an escaped byte can make another escaped byte, but then its checksum is wrong.
        expect(typeof read).toBe('string');
      }),
    );
  });
  test('never throws for any bytes, with bounded memory', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 }), (parts) => {
        const reader = new FrameReader();
        for (const part of parts) for (const frame of reader.push(part)) expect(frame).toBeDefined();
      }),
    );
    const reader = new FrameReader();
    const faults = [Uint8Array.of(0x3e), ...Array.from({ length: 40 }, () => new Uint8Array(1_000).fill(7))].flatMap((part) =>
      reader.push(part),
    );
    expect(faults).toEqual(['too-long']);
  });
});
test('refuses a payload that is too long', () => {
  expect(() => encodeFrame('table1', 0, new Uint8Array(MAX_FRAME_BYTES))).toThrow(RangeError);
  expect(decodeFrame(bytes('3e 0c 00 ff ff ff ff 00 00 08 3c'))).toBe('length');
});
