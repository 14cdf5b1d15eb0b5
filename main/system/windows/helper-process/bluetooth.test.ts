import koffi from 'koffi';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createDeviceInfo,
  getPairingStatus,
  inquire,
  MAX_LISTED,
  readAddress,
  readOwnAddress,
  removePairing,
  withRadio,
} from './bluetooth';
import type { Pointer } from './com';
import { AUTHENTICATION_CALLBACK, type BluetoothApi } from './libraries';
import { Pairing } from './pairing';

const ADDRESS = 'F84E17001122';

function fakeApi(known: Partial<BluetoothApi> = {}): BluetoothApi {
  return {
    findRadio: (_parameters, radio) => {
      radio[0] = 7n;
      return 6n;
    },
    closeRadioSearch: () => 1,
    radioInfo: () => 1,
    remove: async () => 0,
    deviceInfo: () => 0,
    findDevice: async () => null,
    nextDevice: () => 0,
    closeDeviceSearch: () => 1,
    authenticate: async () => 0,
    registerAuthentication: () => 0,
    unregisterAuthentication: async () => 1,
    respond: async () => 0,
    setServiceState: async () => 0,
    closeHandle: () => 1,
    ...known,
  };
}

/** Writes a device into the structure, as Windows does. */
function write(device: Buffer, { address = ADDRESS, name = 'WH-1000XM4', seen = new Date(), paired = false }): void {
  createDeviceInfo(address).copy(device);
  device.writeUInt32LE(paired ? 1 : 0, 28);
  const parts = [
    seen.getUTCFullYear(),
    seen.getUTCMonth() + 1,
    0,
    seen.getUTCDate(),
    seen.getUTCHours(),
    seen.getUTCMinutes(),
    seen.getUTCSeconds(),
    0,
  ];
  for (const [index, part] of parts.entries()) device.writeUInt16LE(part, 32 + 2 * index);
  Buffer.from(`${name}\0`, 'utf16le').copy(device, 64);
}

describe('an inquiry', () => {
  test('returns devices that respond now and are not paired', async () => {
    const found = [
      { address: '0000000000AA', seen: new Date(Date.now() - 3_600_000) },
      { address: '0000000000BB', paired: true },
      { address: ADDRESS, name: 'WF-1000XM5' },
    ];
    const closed: unknown[] = [];
    let request = '';
    const next = (device: Buffer): boolean => {
      const next = found.shift();
      if (next !== undefined) write(device, next);
      return next !== undefined;
    };
    const api = fakeApi({
      findDevice: async (parameters, device) => {
        request = parameters.toString('hex');
        return next(device) ? 5n : null;
      },
      nextDevice: (_search, device) => (next(device) ? 1 : 0),
      closeDeviceSearch: (search) => closed.push(search),
    });
    expect(await inquire(api)).toEqual([{ address: ADDRESS, name: 'WF-1000XM5' }]);
    expect(closed).toEqual([5n]);
    // The fields are: size, authenticated, remembered, unknown, connected, inquiry, eight units, any radio.
    expect(request).toBe(`28000000${'00000000'.repeat(2)}01000000${'00000000'}01000000${'08000000'}${'00'.repeat(12)}`);
  });
  test('ends an inquiry whose list never ends', async () => {
    const old = { seen: new Date(Date.now() - 3_600_000) };
    let listed = 0;
    const list = (device: Buffer): number => {
      write(device, old);
      listed += 1;
      if (listed > 100_000) throw new Error('it went on');
      return 1;
    };
    const api = fakeApi({
      findDevice: async (_parameters, device) => (list(device) === 1 ? 5n : null),
      nextDevice: (_search, device) => list(device),
    });
    expect(await inquire(api)).toEqual([]);
    expect(listed).toBe(MAX_LISTED);
  });
  test('compares with the time that Windows stores', async () => {
    const api = fakeApi({
      findDevice: async (_parameters, device) => {
        // The search returns the time of an earlier inquiry.
        write(device, { seen: new Date(Date.now() - 3_600_000) });
        return 5n;
      },
      deviceInfo: (radio, device) => {
        expect(radio).toBe(7n);
        write(device, {});
        return 0;
      },
    });
    expect(await inquire(api)).toEqual([{ address: ADDRESS, name: 'WH-1000XM4' }]);
  });
  test('keeps what the search returned if Windows has no record', async () => {
    const api = fakeApi({
      findDevice: async (_parameters, device) => {
        write(device, {});
        return 5n;
      },
      deviceInfo: (_radio, device) => {
        device.fill(0, 4);
        return 1168;
      },
    });
    expect(await inquire(api)).toEqual([{ address: ADDRESS, name: 'WH-1000XM4' }]);
  });
  test('returns nothing if no device responds', async () => {
    expect(await inquire(fakeApi())).toEqual([]);
  });
});

test('places the address in the structure as Windows does', () => {
  expect(readAddress(createDeviceInfo(ADDRESS))).toBe(ADDRESS);
  expect(createDeviceInfo(ADDRESS).subarray(8, 16).toString('hex')).toBe('221100174ef80000');
});
test('detects a radio and closes its handle', () => {
  const hasRadio = (api: BluetoothApi): boolean => withRadio(api, (radio) => radio !== null);
  const closed: unknown[] = [];
  expect(hasRadio(fakeApi({ closeHandle: (handle) => closed.push(handle) }))).toBe(true);
  expect(closed).toEqual([7n]);
  expect(hasRadio(fakeApi({ findRadio: () => null }))).toBe(false);
});
test('reads its own address and closes the handle', () => {
  const closed: unknown[] = [];
  const withInfo: Partial<BluetoothApi> = {
    closeHandle: (handle) => closed.push(handle),
    radioInfo: (radio, info) => {
      expect([radio, info.length, info.readUInt32LE()]).toEqual([7n, 520, 520]);
      info.writeBigUInt64LE(0x5cf370000001n, 8);
      return 0;
    },
  };
  expect(readOwnAddress(fakeApi(withInfo))).toBe('5CF370000001');
  expect(readOwnAddress(fakeApi({ ...withInfo, radioInfo: () => 31 }))).toBeNull();
  expect(readOwnAddress(fakeApi({ ...withInfo, findRadio: () => null }))).toBeNull();
  expect(closed).toEqual([7n, 7n]);
});
test('removes a pairing, or reports it as gone', async () => {
  expect(await removePairing(fakeApi(), ADDRESS)).toBe('Unpaired');
  expect(await removePairing(fakeApi({ remove: async () => 1168 }), ADDRESS)).toBe('Gone');
  await expect(removePairing(fakeApi({ remove: async () => 5 }), ADDRESS)).rejects.toThrow('BluetoothRemoveDevice: 0x00000005');
});
test.each([
  [0, 'Paired'],
  [259, 'AlreadyPaired'],
  [258, 'AuthenticationTimeout'],
  [1244, 'AuthenticationFailure'],
  [31, 'Failed'],
  [87, 'Win32Error87'],
])('maps error %i to %s', (code, status) => {
  expect(getPairingStatus(code)).toBe(status);
});

describe('pairing', () => {
  const finish: ((result: number) => void)[] = [];
  const end = (result: number): void => {
    for (const done of finish.splice(0)) done(result);
  };
  afterEach(() => end(0));

  /** Starts a pairing and calls the registered function by its address, as Windows does. */
  function begin(known: Partial<BluetoothApi> = {}) {
    const responses: Buffer[] = [];
    let callback = 0n;
    const api = fakeApi({
      authenticate: () => new Promise((resolve) => finish.push(resolve)),
      registerAuthentication: (_device, registration, called) => {
        registration[0] = 3n;
        callback = called;
        return 0;
      },
      respond: async (_radio, response) => {
        responses.push(Buffer.from(response));
        return 0;
      },
      ...known,
    });
    const pairing = new Pairing(api, ADDRESS);
    const receiveQuestion = (method: number, requirements: number, number: number): number => {
      const parameters = Buffer.alloc(576);
      parameters.writeInt32LE(method, 560);
      parameters.writeInt32LE(requirements, 568);
      parameters.writeUInt32LE(number, 572);
      return koffi.call(callback, AUTHENTICATION_CALLBACK, null, parameters as unknown as Pointer) as number;
    };
    return { pairing, receiveQuestion, responses };
  }
  test('confirms headphones that need no code', async () => {
    const { pairing, receiveQuestion, responses } = begin();
    receiveQuestion(3, 4, 123456);
    await expect.poll(() => responses).toHaveLength(1);
    expect(responses[0]?.readInt32LE(8)).toBe(3);
    expect(responses[0]?.readUInt32LE(12)).toBe(123456);
    expect(responses[0]?.[44]).toBe(0);
    end(0);
    await expect.poll(() => pairing.progress().status).toBe('Paired');
  });
  test('requests one comparison of codes', () => {
    const { pairing, receiveQuestion, responses } = begin();
    receiveQuestion(3, 5, 42);
    expect(pairing.progress()).toEqual({ status: null, kind: 'ConfirmPinMatch', pin: '000042', fault: null });
    expect(pairing.progress()).toEqual({ status: null, kind: null, pin: null, fault: null });
    expect(responses).toEqual([]);
    pairing.respond('');
    expect(responses[0]?.readUInt32LE(12)).toBe(42);
  });
  test('sends the typed code to old headphones', () => {
    const { pairing, receiveQuestion, responses } = begin();
    receiveQuestion(1, 0, 0);
    expect(pairing.progress().kind).toBe('ProvidePin');
    pairing.respond('0000');
    expect(responses[0]?.subarray(12, 29).toString('latin1')).toBe(`0000${'\0'.repeat(12)}\u0004`);
  });
  test('ends with Windows’ result and then sends nothing', async () => {
    const { pairing, responses } = begin();
    end(258);
    await expect.poll(() => pairing.progress().status).toBe('AuthenticationTimeout');
    pairing.respond('1');
    expect(responses).toEqual([]);
  });
  test.each([
    [0, ['music', 'calls']],
    [259, ['music', 'calls']],
    [1244, []],
  ])('enables the sound services after result %i', async (result, expected) => {
    const enabled: string[] = [];
    const { pairing } = begin({
      setServiceState: async (radio, device, service, flags) => {
        expect([radio, readAddress(device), flags]).toEqual([7n, ADDRESS, 1]);
        enabled.push(service.readUInt32LE() === 0x110b ? 'music' : 'calls');
        return 0;
      },
    });
    end(result);
    await expect.poll(() => pairing.progress().status).not.toBeNull();
    expect(enabled).toEqual(expected);
  });
  test.each([
    ['a service that the headphones lack', 1060, null],
    ['a service that is enabled already', 0x80070057, null],
    ['a refusal', 5, 'Windows did not enable music (5), calls (5)'],
  ])('reports %s', async (_what, code, fault) => {
    const { pairing } = begin({ setServiceState: async () => code });
    end(0);
    await expect.poll(() => pairing.progress()).toMatchObject({ status: 'Paired', fault });
  });
  test('ends although Windows fails at the services', async () => {
    const { pairing } = begin({ setServiceState: () => Promise.reject(new Error('lost')) });
    end(0);
    await expect.poll(() => pairing.progress()).toMatchObject({ status: 'Paired', fault: 'Error: lost' });
  });
  test('ignores a question that comes after the end', async () => {
    const { pairing, receiveQuestion, responses } = begin();
    end(0);
    await expect.poll(() => pairing.running).toBe(false);
    expect(receiveQuestion(3, 4, 1)).toBe(0);
    expect(responses).toEqual([]);
  });
  test('gives one callback to all pairings', async () => {
    const callbacks = new Set<bigint>();
    for (let count = 0; count < 3; count += 1) {
      const { pairing } = begin({
        registerAuthentication: (_device, registration, callback) => {
          registration[0] = 3n;
          callbacks.add(callback);
          return 0;
        },
      });
      end(0);
      await expect.poll(() => pairing.running).toBe(false);
    }
    expect(callbacks.size).toBe(1);
  });
  test('throws if Windows refuses the registration', () => {
    expect(() => new Pairing(fakeApi({ registerAuthentication: () => 5 }), ADDRESS)).toThrow('BluetoothRegisterForAuthenticationEx');
  });
});
