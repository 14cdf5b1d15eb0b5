import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Wine, type WineRun, whyNoWine } from './wine';

// Real binaries of Windows: its Node, koffi, and Wine's own CfgMgr32, bthprops, ole32 and Core Audio, whose outputs are those of
// a real PulseAudio. Wine has no Bluetooth devices, so what headsets do is proven with fakes (main/system/win32).
const missing = whyNoWine();

describe.skipIf(missing !== null)(`the Win32 module below Wine${missing === null ? '' : ` (${missing})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-wine-pulse-'));
  const socket = join(folder, 'socket');
  let pulse: ChildProcess;
  let wine: Wine;
  let whole: WineRun;
  const value = (name: string): unknown => whole.facts[name]?.value;

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
    await Wine.prepare();
    await vi.waitFor(() => expect(existsSync(socket)).toBe(true), 20_000);
    wine = new Wine(`unix:${socket}`);
    whole = await wine.run();
  }, 300_000);
  afterAll(() => {
    wine?.close();
    pulse?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test('runs to its end, as a program of Windows', () => {
    expect(value('system')).toMatchObject({ platform: 'win32', koffi: '3.3.4' });
    expect(value('done')).toBe(true);
  });
  test('loads every library and finds every function in it, except the one that Wine lacks', () => {
    expect(value('missing')).toEqual([]);
    expect(value('notifications')).toEqual([expect.stringContaining("Cannot find function 'CM_Register_Notification'")]);
  });
  test('reads a computer without Bluetooth, and its sound', () => {
    expect(value('answer {"verb":"read"}')).toMatchObject({ devices: [], services: [], batteries: [], own: null, why: '' });
    expect(value('radio')).toBe(false);
    expect(value('inquiry')).toEqual([]);
  });
  test('its process answers in the order of the questions, tells what it cannot, and lives on after nonsense', () => {
    expect(value('process')).toEqual([
      { event: 'warning', text: expect.stringContaining('Windows does not tell changes') },
      expect.objectContaining({ devices: [], why: '' }),
      expect.objectContaining({ status: 'Error' }),
      { status: 'None' },
    ]);
  });
  test('calls what is for one node, and with handles that are none', () => {
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
  test('refusals are errors with the call and the code, and headphones that are not there are none', () => {
    expect(whole.facts['a filter that is not there']?.error).toBe('Win32Error: IMMDeviceEnumerator::GetDevice: 0x80070057');
    // Wine has no class of that name: REGDB_E_CLASSNOTREG.
    expect(whole.facts['an endpoint that is not there']?.error).toBe('Win32Error: CoCreateInstance: 0x80040154');
    for (const verb of ['sound', 'connect', 'disconnect', 'send-sound'])
      expect(value(`answer {"verb":"${verb}","address":"F84E17001122"}`)).toMatchObject({ status: 'None' });
    expect(value('answer {"verb":"shutdown"}')).toMatchObject({ status: 'Error' });
  });
  test('10,000 readings leave nothing behind', () => {
    const { grown, msEach } = value('10,000 readings') as { grown: number; msEach: number };
    process.stdout.write(`10,000 readings below Wine: ${grown.toFixed(1)} MB more, ${msEach.toFixed(2)} ms each\n`);
    // References and texts are counted one by one with fakes; here it is about what grows without anybody's knowing.
    expect(grown).toBeLessThan(20);
  });
  test.each([
    ['remove', 'BluetoothRemoveDevice'],
    ['authenticate', 'BluetoothAuthenticateDeviceEx'],
    ['respond', 'BluetoothSendAuthenticationResponseEx'],
    ['register', 'BluetoothRegisterForAuthenticationEx'],
  ])('%s reaches its function, which Wine has by name only', async (lone, name) => {
    const { complaints, facts } = await wine.run(lone);
    expect(complaints).toContain(`unimplemented function bthprops.cpl.${name}`);
    expect(facts.called).toBeUndefined();
  });
});
