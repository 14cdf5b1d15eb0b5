import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CONSTANTS, SLOTS, STRUCTURES } from '../../main/system/windows/helper-process/layout';
import { VirtualHeadset } from '../lab/headset';
import { scaleLimit } from '../slowness';
import { createAbiCheck } from './abi';
import { checkCode, findCompilerFault } from './cross-compiler';
import { Launcher } from './launcher';
import { findWineProblem, Wine, type WineRun } from './wine';
import { SHOWN_TIMEOUT_MS, WineApp } from './wine-app';

// Real binaries of Windows: its Node, koffi, noble's binding, and Wine's own ole32 and Core Audio, whose outputs are those of a real
// PulseAudio. Wine has no Bluetooth devices, so that C code takes the place of bthprops.cpl, cfgmgr32.dll and the Windows Runtime.
const RECORDED_EVENTS = join(import.meta.dirname, 'radio-events.json');
const noCompiler = findCompilerFault();
const missing = findWineProblem();
const why = (reason: string | null): string => (reason === null ? '' : ` (${reason})`);
const folder = mkdtempSync(join(tmpdir(), 'earshot-wine-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the numbers that the compiler found wrong. */
function findWrongNumbers(compile: () => void): readonly number[] {
  try {
    compile();
    return [];
  } catch (error) {
    return [...String(error).matchAll(/static assertion failed: "[^"]* is not (\d+)"/g)].map(([, number]) => Number(number));
  }
}

describe.skipIf(noCompiler !== null)(`the numbers of Windows${why(noCompiler)}`, () => {
  test('compiles with the headers of Windows', () => {
    checkCode(createAbiCheck(), folder);
  });
  test('rejects a wrong size, offset, constant and slot', () => {
    const structures = {
      ...STRUCTURES,
      BLUETOOTH_DEVICE_INFO: { size: 561, offsets: {} },
      PROPVARIANT: { size: 24, offsets: { puuid: 4 } },
    };
    const code = createAbiCheck(structures, { ...CONSTANTS, CR_BUFFER_SMALL: 0x1b }, { ...SLOTS, IMMDevice: { GetState: 5 } });
    // The compiler runs once, because it needs seconds for Windows' headers.
    expect(findWrongNumbers(() => checkCode(code, folder))).toEqual([561, 4, 0x1b, 5]);
  });
});

describe.skipIf(missing !== null)(`Windows' programs under Wine${why(missing)}`, () => {
  const socket = join(folder, 'socket');
  let pulse: ChildProcess;
  let wine: Wine;
  let whole: WineRun;
  let replaced: WineRun | null = null;

  beforeAll(async () => {
    pulse = spawn(
      'pulseaudio',
      [
        '-n',
        '--daemonize=no',
        '--exit-idle-time=-1',
        '-L',
        'module-null-sink sink_name=speaker',
        '-L',
        `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      ],
      { env: { PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder }, stdio: 'ignore' },
    );
    await vi.waitFor(() => expect(existsSync(socket)).toBe(true), scaleLimit(20_000));
    wine = await Wine.start(`unix:${socket}`, ['in-wine', 'in-windows', 'in-winrt']);
    [whole, replaced] = await Promise.all([
      wine.run({ program: 'in-wine' }),
      noCompiler === null ? wine.run({ program: 'in-windows', replaced: true }) : null,
    ]);
  }, scaleLimit(600_000));
  afterAll(() => {
    wine?.close();
    pulse?.kill();
  });

  describe('the Win32 module over the libraries of Wine', () => {
    const value = (name: string): unknown => whole.facts[name]?.value;

    test('runs to its end, as a program of Windows', () => {
      expect(value('system')).toMatchObject({ platform: 'win32', koffi: '3.3.4' });
      expect(value('done')).toBe(true);
    });
    test('finds every function except one that Wine lacks', () => {
      expect(value('missing')).toEqual([]);
      expect(value('notifications')).toEqual([expect.stringContaining("Cannot find function 'CM_Register_Notification'")]);
    });
    test('reads a computer without Bluetooth, and its sound', () => {
      expect(value('response {"verb":"read"}')).toMatchObject({ devices: [], services: [], batteries: [], own: null, why: '' });
      expect(value('radio')).toBe(false);
      expect(value('inquiry')).toEqual([]);
    });
    test('responds in order and survives invalid requests', () => {
      expect(value('process')).toEqual([
        { event: 'warning', text: expect.stringContaining('Windows does not report changes') },
        expect.objectContaining({ devices: [], why: '' }),
        expect.objectContaining({ status: 'Error' }),
        { status: 'None' },
      ]);
    });
    test('calls functions of one node and with invalid handles', () => {
      expect(value('the root node')).toEqual({ located: expect.any(Number), read: expect.any(Number) });
      expect(value('handles that are none')).toEqual([0, expect.any(Number), expect.any(Number), expect.any(Number)]);
    });
    test('walks real sound endpoints through their interfaces', () => {
      // Ids as Windows writes them: outputs begin with {0.0.0., inputs with {0.0.1.
      const endpoints = value('endpoints') as { id: string; active: boolean }[];
      expect(endpoints.length).toBeGreaterThan(1);
      for (const { id, active } of endpoints)
        expect([/^\{0\.0\.[01]\.00000000\}\.\{[0-9A-F-]{36}\}$/.test(id), active]).toEqual([true, true]);
      expect(endpoints.some(({ id }) => id.startsWith('{0.0.0.'))).toBe(true);
    });
    test('reads the devices for calls', () => {
      // Wine’s endpoints have no container, so that only the calls themselves are tested here.
      expect(whole.facts['devices for calls']).toEqual({ value: { output: null, microphone: null } });
    });
    test('reports refusals with the call and the code', () => {
      expect(whole.facts['a filter that is not there']?.error).toBe('Win32Error: IMMDeviceEnumerator::GetDevice: 0x80070057');
      // Wine has no class of that name: REGDB_E_CLASSNOTREG.
      expect(whole.facts['an endpoint that is not there']?.error).toBe('Win32Error: CoCreateInstance: 0x80040154');
      for (const verb of ['sound', 'connect', 'disconnect', 'send-sound'])
        expect(value(`response {"verb":"${verb}","address":"F84E17001122"}`)).toMatchObject({ status: 'None' });
      expect(value('response {"verb":"shutdown"}')).toMatchObject({ status: 'Error' });
    });
  });

  describe.skipIf(noCompiler !== null)(`the Win32 module over libraries in C${why(noCompiler)}`, () => {
    const value = (name: string): unknown => replaced?.facts[name]?.value;

    test('runs to its end', () => {
      expect(value('done')).toBe(true);
      expect(value('missing')).toEqual([]);
      expect(value('warnings')).toEqual([]);
    });
    test('reads the nodes of a headset and the radio', () => {
      expect(value('read')).toMatchObject({
        devices: [
          { id: expect.stringMatching(/^BTHENUM/), name: 'WH-1000XM4', connected: true, container: '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e' },
          { id: expect.stringMatching(/^BTHLE/), name: 'WH-1000XM4', connected: null },
        ],
        services: [expect.stringContaining('0000110B'), expect.stringContaining('0000111E')],
        batteries: [{ percent: 70 }, { percent: null }],
        // The USB keyboard is left out.
        inputs: [
          {
            container: '0f4a9d3e-9c2b-5d1e-8d43-5f2a6b7c8d9e',
            hardwareIds: [expect.any(String), 'HID_DEVICE_UP:0020_U:00E1', 'HID_DEVICE'],
          },
        ],
        own: '5CF370000001',
        why: '',
      });
      expect(value('read without nodes')).toMatchObject({ devices: [], services: [], batteries: [] });
    });
    test('finds what responds now while timers go on', () => {
      expect(value('inquiry')).toEqual({
        found: [
          { address: 'F84E17001122', name: 'WH-1000XM4', round: 1 },
          { address: 'F84E17001123', name: '', round: 1 },
          { address: 'F84E17001124', name: 'WH-CH520', round: 1 },
          { address: 'F84E17001125', name: 'WH-CH720N', round: 1 },
          { address: 'F84E17001126', name: 'WF-C500', round: 1 },
        ],
        why: '',
        ticked: true,
      });
    });
    test.each([
      ['a code to compare', [{ kind: 'ConfirmPinMatch', pin: '000042' }, { status: 'Paired' }]],
      ['two questions', [{ kind: 'ProvidePin' }, { kind: 'ConfirmPinMatch', pin: '000042' }, { status: 'Paired' }]],
      ['paired already', [{ status: 'AlreadyPaired' }]],
      ['rejected', [{ status: 'AuthenticationFailure' }]],
      ['unknown', [{ status: 'NotReadyToPair' }]],
    ])('pairs over questions from other threads: %s', (name, steps) => {
      expect(value(`pairing: ${name}`)).toMatchObject(steps);
      expect(value(`pairing: ${name}`)).toHaveLength(steps.length);
    });
    test('pairs headphones that need no code', () => {
      // The program itself confirms, before or after the question is read.
      expect((value('pairing: no code') as object[]).at(-1)).toMatchObject({ status: 'Paired' });
    });
    test('enables the sound services of what it paired', () => {
      const paired = ['F84E17001122', 'F84E17001123', 'F84E17001124', 'F84E17001122'];
      const enabled = paired.flatMap((address) => [`${address} 110b 1`, `${address} 111e 1`]);
      expect(value('services')).toEqual([...enabled, 'F84E17001122 1124 0', 'F84E17001122 1124 0', 'F84E17001122 1124 1']);
    });
    test('disables HID of what is paired alone', () => {
      expect(value('disabled input')).toEqual([
        { status: 'Disabled' },
        { status: 'Disabled' },
        { status: 'Error', detail: 'Win32Error: BluetoothSetServiceState: 0x00000490' },
      ]);
    });
    test('enables HID again', () => {
      expect(value('enabled input')).toEqual({ status: 'Enabled' });
    });
    test('removes a pairing once', () => {
      expect(value('removal')).toEqual([{ status: 'Unpaired' }, { status: 'Gone' }]);
    });
    test('survives questions after the end of forty pairings', () => {
      expect(value('late questions')).toMatchObject({ count: 40, ends: expect.arrayContaining(['PairingCanceled']) });
    });
    test('reports a node and a connection from other threads', () => {
      expect([value('a node started'), value('a connection came')]).toEqual([1, 1]);
    });
    test('leaves a radio that is unplugged while events arrive', () => {
      expect(value('the radio is unplugged while events arrive')).toMatchObject({ changed: true, read: { own: null } });
      expect(value('the radio is back')).toBe(1);
    });
    test('leaves nothing behind after 10,000 reads', () => {
      const { grown, msOfNodes, msOfAll } = value('10,000 reads') as Record<'grown' | 'msOfNodes' | 'msOfAll', number>;
      process.stdout.write(
        `10,000 reads of four nodes under Wine, ${msOfNodes.toFixed(2)} ms each, and 400 with the sound, ${msOfAll.toFixed(2)} ms each: ${grown.toFixed(1)} MB more\n`,
      );
      // Unit tests count references and texts. This test detects other growth of memory.
      expect(grown).toBeLessThan(20);
    });
  });

  describe.skipIf(noCompiler !== null)(`the radio process over the Windows Runtime in C${why(noCompiler)}`, () => {
    const apps: WineApp[] = [];
    let usual: WineApp;
    let without: Record<'radio' | 'adapter' | 'class', WineApp>;
    beforeAll(() => {
      const start = (options: Readonly<Record<string, string>> = {}): WineApp => {
        const app = new WineApp(wine, options);
        apps.push(app);
        return app;
      };
      // Windows' Node needs seconds to start, so that all of them start together.
      usual = start();
      without = { radio: start({ FAKE_RADIO_OFF: '1' }), adapter: start({ FAKE_NO_ADAPTER: '1' }), class: start({ FAKE_NO_TYPES: '1' }) };
    });
    afterAll(async () => {
      for (const app of apps) await app.close();
    });

    test('shows a headset of the lab in its states', async () => {
      await usual.scanning();
      const recorded: Record<string, readonly unknown[]> = { start: usual.takeEvents() };
      const headset = new VirtualHeadset({ address: '94:DB:56:10:00:01', rssi: -48 });
      headset.powerOn();
      usual.radio.advertise(headset.advertisements());
      await usual.shows([{ name: 'WH-1000XM4', modelId: 'wh-1000xm4', state: 'nearby', rssi: -48 }]);
      expect(usual.scanner.native).toBe('prebuilt');
      recorded.nearby = usual.takeEvents();
      headset.enterPairing();
      usual.radio.advertise(headset.advertisements());
      await vi.waitFor(
        () => expect(usual.app.snapshot.headphones.some(({ state }) => state === 'pairing-mode')).toBe(true),
        SHOWN_TIMEOUT_MS,
      );
      recorded.pairing = usual.takeEvents();
      // Windows creates these responses itself 60 s after the last packet.
      usual.radio.advertise(headset.advertisements().map((packet) => ({ ...packet, rssi: -127 })));
      await usual.shows([]);
      recorded.away = usual.takeEvents();
      usual.radio.turn(false);
      await usual.turnedOff();
      recorded.off = usual.takeEvents();
      usual.radio.turn(true);
      await usual.scanning();
      // The window's test plays these events. A missing file is recorded again.
      if (!existsSync(RECORDED_EVENTS)) writeFileSync(RECORDED_EVENTS, JSON.stringify(recorded));
      expect(recorded).toEqual(JSON.parse(readFileSync(RECORDED_EVENTS, 'utf8')));
    });
    test('reads only the last manufacturer section of a packet', async () => {
      await usual.scanning();
      const section = (hex: string): Buffer => Buffer.from(`${(hex.length / 2).toString(16).padStart(2, '0')}${hex}`, 'hex');
      const [microsoft, sony] = [section('ff0600030080'), section('ff2d0104000131054e0011')];
      const packet = { rssi: -50, scanResponse: null };
      const seen: string[] = [];
      usual.scanner.on('advertisement', ({ id, addressType }) => seen.push(`${id} ${addressType}`));
      const before = usual.app.snapshot.others;
      usual.radio.advertise([
        { ...packet, address: 'F8:4E:17:00:00:01', data: Buffer.concat([sony, microsoft]) },
        { ...packet, address: 'F8:4E:17:00:00:02', data: Buffer.concat([microsoft, sony]) },
        { ...packet, address: 'F8:4E:17:00:00:03', data: Buffer.from('020106', 'hex') },
      ]);
      await vi.waitFor(() => expect(usual.app.snapshot.others - before).toBe(2), SHOWN_TIMEOUT_MS);
      // The address is a public one of Sony, which the binding calls random.
      expect(seen).toEqual(['f84e17000002 unknown']);
    });
    test('follows Bluetooth off and on', async () => {
      const { radio } = without;
      await radio.status('poweredOff');
      radio.radio.turn(true);
      await radio.scanning();
      radio.radio.turn(false);
      await radio.turnedOff();
      radio.radio.turn(true);
      await radio.scanning();
    });
    test('reports a computer without an adapter', () => without.adapter.status('unsupported'));
    test('reports a Windows that lacks a class as unsupported', async () => {
      await without.class.status('unsupported');
      expect(without.class.warnings).toEqual([
        expect.stringContaining('the prebuilt Bluetooth module does not load'),
        expect.stringContaining('noble could not be loaded'),
      ]);
    });
  });

  describe.skipIf(noCompiler !== null)(`the launcher of a package over a program in C${why(noCompiler)}`, () => {
    test('passes arguments, output and the exit code on', async () => {
      const launcher = new Launcher(wine, folder);
      const typed = 'search "no sound" "a & b" "" c:\\x wow!';
      const [plain, quoted, late, piped] = await Promise.all([
        launcher.run(`earshot ${typed} "exit 3"`),
        launcher.run('"earshot" list "exit 4"'),
        launcher.run('earshot list "exit 0"', true),
        launcher.run('earshot list --json | more'),
      ]);
      const words = ['search', 'no sound', 'a & b', '', 'c:\\x', 'wow!', 'exit 3'];
      expect(plain).toEqual({ lines: ['--command-line', '--', ...words, '(attaches)'], code: 3 });
      expect(quoted).toEqual({ lines: ['--command-line', '--', 'list', 'exit 4', '(attaches)'], code: 4 });
      expect(late).toEqual({ lines: ['--command-line', '--', 'list', 'exit 0', '(attaches)'], code: 0 });
      expect(piped.lines).toEqual(['--command-line', '--', 'list', '--json', '(attaches)']);
    });
  });
});
