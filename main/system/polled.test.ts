import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Helper, spawnHelper } from './helper';
import { MacReader, REPORT_TTL_MS } from './mac/reader';
import { MAC_SETTINGS } from './mac/settings';
import { mac, XM5 } from './mac/testing/bluetooth-report';
import { POLL_MS, PolledSystem, type Reading } from './polled-system';
import { describeAdapterContract, describeEmptyContract } from './testing/adapter-suite';
import { NO_SETTINGS } from './testing/no-settings';
import { parsePercent, toSystemRecord } from './to-system-record';
import { WindowsReader } from './windows/adapter/reader';
import { WINDOWS_SETTINGS } from './windows/adapter/settings';
import { A2DP, CLASSIC, HFP } from './windows/adapter/testing/device-ids';
import { ABSENT, createBackends } from './windows/adapter/testing/scripted-windows';

test.each([
  ['100%', 100],
  ['100 %', 100],
  ['%75', 75],
  [70, 70],
  ['101%', null],
  ['-5', null],
  ['70 percent', null],
  [{}, null],
] as const)('reads a percentage written %j', (raw, percent) => {
  expect(parsePercent(raw)).toBe(percent);
});

describe('a polled system', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function createPolled(readings: (Reading | Error)[]) {
    const emitted: string[] = [];
    let reads = 0;
    const system = new PolledSystem(
      {
        read: async () => {
          const next = readings[Math.min(reads++, readings.length - 1)];
          if (next === undefined || next instanceof Error) throw next ?? new Error('none');
          return next;
        },
        about: async () => [],
        close: () => void emitted.push('closed'),
      },
      { ...NO_SETTINGS, bluetooth: [join(tmpdir(), 'no-such-settings')] },
    );
    system.on('record', ({ id, connected }) => emitted.push(`${id} ${connected}`));
    system.on('gone', (id) => emitted.push(`${id} gone`));
    system.on('warning', () => emitted.push('warning'));
    return { system, emitted, reads: () => reads };
  }
  const reading = (...records: Reading['records']): Reading => ({
    status: 'ready',
    records,
    own: ['AA:BB:CC:00:00:01'],
    output: null,
    calls: null,
    warnings: [],
  });

  test('reports devices and their changes once', async () => {
    const [one, two] = [toSystemRecord('a', {}), toSystemRecord('b', {})];
    const { system, emitted } = createPolled([reading(one, two), reading(one, two), reading({ ...one, connected: true })]);
    system.start();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 3);
    expect({ emitted, status: system.status }).toEqual({ emitted: ['a false', 'b false', 'a true', 'b gone'], status: 'ready' });
    expect(system.ownAddresses).toEqual(['AA:BB:CC:00:00:01']);
    system.close();
  });
  test('opens the right settings or reports their absence', async () => {
    const { system } = createPolled([reading()]);
    await expect(system.openSettings('bluetooth')).rejects.toMatchObject({ reason: 'none' });
    await expect(system.openSettings('bluetooth-permission')).resolves.toBeUndefined();
    system.close();
  });
  test('reads only with a visible window, one at a time', async () => {
    const { system, reads } = createPolled([reading()]);
    system.start();
    await vi.advanceTimersByTimeAsync(POLL_MS * 10);
    expect(reads()).toBe(1);
    system.startWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 3);
    const before = reads();
    expect(before).toBeGreaterThan(3);
    system.stopWatching();
    await vi.advanceTimersByTimeAsync(POLL_MS * 10);
    expect(reads()).toBe(before);
    system.close();
  });
  test('retries a failed reading at growing intervals', async () => {
    const { system, emitted, reads } = createPolled([new Error('broken')]);
    system.start();
    system.startWatching();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(emitted.every((text) => text === 'warning')).toBe(true);
    expect(reads()).toBeLessThan(6);
    // This request never gets a response, because the radio reports the state of Bluetooth.
    expect(system.status).toBeNull();
    system.close();
  });
});

// The programs are replaced by shell scripts.
describe.skipIf(process.platform === 'win32')('the programs of a system', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'earshot-programs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  function script(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o755 });
    return file;
  }

  /** Sends requests to a program of the test instead of the Win32 process. */
  const windowsReader = (program: readonly [string, ...string[]]): WindowsReader => {
    const helper = new Helper(spawnHelper(program), { name: 'the helper' });
    return new WindowsReader(createBackends(helper, ABSENT), () => helper.close());
  };
  const ADDRESS = 'F8:4E:17:00:11:22';
  const MAC_PRIVACY = 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension';

  test.each([
    ['macOS', 'bluetooth', MAC_SETTINGS, 'x-apple.systempreferences:com.apple.BluetoothSettings'],
    ['macOS', 'bluetooth-permission', MAC_SETTINGS, `${MAC_PRIVACY}?Privacy_Bluetooth`],
    ['macOS', 'microphone-permission', MAC_SETTINGS, `${MAC_PRIVACY}?Privacy_Microphone`],
    ['Windows', 'bluetooth', WINDOWS_SETTINGS, 'ms-settings:bluetooth'],
    ['Windows', 'bluetooth-permission', WINDOWS_SETTINGS, 'ms-settings:privacy-radios'],
    ['Windows', 'microphone-permission', WINDOWS_SETTINGS, 'ms-settings:privacy-microphone'],
  ] as const)('opens the address of a settings page on %s: %s', async (computer, page, settings, address) => {
    const file = join(folder, 'opened');
    const [program, ...args] = settings[page];
    expect(program).toMatch(computer === 'macOS' ? /^\/usr\/bin\/open$/ : /explorer\.exe$/);
    const recorder = script('recorder', `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > '${file}.part' && mv '${file}.part' '${file}'\n`);
    const reader = { read: () => Promise.reject(new Error('not needed')), about: async () => [], close: () => undefined };
    const system = new PolledSystem(reader, { ...settings, [page]: [recorder, ...args] });
    await system.openSettings(page);
    await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toBe(`1\n${address}\n`);
    system.close();
  });

  test('satisfies the contract of every adapter on macOS', async () => {
    const file = join(folder, 'report.json');
    const print = async (connected: object[], away: object[]) => writeFileSync(file, JSON.stringify(mac(connected, away)));
    const row = { ...XM5, device_address: ADDRESS, device_productID: '0x0D58' };
    await print([], []);
    let reports = 0;
    // Each reading is long after the one before.
    const anew = (): number => {
      reports += REPORT_TTL_MS;
      return reports;
    };
    await describeAdapterContract({
      system: new PolledSystem(new MacReader({ program: script('profiler', `#!/bin/sh\ncat '${file}'\n`), now: anew }), NO_SETTINGS, 50),
      address: ADDRESS,
      begin: () => undefined,
      pairAndConnect: () => print([{ 'My cans': row }], []),
      switchOff: () => print([], [{ 'My cans': row }]),
      forget: () => print([], []),
    });
  });

  test('satisfies the contract of every adapter on Windows', async () => {
    const file = join(folder, 'answer.json');
    const print = async (devices: object[]) =>
      writeFileSync(file, `${JSON.stringify({ devices, services: [A2DP, HFP], batteries: [] })}\n`);
    const row = { id: CLASSIC, name: 'My cans', flags: 0x4029, classOfDevice: 0x240404 };
    await print([]);
    await describeAdapterContract({
      system: new PolledSystem(windowsReader(['sh', '-c', `while read -r question; do cat '${file}'; done`]), NO_SETTINGS, 50),
      address: ADDRESS,
      begin: () => undefined,
      pairAndConnect: () => print([{ ...row, connected: true }]),
      switchOff: () => print([{ ...row, connected: false }]),
      forget: () => print([]),
    });
  });

  test('satisfies the contract without Bluetooth on macOS and Windows', async () => {
    const report = JSON.stringify({ SPBluetoothDataType: [], SPAudioDataType: [] });
    const macReader = new MacReader({ program: script('no-bluetooth', `#!/bin/sh\ncat <<'END'\n${report}\nEND\n`), now: () => 0 });
    await describeEmptyContract(new PolledSystem(macReader, NO_SETTINGS, 50));
    const reader = windowsReader(['sh', '-c', `while read -r question; do echo '{"devices":[],"services":[],"batteries":[]}'; done`]);
    await describeEmptyContract(new PolledSystem(reader, NO_SETTINGS, 50));
  });

  test('rejects a missing program and invalid JSON on macOS', async () => {
    const fine = script('profiler', `#!/bin/sh\ncat <<'END'\n${JSON.stringify(mac([{ 'WH-1000XM5': XM5 }]))}\nEND\n`);
    expect((await new MacReader({ program: fine }).read()).records).toHaveLength(1);
    await expect(new MacReader({ program: join(folder, 'absent') }).read()).rejects.toThrow('ENOENT');
    await expect(new MacReader({ program: script('odd', '#!/bin/sh\necho hello\n') }).read()).rejects.toThrow('JSON');
  });
  test('replaces a dead helper on Windows', async () => {
    const line = JSON.stringify({ devices: [{ id: CLASSIC, name: 'WH-1000XM4', connected: true }] });
    const reader = windowsReader(['sh', '-c', `while read -r q; do cat "${script('line', `${line}\n`)}"; done`]);
    expect((await reader.read()).records).toHaveLength(1);
    expect((await reader.read()).records).toHaveLength(1);
    reader.close();
    expect((await reader.read()).records).toHaveLength(1);
    reader.close();
    await expect(windowsReader(['sh', '-c', 'read -r q; exit 3']).read()).rejects.toThrow('sh ended (3)');
    await expect(windowsReader([join(folder, 'absent')]).read()).rejects.toThrow('ENOENT');
  });
});
