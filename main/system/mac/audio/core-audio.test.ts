import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { parseUidOutput } from '../sound';
import { type AudioLibrary, CoreAudio } from './core-audio';
import { handleAudioRequest, serveAudio } from './service';

interface FakeDevice {
  readonly uid: string;
  readonly transport: string;
  /** Bytes of its output streams. */
  readonly streams: number;
}
const HEADSET: FakeDevice = { uid: 'F8-4E-17-00-11-22:output', transport: 'blue', streams: 4 };
const MICROPHONE: FakeDevice = { uid: 'F8-4E-17-00-11-22:input', transport: 'blue', streams: 0 };
const SPEAKER: FakeDevice = { uid: 'BuiltInSpeakerDevice', transport: 'bltn', streams: 4 };

/** Core Audio with these devices, numbered from 40; `output` is the index of the chosen one. */
function fakeLibrary(devices: readonly FakeDevice[], output: number | null | (() => number)) {
  const texts: string[] = [];
  const chosen: [string, number][] = [];
  const selector = (address: Buffer): string => Buffer.from(address.subarray(0, 4)).reverse().toString('latin1');
  const at = (object: number): FakeDevice | undefined => devices[object - 40];
  const library: AudioLibrary = {
    size: (object, address, size) => {
      const scope = Buffer.from(address.subarray(4, 8)).reverse().toString('latin1');
      size[0] = selector(address) === 'dev#' ? devices.length * 4 : scope === 'outp' ? (at(object)?.streams ?? 0) : 0;
      return 0;
    },
    get: (object, address, size, data) => {
      switch (selector(address)) {
        case 'dOut':
          data.writeUInt32LE(output === null ? 0 : (typeof output === 'function' ? output() : output) + 40);
          return 0;
        case 'dev#':
          for (const index of devices.keys()) data.writeUInt32LE(index + 40, index * 4);
          size[0] = devices.length * 4;
          return 0;
        case 'uid ':
          data.writeBigUInt64LE(BigInt(texts.push(at(object)?.uid ?? '') - 1));
          return at(object) === undefined ? -1 : 0;
        case 'tran':
          data.writeUInt32LE(Buffer.from(at(object)?.transport ?? '    ', 'latin1').readUInt32BE());
          return 0;
        default:
          return 0x77686f3f;
      }
    },
    set: (_object, address, _size, data) => {
      if (selector(address) !== 'rnlp') chosen.push([selector(address), data.readUInt32LE()]);
      return 0;
    },
    text: (string) => texts[Number(string)] ?? null,
  };
  return { library, audio: new CoreAudio(library), chosen };
}

describe('the chosen output', () => {
  test.each([
    ['a headset, by the address in its UID', [SPEAKER, HEADSET], 1, { address: 'F8:4E:17:00:11:22' }],
    ['the speaker of the Mac', [SPEAKER, HEADSET], 0, 'elsewhere'],
    ['none', [SPEAKER], null, null],
    ['a virtual one, from where sound goes on to wherever', [{ ...SPEAKER, transport: 'virt' }], 0, null],
    ['a Bluetooth one whose UID is no address', [{ ...HEADSET, uid: 'x' }], 0, null],
  ] as const)('reads the output %s', (_what, devices, output, expected) => {
    const { audio } = fakeLibrary(devices, output);
    expect(parseUidOutput(JSON.parse(JSON.stringify(handleAudioRequest({ verb: 'output' }, audio))))).toEqual(expected);
  });
  test.each([null, 7, {}, { output: 'x' }, { output: { uid: 7 } }, { status: 'Error' }])('returns null for %j', (answer) => {
    expect(parseUidOutput(answer)).toBeNull();
  });
});

describe('sending sound', () => {
  test('selects the output of the headphones and not their microphone', () => {
    const { audio, chosen } = fakeLibrary([SPEAKER, MICROPHONE, HEADSET], 0);
    expect(handleAudioRequest({ verb: 'send-sound', address: 'F84E17001122' }, audio)).toEqual({ status: 'Active' });
    expect(chosen).toEqual([
      ['dOut', 42],
      ['sOut', 42],
    ]);
  });
  test('returns false if the headset has no output', () => {
    const { audio, chosen } = fakeLibrary([SPEAKER, MICROPHONE], 0);
    expect(handleAudioRequest({ verb: 'send-sound', address: 'F84E17001122' }, audio)).toEqual({ status: 'None' });
    expect(chosen).toEqual([]);
  });
  test.each([{ verb: 'send-sound', address: 'x' }, { verb: 'quit' }, null])('throws for %j', (question) => {
    expect(handleAudioRequest(question, fakeLibrary([], null).audio)).toMatchObject({ status: 'Error' });
  });
});

describe('the audio process', () => {
  /** Core Audio whose output changes on the run loop of the main thread, unless a program sets none. */
  function runLoopLibrary(devices: readonly FakeDevice[]) {
    let current = 0;
    let shown = 0;
    let ownThread = false;
    const library: AudioLibrary = {
      ...fakeLibrary(devices, () => shown).library,
      set: (object, address, size, data) => {
        const fields = [0, 4, 8].map((at) => address.readUInt32LE(at));
        if (object === 1 && fields[0] === 0x726e6c70) {
          expect([fields[1], fields[2], size, data.readBigUInt64LE()]).toEqual([0x676c6f62, 0, 8, 0n]);
          ownThread = true;
        }
        return 0;
      },
    };
    const choose = (index: number): void => {
      current = index;
      if (ownThread) shown = current;
    };
    return { library, choose };
  }
  function serve(library: AudioLibrary) {
    const port = new EventEmitter();
    const lines: unknown[] = [];
    serveAudio(Object.assign(port, { postMessage: (line: string) => lines.push(JSON.parse(line)) }), new CoreAudio(library));
    return { send: (data: string) => port.emit('message', { data }), lines };
  }

  test('reports an output that was chosen after its start', () => {
    const { library, choose } = runLoopLibrary([SPEAKER, HEADSET]);
    const { send, lines } = serve(library);
    send('{"verb":"output"}');
    choose(1);
    send('{"verb":"output"}');
    expect(lines.map(parseUidOutput)).toEqual(['elsewhere', { address: 'F8:4E:17:00:11:22' }]);
  });
  test('responds to invalid lines with an error and goes on', () => {
    const { send, lines } = serve(fakeLibrary([SPEAKER], 0).library);
    for (const line of ['no JSON', '', '{"verb":"output"}']) send(line);
    expect(lines).toMatchObject([{ status: 'Error' }, { status: 'Error' }, { output: { transport: 'bltn' } }]);
  });
});
