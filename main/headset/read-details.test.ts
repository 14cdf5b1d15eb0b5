import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ControlStream, findGeneration } from './conversation';
import { encodeFrame } from './frame';
import { SERVICE_1 } from './generation-1';
import { SERVICE_2 } from './generation-2';
import { MAX_FRAMES } from './link';
import { HeadsetProtocolError } from './protocol-error';
import { type HeadsetDetails, readHeadsetDetails } from './read-details';
import { createHeadsetFrame } from './testing/random-frames';
import { HEADSET_1, HEADSET_2, type Quirks, type Script, VirtualControl } from './testing/virtual-control';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads all details with a fast clock. */
async function read(headset: VirtualControl, service: string): Promise<HeadsetDetails> {
  const reading = readHeadsetDetails(headset.stream, service);
  reading.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(31_000);
  return reading;
}

const DETAILS_1 = {
  generation: 1,
  model: 'WH-1000XM4',
  firmware: '2.9.0',
  battery: { whole: { percent: 100, charging: false }, left: null, right: null, case: null },
  codec: 'LDAC',
  devices: [
    { address: 'AA:BB:CC:00:00:01', name: 'Laptop', connection: 1, plays: false },
    { address: 'AA:BB:CC:00:00:02', name: 'Phone', connection: null, plays: false },
  ],
  twoDevices: null,
  managesDevices: false,
};
const DETAILS_2 = {
  generation: 2,
  model: 'WF-1000XM5',
  firmware: '4.0.2',
  battery: {
    whole: null,
    left: { percent: 80, charging: false },
    right: { percent: 80, charging: true },
    case: { percent: 70, charging: false },
  },
  codec: 'AAC',
  devices: [
    { address: 'AA:BB:CC:00:00:01', name: 'Laptop', connection: 1, plays: false },
    { address: 'AA:BB:CC:00:00:02', name: 'Tablet', connection: 2, plays: true },
  ],
  twoDevices: true,
  managesDevices: true,
};

const QUIRKS: readonly (readonly [string, Quirks])[] = [
  ['has no fault', {}],
  ['ignores the first request', { ignoresFirst: true }],
  ['repeats every frame', { repeats: true }],
  ['sends wrong checksums', { wrongChecksums: true }],
  ['sends single bytes', { split: 1 }],
  ['sends three bytes at a time, repeated', { split: 3, repeats: true }],
  ['omits acknowledgements', { forgetsAck: true }],
  ['repeats old acknowledgements', { staleAcks: true }],
  ['sends notifications', { notifies: true }],
];

describe.each(QUIRKS)('a headset that %s', (_name, quirks) => {
  test('reads the details of generation 1', async () => {
    const headset = new VirtualControl(HEADSET_1, quirks);
    expect(await read(headset, SERVICE_1)).toEqual(DETAILS_1);
    expect([headset.off, headset.isClosed]).toEqual([false, true]);
    expect(headset.requests.filter((request) => request.startsWith('1 22'))).toEqual([]);
  });
  test('reads the details of generation 2', async () => {
    const headset = new VirtualControl(HEADSET_2, quirks);
    expect(await read(headset, SERVICE_2)).toEqual(DETAILS_2);
    // Every frame of the headphones was acknowledged.
    expect(headset.acks).toBeGreaterThan(10);
  });
});

test('continues after a request without a response', async () => {
  const headset = new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 0402', '2 3602', '1 d0d201'] });
  expect(await read(headset, SERVICE_2)).toEqual({ ...DETAILS_2, firmware: null, devices: null, twoDevices: null });
});
test('requests only what the list of functions names', async () => {
  const headset = new VirtualControl({ ...HEADSET_2, '1 0600': '0700011200', '2 0600': '070000' });
  await read(headset, SERVICE_2);
  expect(headset.requests).toEqual(['1 0000', '1 0600', '2 0600', '1 0401', '1 0402', '1 1202']);
});
test('requests a device list without classes in its form', async () => {
  const headset = new VirtualControl({ ...HEADSET_2, '2 0600': '0700013000', '2 3600': '37000000' });
  expect((await read(headset, SERVICE_2)).devices).toEqual([]);
  expect(headset.requests).not.toContain('2 3602');
});

describe('generation', () => {
  test('ends if service, length and version disagree', async () => {
    const odd: readonly (readonly [Script, string])[] = [
      [HEADSET_1, SERVICE_2],
      [HEADSET_2, SERVICE_1],
      [{ ...HEADSET_1, '1 0000': '01009999' }, SERVICE_1],
      [{ ...HEADSET_2, '1 0000': '0100990000000000' }, SERVICE_2],
      [{ ...HEADSET_2, '1 0000': '010003001004' }, SERVICE_2],
      [HEADSET_1, 'x'],
    ];
    for (const [script, service] of odd) {
      const headset = new VirtualControl(script);
      await expect(read(headset, service)).rejects.toMatchObject({ reason: 'unknown-protocol' });
      expect([headset.requests, headset.off, headset.isClosed]).toEqual([['1 0000'], false, true]);
    }
  });
  test('never guesses the generation', () => {
    fc.assert(
      fc.property(fc.constantFrom(SERVICE_1, SERVICE_2), fc.uint8Array({ maxLength: 10 }), (service, hello) => {
        const generation = findGeneration(service, hello);
        return (
          generation === null ||
          (generation === 1 ? service === SERVICE_1 && hello.length === 4 : service === SERVICE_2 && hello.length === 8)
        );
      }),
    );
  });
});

describe('a headset that stops responding', () => {
  test('ends after three tries without a response', async () => {
    const headset = new VirtualControl({}, { onlyAcknowledges: [], forgetsAck: true });
    await expect(read(headset, SERVICE_2)).rejects.toMatchObject({ reason: 'no-response' });
    expect(headset.requests).toEqual(['1 0000', '1 0000', '1 0000']);
  });
  test.each([0, 1, 5, 9])('rejects when the headset closes after %i frames', async (closesAfter) => {
    const headset = new VirtualControl(HEADSET_2, { closesAfter });
    await expect(read(headset, SERVICE_2)).rejects.toBeInstanceOf(HeadsetProtocolError);
  });
  test('ends when the user leaves', async () => {
    const headset = new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 0600'] });
    const abort = new AbortController();
    const reading = readHeadsetDetails(headset.stream, SERVICE_2, abort.signal);
    const failing = expect(reading).rejects.toThrow('left');
    await vi.advanceTimersByTimeAsync(100);
    abort.abort(new Error('left'));
    await failing;
    expect(headset.isClosed).toBe(true);
  });
});

test('never sends anything unlisted and always ends', async () => {
  const listed = new Set([
    ...Object.keys(HEADSET_1),
    ...Object.keys(HEADSET_2),
    ...['1 2200', '1 2202', '2 3600', '1 1002'],
    ...['d1', 'd2', 'd3', 'd4'].flatMap((slot) => [`1 d0${slot}01`, `1 d6${slot}`]),
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(SERVICE_1, SERVICE_2),
      fc.array(fc.array(createHeadsetFrame, { maxLength: 4 }), { maxLength: 12 }),
      async (service, turns) => {
        const written = new VirtualControl({}, { forgetsAck: true });
        const left = [...turns];
        const stream: ControlStream = {
          ...written.stream,
          write: (bytes) => {
            written.stream.write(bytes);
            for (const data of left.shift() ?? []) queueMicrotask(() => stream.onData(data));
          },
        };
        const reading = readHeadsetDetails(stream, service).then(
          () => 'read',
          (error: unknown) => (error instanceof HeadsetProtocolError ? 'failed' : error),
        );
        await vi.advanceTimersByTimeAsync(31_000);
        expect(['read', 'failed']).toContain(await reading);
        for (const request of written.requests) expect(listed).toContain(request);
        if (service === SERVICE_1) expect(written.requests.filter((request) => request.startsWith('1 22'))).toEqual([]);
      },
    ),
  );
});

test('ends despite a headset that sends frames without end', async () => {
  const frames = [0, 1].map((sequence) => encodeFrame('table1', sequence === 0 ? 0 : 1, new Uint8Array(1)));
  const block = Buffer.concat(Array.from({ length: 400 }, (_, index) => frames[index % 2] ?? new Uint8Array()));
  let [acks, closed] = [0, false];
  const stream: ControlStream = {
    write: () => {
      acks += 1;
    },
    onData: () => undefined,
    onClose: () => undefined,
    close: () => {
      closed = true;
    },
  };
  const ended = expect(readHeadsetDetails(stream, SERVICE_2)).rejects.toMatchObject({ reason: 'unknown-protocol' });
  for (let sent = 0; sent < 100; sent++) stream.onData(Uint8Array.from(block));
  await ended;
  expect(closed).toBe(true);
  // One for each processed frame, and the first request.
  expect(acks).toBeLessThanOrEqual(MAX_FRAMES + 1);
});
