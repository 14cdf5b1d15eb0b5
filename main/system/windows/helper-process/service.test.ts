import { expect, test, vi } from 'vitest';
import { CoreAudio } from './core-audio';
import type { BluetoothApi } from './libraries';
import { Win32Service } from './service';
import { createFakeAudio } from './testing/fake-audio';
import { createFakeCfgMgr } from './testing/fake-cfgmgr';

const ADDRESS = 'F84E17001122';
const CONTAINER = '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e';
const FILTER = String.raw`{2}.\\?\bthenum#{0000110b-0000-1000-8000-00805f9b34fb}#8&1&0&f84e17001122_c00000000#{x}`;
const noPairing = () => {
  throw new Error('not here');
};

function service({ bluetooth = null as Partial<BluetoothApi> | null, state = 0x8, missing = [] as string[] } = {}) {
  const fake = createFakeAudio([{ id: '{0.0.0.00000000}.{music}', state, container: CONTAINER, filter: FILTER }], 0);
  const cfgmgr = createFakeCfgMgr({ [String.raw`BTHENUM\DEV_${ADDRESS}\8&X`]: {} });
  const parts = { cfgmgr, audio: fake.audio, bluetooth: bluetooth as BluetoothApi | null, missing, pair: noPairing };
  return { service: new Win32Service(parts), fake };
}

test('rejects invalid and impossible requests', async () => {
  const { service: win32, fake } = service();
  for (const question of [null, {}, { verb: 'connect', address: '../x' }, { verb: 'on' }, { verb: 'remove', kind: 'le', address: ADDRESS }])
    expect(await win32.respond(question)).toMatchObject({ status: 'Error' });
  expect(fake.requests).toEqual([]);
});
test('returns the state after a connect request', async () => {
  const { service: win32, fake } = service();
  expect(await win32.respond({ verb: 'connect', address: ADDRESS })).toEqual({ asked: 1, refused: [], status: 'Unplugged' });
  expect(fake.requests).toHaveLength(1);
  expect(await service({ state: 0x1 }).service.respond({ verb: 'sound', address: ADDRESS })).toEqual({ status: 'Active' });
  expect(await win32.respond({ verb: 'sound', address: '000000000001' })).toEqual({ status: 'None' });
});
test('reports a missing part and uses the rest', async () => {
  const { service: win32 } = service({ missing: ['the Bluetooth API: gone'] });
  expect(await win32.respond({ verb: 'read' })).toMatchObject({
    why: 'the Bluetooth API: gone',
    devices: [{ id: expect.stringContaining(ADDRESS) }],
  });
  expect(await win32.respond({ verb: 'search' })).toEqual({ status: 'Error', detail: 'Error: the Bluetooth API could not be loaded' });
  const nothing = new Win32Service({ cfgmgr: null, audio: null, bluetooth: null, missing: [], pair: noPairing });
  expect(await nothing.respond({ verb: 'read' })).toEqual({ status: 'Error', detail: 'Error: CfgMgr32 could not be loaded' });
});
test.each([
  [0x1, true],
  [0x8, false],
])('reports whether an output is active: state %i', async (state, active) => {
  expect(await service({ state }).service.respond({ verb: 'read' })).toMatchObject({ devices: [{ active }] });
});
test('reports the devices for calls by their containers', async () => {
  expect(await service({ state: 0x1 }).service.respond({ verb: 'read' })).toMatchObject({
    output: CONTAINER,
    calls: { output: CONTAINER, microphone: null },
  });
});
test('reports no state of outputs that can’t be read', async () => {
  const broken = new CoreAudio({ create: () => -1, free: () => undefined, clear: () => 0 });
  const cfgmgr = createFakeCfgMgr({ [String.raw`BTHENUM\DEV_${ADDRESS}\8&X`]: {} });
  const parts = { cfgmgr, audio: broken, bluetooth: null, missing: [], pair: noPairing };
  expect(await new Win32Service(parts).respond({ verb: 'read' })).toMatchObject({ devices: [{ active: null }], calls: null });
});
test('reads devices without readable sound', async () => {
  const broken = new CoreAudio({ create: () => -1, free: () => undefined, clear: () => 0 });
  const parts = { cfgmgr: createFakeCfgMgr({}), audio: broken, bluetooth: null, missing: [], pair: noPairing };
  expect(await new Win32Service(parts).respond({ verb: 'read' })).toMatchObject({
    devices: [],
    why: expect.stringContaining('sound: Win32Error: CoCreateInstance'),
  });
});
test('runs one inquiry next to requests and before a pairing', async () => {
  let end: (handle: bigint | null) => void = () => undefined;
  const findDevice = vi.fn(
    () =>
      new Promise<bigint | null>((resolve) => {
        end = resolve;
      }),
  );
  const { service: win32 } = service({ bluetooth: { findDevice } });
  expect(await win32.respond({ verb: 'search' })).toEqual({ found: [], why: '' });
  await win32.respond({ verb: 'search' });
  expect(findDevice).toHaveBeenCalledOnce();
  let paired = false;
  const pairing = win32.respond({ verb: 'pair', address: ADDRESS }).then((response) => {
    paired = true;
    return response;
  });
  await win32.respond({ verb: 'read' });
  expect(paired).toBe(false);
  end(null);
  expect(await pairing).toEqual({ status: 'Error', detail: 'Error: not here' });
  await win32.respond({ verb: 'search' });
  expect(findDevice).toHaveBeenCalledTimes(2);
});
