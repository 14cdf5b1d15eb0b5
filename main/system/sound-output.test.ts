import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMacOutput } from './mac/sound';
import { PolledSystem, type Reading } from './polled-system';
import type { SystemFacts } from './system-adapter';
import { NO_SETTINGS } from './testing/no-settings';
import { toSystemRecord } from './to-system-record';
import { readWindowsResponse } from './windows/adapter/windows-response';

const ADDRESS = 'F8:4E:17:00:11:22';

describe('the sound output of a Mac', () => {
  const OURS = toSystemRecord(ADDRESS, { address: ADDRESS, name: 'WH-1000XM4', connected: true });
  // The keys and values come from an owner's report (brettbuddin/shaden#9), with other devices in it.
  const device = (name: unknown, transport: unknown, chosen = true) => ({
    _name: name,
    coreaudio_device_output: 2,
    coreaudio_device_transport: transport,
    ...(chosen ? { coreaudio_default_audio_output_device: 'spaudio_yes' } : {}),
  });
  const BLUETOOTH = 'coreaudio_device_type_bluetooth';
  const SPEAKER = device('MacBook Pro Speakers', 'coreaudio_device_type_builtin', false);
  const of = (items: readonly unknown[], records = [OURS]) => parseMacOutput([{ _items: items, _name: 'coreaudio_device' }], records);

  test('matches the connected headset of the same name', () => {
    expect(of([SPEAKER, device('WH-1000XM4', BLUETOOTH)])).toEqual({ address: ADDRESS });
  });
  test.each(['builtin', 'usb', 'hdmi', 'displayport', 'airplay'])('treats an output of the kind %s as elsewhere', (kind) => {
    expect(of([device('Something', `coreaudio_device_type_${kind}`), device('WH-1000XM4', BLUETOOTH, false)])).toBe('elsewhere');
  });
  test('claims nothing about outputs that forward sound', () => {
    for (const kind of ['coreaudio_device_type_virtual', 'coreaudio_device_type_aggregate', 'builtin', 7, undefined, { toString: 1 }])
      expect(of([device('Loop', kind)])).toBeNull();
  });
  test('reports no output for a missing or a repeated name', () => {
    const chosen = [device('WH-1000XM4', BLUETOOTH)];
    expect(of(chosen, [])).toBeNull();
    expect(of(chosen, [{ ...OURS, connected: false }])).toBeNull();
    expect(of(chosen, [OURS, { ...OURS, id: 'b', address: 'F8:4E:17:00:11:33' }])).toBeNull();
    expect(of([...chosen, { ...SPEAKER, coreaudio_default_audio_output_device: 'spaudio_yes' }])).toBeNull();
  });
  test('never throws for any value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.record({ _items: fc.anything() }))), fc.anything(), (sections, transport) => {
        parseMacOutput(sections, [OURS]);
        of([device('WH-1000XM4', transport)]);
      }),
    );
  });
});

describe('the sound output of Windows', () => {
  const CONTAINER = '7d3b9d1e-1b2c-5a6f-9e0d-112233445566';
  const row = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true, container: CONTAINER };
  const of = (output: unknown, devices: unknown = [row]) => readWindowsResponse({ devices, output }).output;

  test('matches the headphones by their container', () => {
    expect(of(CONTAINER)).toEqual({ address: ADDRESS });
    expect(of(`{${CONTAINER.toUpperCase()}}`)).toEqual({ address: ADDRESS });
    expect(of(CONTAINER, row)).toEqual({ address: ADDRESS });
  });
  test('treats a built-in output as elsewhere', () => {
    expect(of('{00000000-0000-0000-ffff-ffffffffffff}')).toBe('elsewhere');
  });
  test('claims nothing about another or no container', () => {
    const other = '7d3b9d1e-1b2c-5a6f-9e0d-000000000001';
    for (const output of [other, '00000000-0000-0000-0000-000000000000', '', null, 7, {}, undefined]) expect(of(output)).toBeNull();
    expect(of(CONTAINER, [{ ...row, container: '' }, { ...row, id: 7 }, 'x', null])).toBeNull();
    // Two devices without a container are different devices.
    expect(of('00000000-0000-0000-0000-000000000000', [{ ...row, container: '00000000-0000-0000-0000-000000000000' }])).toBeNull();
  });
});

describe('the devices of Windows for calls', () => {
  const CONTAINER = '7d3b9d1e-1b2c-5a6f-9e0d-112233445566';
  const BUILT_IN = '{00000000-0000-0000-ffff-ffffffffffff}';
  const row = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true, container: CONTAINER };
  const of = (calls: unknown) => readWindowsResponse({ devices: [row], output: CONTAINER, calls }).calls;

  test('distinguishes the devices for calls from the output', () => {
    expect(of({ output: BUILT_IN, microphone: CONTAINER })).toEqual({ output: 'elsewhere', microphone: { address: ADDRESS } });
  });
  test('claims nothing about a missing or unknown device', () => {
    expect(of({ output: '', microphone: '7d3b9d1e-1b2c-5a6f-9e0d-000000000001' })).toEqual({ output: null, microphone: null });
  });
  test('claims nothing if a source doesn’t read them', () => {
    for (const calls of [undefined, null, 7, [], 'x']) expect(of(calls)).toBeNull();
  });
});

test('emits the output only when it changes', async () => {
  const outputs: Reading['output'][] = [null, 'elsewhere', 'elsewhere', { address: ADDRESS }, { address: ADDRESS }, null];
  const emitted: SystemFacts['output'][] = [];
  let reads = 0;
  const system = new PolledSystem(
    {
      read: async () => ({ status: 'ready', records: [], own: [], output: outputs[reads++] ?? null, calls: null, warnings: [] }),
      about: async () => [],
      close: () => undefined,
    },
    NO_SETTINGS,
    1,
  );
  system.on('facts', ({ output }) => emitted.push(output));
  system.start();
  system.startWatching();
  await expect.poll(() => reads).toBeGreaterThan(outputs.length);
  system.close();
  expect(emitted).toEqual(['elsewhere', { address: ADDRESS }, null]);
});

test('emits the devices for calls when they alone change', async () => {
  const calls: Reading['calls'][] = [{ output: 'elsewhere', microphone: null }, { output: { address: ADDRESS }, microphone: null }, null];
  const emitted: SystemFacts['calls'][] = [];
  let reads = 0;
  const system = new PolledSystem(
    {
      read: async () => ({ status: 'ready', records: [], own: [], output: 'elsewhere', calls: calls[reads++] ?? null, warnings: [] }),
      about: async () => [],
      close: () => undefined,
    },
    NO_SETTINGS,
    1,
  );
  system.on('facts', (facts) => emitted.push(facts.calls));
  system.start();
  system.startWatching();
  await expect.poll(() => reads).toBeGreaterThan(calls.length);
  system.close();
  expect(emitted).toEqual(calls);
});
