import koffi from 'koffi';
import type { Pointer } from '../com';
import { CoreAudio } from '../core-audio';
import { encodeGuid, formatGuid } from '../guid';
import type { Ole } from '../libraries';
import { allocateText, createFakeObject, E_NOTIMPL, type FakeObject } from './fake-com';

const E_FAIL = 0x80004005 | 0;

/** Endpoint of the fake; `filter` is the device behind it. */
export interface FakeEndpoint {
  readonly id: string;
  readonly state: number;
  readonly container: string | null;
  readonly filter: string | null;
}

/** Core Audio over test objects, with its requests. */
export interface FakeAudio {
  readonly audio: CoreAudio;
  /** Requests of KsProperty, as filter and bytes. */
  readonly requests: { readonly filter: string; readonly property: string }[];
  /** Calls of SetDefaultEndpoint, as id and role. */
  readonly chosen: [string, number][];
  /** References and texts that were not released. */
  left(): { readonly references: number; readonly texts: number };
}

/** Indexes of the default endpoints for communication. As on Windows, they can differ from the others. */
export interface FakeCallDevices {
  readonly output: number | null;
  readonly microphone: number | null;
}

/** EDataFlow and ERole of mmdeviceapi.h, as numbers because the code under test has its own list. */
const RENDER = 0;
const CAPTURE = 1;
const COMMUNICATIONS = 2;

/**
 * @param refused filters whose driver fails.
 * @param calls default devices for calls; absent for the output for everything and no microphone.
 */
export function createFakeAudio(
  endpoints: readonly FakeEndpoint[],
  output: number | null,
  refused: readonly string[] = [],
  calls: FakeCallDevices = { output, microphone: null },
): FakeAudio {
  const objects: FakeObject[] = [];
  const texts = new Set<Pointer>();
  const requests: FakeAudio['requests'] = [];
  const chosen: FakeAudio['chosen'] = [];
  const make = (...[methods]: Parameters<typeof createFakeObject>): ReturnType<typeof createFakeObject> => {
    const made = createFakeObject(methods);
    objects.push(made);
    return made;
  };
  const bytes = (at: Pointer, length: number): Buffer =>
    Buffer.from(koffi.decode(at, koffi.array('uint8_t', length, 'Typed')) as Uint8Array);
  const string = (at: Pointer): string => koffi.decode.string16(at);

  const control = (filter: string) =>
    make({
      3: {
        parameters: ['void *property', 'uint32_t size', 'void *data', 'uint32_t room', 'void *got'],
        run: (property, size) => {
          requests.push({ filter, property: bytes(property ?? 0n, Number(size)).toString('hex') });
          return refused.includes(filter) ? E_FAIL : 0;
        },
      },
    });
  const filters = new Map(endpoints.flatMap(({ filter }) => (filter === null ? [] : [[filter, control(filter)] as const])));
  const device = (endpoint: FakeEndpoint) => {
    const connector = make({
      10: {
        parameters: ['void *id'],
        run: (out) => {
          if (endpoint.filter === null) return E_FAIL;
          koffi.encode(out, 'void *', allocateText(endpoint.filter, texts));
          return 0;
        },
      },
    });
    const topology = make({
      4: {
        parameters: ['uint32_t index', 'void *out'],
        run: (_index, out) => {
          connector.give(out ?? 0n);
          return 0;
        },
      },
    });
    const store = make({
      5: {
        parameters: ['void *key', 'void *value'],
        run: (key, value) => {
          if (formatGuid(bytes(key ?? 0n, 16)) !== '8c7ed206-3f8a-4827-b3ab-ae9e1faefc6c' || endpoint.container === null) return 0;
          const id = koffi.alloc('uint8_t', 16) as Pointer;
          koffi.encode(id, koffi.array('uint8_t', 16), [...encodeGuid(endpoint.container)]);
          texts.add(id);
          koffi.encode(value, 'uint16_t', 72);
          koffi.encode(value, 8, 'void *', id);
          return 0;
        },
      },
    });
    return make({
      3: {
        parameters: ['void *id', 'uint32_t context', 'void *parameters', 'void *out'],
        run: (id, _context, _parameters, out) => {
          if (formatGuid(bytes(id ?? 0n, 16)) !== '2a07407e-6497-4a18-9787-32f79bd0d98f') return E_NOTIMPL;
          topology.give(out ?? 0n);
          return 0;
        },
      },
      4: {
        parameters: ['uint32_t access', 'void *out'],
        run: (_access, out) => {
          store.give(out ?? 0n);
          return 0;
        },
      },
      5: {
        parameters: ['void *id'],
        run: (out) => {
          koffi.encode(out, 'void *', allocateText(endpoint.id, texts));
          return 0;
        },
      },
      6: {
        parameters: ['void *state'],
        run: (out) => {
          koffi.encode(out, 'uint32_t', endpoint.state);
          return 0;
        },
      },
    });
  };
  const devices = endpoints.map(device);
  const filterDevice = (filter: string) =>
    make({
      3: {
        parameters: ['void *id', 'uint32_t context', 'void *parameters', 'void *out'],
        run: (id, _context, _parameters, out) => {
          if (formatGuid(bytes(id ?? 0n, 16)) !== '28f54685-06fd-11d2-b27a-00a0c9223196') return E_NOTIMPL;
          filters.get(filter)?.give(out ?? 0n);
          return 0;
        },
      },
    });
  const behind = new Map([...filters.keys()].map((filter) => [filter, filterDevice(filter)]));
  const collection = make({
    3: {
      parameters: ['void *count'],
      run: (out) => {
        koffi.encode(out, 'uint32_t', devices.length);
        return 0;
      },
    },
    4: {
      parameters: ['uint32_t index', 'void *out'],
      run: (index, out) => {
        devices[Number(index)]?.give(out ?? 0n);
        return 0;
      },
    },
  });
  const enumerator = make({
    3: {
      parameters: ['int flow', 'uint32_t states', 'void *out'],
      run: (_flow, _states, out) => {
        collection.give(out ?? 0n);
        return 0;
      },
    },
    4: {
      parameters: ['int flow', 'int role', 'void *out'],
      run: (flow, role, out) => {
        const forCalls = Number(role) === COMMUNICATIONS;
        const rendered = Number(flow) === RENDER ? (forCalls ? calls.output : output) : null;
        const chosen = Number(flow) === CAPTURE && forCalls ? calls.microphone : rendered;
        if (chosen === null) return E_FAIL;
        devices[chosen]?.give(out ?? 0n);
        return 0;
      },
    },
    5: {
      parameters: ['void *id', 'void *out'],
      run: (id, out) => {
        const found = behind.get(string(id ?? 0n));
        if (found === undefined) return E_FAIL;
        found.give(out ?? 0n);
        return 0;
      },
    },
  });
  const policy = make({
    13: {
      parameters: ['void *id', 'int role'],
      run: (id, role) => {
        chosen.push([string(id ?? 0n), Number(role)]);
        return 0;
      },
    },
  });
  const classes = new Map([
    ['bcde0395-e52f-467c-8e3d-c4579291692e', enumerator],
    ['870af99c-171d-4f9e-af0d-e63df40c2bc9', policy],
  ]);
  const ole: Ole = {
    create: (classId, _interfaceId, object) => {
      const found = classes.get(formatGuid(classId) ?? '');
      if (found === undefined) return E_NOTIMPL;
      const out = koffi.alloc('void *', 1) as Pointer;
      found.give(out);
      object[0] = koffi.decode(out, 'void *') as Pointer;
      return 0;
    },
    free: (memory) => void texts.delete(memory),
    clear: (variant) => {
      if (variant.readUInt16LE(0) === 72) texts.delete(variant.readBigUInt64LE(8));
      return 0;
    },
  };
  return {
    audio: new CoreAudio(ole),
    requests,
    chosen,
    left: () => ({ references: objects.reduce((sum, one) => sum + one.references(), 0), texts: texts.size }),
  };
}
