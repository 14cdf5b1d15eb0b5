import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ControlStream, getGeneration } from './conversation';
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

/** Reads to the end with a fast clock. */
async function ask(headset: VirtualControl, service: string): Promise<HeadsetDetails> {
  const asking = readHeadsetDetails(headset.stream, service);
  asking.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(31_000);
  return asking;
}

const SAYS_1 = {
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
const SAYS_2 = {
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
  ['none', {}],
  ['ignores the first question', { ignoresFirst: true }],
  ['repeats every frame', { repeats: true }],
  ['spoils every other frame first', { wrongChecksums: true }],
  ['one byte at a time', { split: 1 }],
  ['three bytes at a time, repeated', { split: 3, repeats: true }],
  ['forgets to acknowledge', { forgetsAck: true }],
  ['acknowledges what was long ago', { staleAcks: true }],
  ['talks in between', { chatty: true }],
];

describe.each(QUIRKS)('a headset that does this: %s', (_name, quirks) => {
  test('reads the details of generation 1', async () => {
    const headset = new VirtualControl(HEADSET_1, quirks);
    expect(await ask(headset, SERVICE_1)).toEqual(SAYS_1);
    expect([headset.off, headset.isClosed]).toEqual([false, true]);
    expect(headset.asked.filter((question) => question.startsWith('1 22'))).toEqual([]);
  });
  test('reads the details of generation 2', async () => {
    const headset = new VirtualControl(HEADSET_2, quirks);
    expect(await ask(headset, SERVICE_2)).toEqual(SAYS_2);
    // Every frame of the headphones was acknowledged.
    expect(headset.acks).toBeGreaterThan(10);
  });
});

test('continues after a request without a response', async () => {
  const headset = new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 0402', '2 3602', '1 d0d201'] });
  expect(await ask(headset, SERVICE_2)).toEqual({ ...SAYS_2, firmware: null, devices: null, twoDevices: null });
});
test('requests only what the list of functions names', async () => {
  const headset = new VirtualControl({ ...HEADSET_2, '1 0600': '0700011200', '2 0600': '070000' });
  await ask(headset, SERVICE_2);
  expect(headset.asked).toEqual(['1 0000', '1 0600', '2 0600', '1 0401', '1 0402', '1 1202']);
});
test('requests a device list without classes in its form', async () => {
  const headset = new VirtualControl({ ...HEADSET_2, '2 0600': '0700013000', '2 3600': '37000000' });
  expect((await ask(headset, SERVICE_2)).devices).toEqual([]);
  expect(headset.asked).not.toContain('2 3602');
});

describe('which generation', () => {
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
      await expect(ask(headset, service)).rejects.toMatchObject({ reason: 'unknown-language' });
      expect([headset.asked, headset.off, headset.isClosed]).toEqual([['1 0000'], false, true]);
    }
  });
  test('is never guessed', () => {
    fc.assert(
      fc.property(fc.constantFrom(SERVICE_1, SERVICE_2), fc.uint8Array({ maxLength: 10 }), (service, hello) => {
        const generation = getGeneration(service, hello);
        return (
          generation === null ||
          (generation === 1 ? service === SERVICE_1 && hello.length === 4 : service === SERVICE_2 && hello.length === 8)
        );
      }),
    );
  });
});

describe('a headset that does not go on', () => {
  test('ends after three tries without a response', async () => {
    const headset = new VirtualControl({}, { onlyAcknowledges: [], forgetsAck: true });
    await expect(ask(headset, SERVICE_2)).rejects.toMatchObject({ reason: 'no-answer' });
    expect(headset.asked).toEqual(['1 0000', '1 0000', '1 0000']);
  });
  test.each([0, 1, 5, 9])('hangs up after %i frames', async (hangsUpAfter) => {
    const headset = new VirtualControl(HEADSET_2, { hangsUpAfter });
    await expect(ask(headset, SERVICE_2)).rejects.toBeInstanceOf(HeadsetProtocolError);
  });
  test('ends when the user leaves', async () => {
    const headset = new VirtualControl(HEADSET_2, { onlyAcknowledges: ['1 0600'] });
    const abort = new AbortController();
    const asking = readHeadsetDetails(headset.stream, SERVICE_2, abort.signal);
    const failing = expect(asking).rejects.toThrow('left');
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
        const asking = readHeadsetDetails(stream, service).then(
          () => 'said',
          (error: unknown) => (error instanceof HeadsetProtocolError ? 'silent' : error),
        );
        await vi.advanceTimersByTimeAsync(31_000);
        expect(['said', 'silent']).toContain(await asking);
        for (const question of written.asked) expect(listed).toContain(question);
        if (service === SERVICE_1) expect(written.asked.filter((question) => question.startsWith('1 22'))).toEqual([]);
      },
    ),
  );
});

test('ends with a headset that sends frames without end', async () => {
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
  const ended = expect(readHeadsetDetails(stream, SERVICE_2)).rejects.toMatchObject({ reason: 'unknown-language' });
  for (let sent = 0; sent < 100; sent++) stream.onData(Uint8Array.from(block));
  await ended;
  expect(closed).toBe(true);
  // One for each frame that is taken, and the first question.
  expect(acks).toBeLessThanOrEqual(MAX_FRAMES + 1);
});
