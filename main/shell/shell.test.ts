import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Command, type CommandResponse, commandSchema } from '../../contract/commands';
import { findAppFile } from './app-scheme';
import { COMMAND_TIMEOUT_MS, handleCommands, isOwnFrame, OUTBOUND_COMMANDS } from './handle-commands';
import { parseAllowedLink } from './links';
import { formatLine, MAX_LOG_BYTES, openLog } from './log';
import { createRedactor, MAX_LINE, redact } from './redact';

const root = resolve('/served');

describe('the app’s own scheme', () => {
  test.each([
    ['app://earshot/', 'index.html'],
    ['app://earshot/assets/x.js', 'assets/x.js'],
    ['app://earshot/../../etc/passwd', null],
    ['app://earshot/%2e%2e/%2e%2e/etc/passwd.js', 'etc/passwd.js'],
    ['app://earshot/..%2f..%2fetc%2fx.js', null],
    ['app://earshot/a%00.js', null],
    ['app://earshot/..%5c..%5cx.js', null],
    ['app://other/index.html', null],
    ['https://earshot/index.html', null],
    ['app://earshot/index', null],
    ['app://earshot/%E0%A4%A.js', null],
    ['nonsense', null],
  ])('resolves %s to %s', (address, wanted) => expect(findAppFile(root, address)).toBe(wanted === null ? null : join(root, wanted)));

  test('accepts a root with a separator at its end', () => {
    expect(findAppFile(root + sep, 'app://earshot/x.js')).toBe(join(root, 'x.js'));
  });
  test('never reads a file outside the root', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const file = findAppFile(root, `app://earshot/${path}`);
        expect(file === null || file.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});

test.each([
  ['https://helpguide.sony.net/mdr/wh1000xm4/v1/en/', true],
  ['http://helpguide.sony.net/', false],
  ['https://helpguide.sony.net.evil.example/', false],
  ['https://user:pass@helpguide.sony.net/', false],
  ['https://helpguide.sony.net:8443/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['', false],
])('allows the link %s: %s', (address, allowed) => expect(parseAllowedLink(address) !== null).toBe(allowed));

describe('commands', () => {
  test('refuses every unknown shape', () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        expect(commandSchema.safeParse(payload).success).toBe(false);
      }),
    );
    expect(commandSchema.safeParse({ type: 'search', extra: 1 }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'open-link', url: 'x'.repeat(501) }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'act', action: 'erase', headphones: 'h1' }).success).toBe(false);
    expect(commandSchema.safeParse({ type: 'act', action: 'pair', headphones: '/org/bluez/hci0/dev_1' }).success).toBe(false);
    const answer = (text: string, question: unknown = 1) =>
      commandSchema.safeParse({ type: 'answer-pairing', question, answer: text }).success;
    expect([answer('0000'), answer('0'.repeat(17)), answer('00 00'), answer('0000', null), answer('0000', 0)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const nickname = (text: string) => commandSchema.safeParse({ type: 'rename', headphones: 'h1', nickname: text }).success;
    expect([nickname('x'.repeat(60)), nickname('x'.repeat(61))]).toEqual([true, false]);
    const forget = (key: string) => commandSchema.safeParse({ type: 'forget', key }).success;
    expect([forget('94:DB:56:10:20:30'), forget('../../x'), forget('94:db:56:10:20:30')]).toEqual([true, false, false]);
    expect(commandSchema.safeParse({ type: 'act', action: 'pair', headphones: 'h1' }).success).toBe(true);
    expect(commandSchema.safeParse({ type: 'search' }).success).toBe(true);
  });
  test('accepts only our own top frame', () => {
    const frame = (url: string, parent: object | null = null) => isOwnFrame({ senderFrame: { url, parent } } as never);
    expect([
      frame('app://earshot/'),
      frame('app://earshot/?language=de'),
      frame('app://earshot.evil/'),
      frame('https://earshot/'),
      frame('app://earshot/', {}),
      isOwnFrame({ senderFrame: null }),
    ]).toEqual([true, true, false, false, false, false]);
  });
});

describe('the log', () => {
  const ours = createRedactor({ home: '/home/Jörg Müller', user: 'joerg' });
  test('hides addresses in every spelling that programs use', () => {
    for (const address of [
      '94:DB:56:10:20:30',
      '94-db-56-10-20-30',
      '94_DB_56_10_20_30',
      '94 DB 56 10 20 30',
      '94:DB-56:10_20 30',
      '94db56102030',
      '94db.5610.2030',
      '94DB:5610:2030',
      '94:db:56:10:2030',
      '94DB5610-2030',
      '94%3ADB%3A56%3A10%3A20%3A30',
      '0x94,0xDB,0x56,0x10,0x20,0x30',
      '0x94 0xDB 0x56 0x10 0x20 0x30',
      '94|DB|56|10|20|30',
      '94︰DB︰56︰10︰20︰30',
      '94:DB:56:\u200b10:20:30',
      '94:DB:56\n10:20:30',
      '94DB5610-2030-1000-8000-00805F9B34FB',
      '6f0e1f9a-8e0a-1e0c-9f5b-94db56102030',
    ])
      for (const around of [address, `dev_${address}.`, `(${address})`]) expect(ours(around)).not.toMatch(/94.?db/i);
    expect(ours('a94:DB:56:10:20:30')).toBe('a··:··:··:··:··:30');
    for (const number of ['163669762646064', '[148,219,86,16,32,48]', '[148, 219, 86, 16, 32, 48]'])
      expect(ours(`address ${number} of`)).toBe('address ··:··:··:··:··:30 of');
  });
  test.each([
    'at 2026-11-25 03:00:00.123',
    'at 1764500000000',
    '0000110b-0000-1000-8000-00805f9b34fb_VID&0002054c_PID&0d58',
    '956c7b26-d49a-4ba8-b03f-b17d393cb6e2',
    'WH-1000XM4',
    'Chromium 130.0.6723.44, Node 20.20.0',
    'took 1250 1300 1420 ms',
    '[1,2,3,4,5,256] and [1,2,3]',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ])('keeps “%s”, which isn’t an address', (text) => {
    expect(ours(text)).toBe(text);
  });
  test('never shows an address, for any spelling', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    const separator = fc.constantFrom(':', '-', '_', ' ', '.', '%3A', ', 0x', '|', '\u200b');
    const grouping = fc.constantFrom([6], [1, 1, 1, 1, 1, 1], [2, 2, 2], [4, 2], [2, 4], [3, 3], [1, 1, 1, 1, 2]);
    fc.assert(
      fc.property(fc.array(byte, { minLength: 6, maxLength: 6 }), separator, grouping, fc.boolean(), (bytes, between, groups, upper) => {
        // Groups of several bytes have only separators of addresses between them.
        fc.pre(groups.length === 6 || ['', ':', '-', '_', '.', '%3A'].includes(between));
        const plain = bytes.join('');
        // The end of Bluetooth's own UUIDs is not a device's address.
        fc.pre(plain !== '00805f9b34fb');
        const written = groups.reduce<{ text: string; at: number }>(
          ({ text, at }, size) => ({ text: `${text}${text === '' ? '' : between}${bytes.slice(at, at + size).join('')}`, at: at + size }),
          { text: '', at: 0 },
        ).text;
        const shown = ours(`of (${upper ? written.toUpperCase() : written}) end`);
        expect(shown.replace(/[^0-9a-f]/gi, '').toLowerCase()).not.toContain(bytes.slice(0, 5).join(''));
      }),
    );
  });
  test('hides the home folder and the user’s name', () => {
    for (const place of [
      '/home/Jörg Müller/x',
      'file:///home/J%C3%B6rg%20M%C3%BCller/x',
      'file:///home/Jörg Müller/x',
      '/home/J%C3%B6rg%20M%C3%BCller/x',
    ])
      expect(ours(`at ${place}`)).toBe('at ~/x');
    expect(ours('joerg said hello to joergen')).toBe('[user] said hello to joergen');
    const windows = createRedactor({ home: 'C:\\Users\\Name', user: null });
    for (const place of [
      'C:\\Users\\Name\\x',
      'c:\\users\\name\\x',
      'C:\\\\Users\\\\Name\\\\x',
      '\\\\?\\C:\\Users\\Name\\x',
      'file:///C:/Users/Name/x',
      'C:/Users/Name/x',
    ])
      expect(windows(place)).not.toMatch(/name/i);
    expect(redact(`${homedir()}/x`)).toBe('~/x');
  });
  test('keeps a folder that only begins like the home', () => {
    expect(createRedactor({ home: '/home/ada', user: null })('/home/adapter/x, /home/ada/y, in /home/ada.')).toBe(
      '/home/adapter/x, ~/y, in ~.',
    );
  });
  test('hides the user in letters of either case', () => {
    expect(createRedactor({ home: '/h/ada', user: 'ada' })('ADA and Ada@host of the adapter')).toBe(
      '[user] and [user]@host of the adapter',
    );
  });
  test('hides short names and every spelling of a folder', () => {
    expect(createRedactor({ home: '/h', user: 'jo' })('at /h/x of jo')).toBe('at ~/x of [user]');
    expect(createRedactor({ home: 'D:\\', user: null })('in “D:\\\\”')).toBe('in “~”');
  });
  test('hides addresses without a home folder', () => {
    for (const home of ['/', '']) expect(createRedactor({ home, user: '' })('a/b 94:DB:56:10:20:30')).toBe('a/b ··:··:··:··:··:30');
  });
  test('shows no part of an address that the limit cuts', () => {
    // A masked folder moves later text into the line.
    const folders = `${homedir()} `.repeat(Math.floor(3_900 / (homedir().length + 1))).padEnd(3_986);
    expect(formatLine(`${folders}94:DB:56:10:20:30`, undefined)).not.toContain('94:DB');
  });
  test('keeps the end of an event within the limit', () => {
    expect(formatLine(`${`${homedir()} `.repeat(3_900 / (homedir().length + 1)).padEnd(3_996)}last`, undefined)).toMatch(/last$/);
    expect(formatLine('y'.repeat(MAX_LINE), undefined)).toBe('y'.repeat(MAX_LINE));
  });
  test('adds the reason and the stack of an error', () => {
    expect(formatLine('failed', new Error('the reason'))).toMatch(/^failed: Error: the reason \| at /);
    expect(formatLine('failed', 'the reason')).toBe('failed: the reason');
  });
  test('searches only the beginning of a long event', () => {
    // A masked folder is short, so the complete event would fill a whole line.
    expect(formatLine(`${homedir()} `.repeat(4_000), undefined).length).toBeLessThan(MAX_LINE);
  });
  test('never writes a line that imitates another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(formatLine(text, new Error(text))).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
    expect(formatLine('x\n[2026-11-25 03:00:00.000] [error] forged', undefined)).toBe('x | [2026-11-25 03:00:00.000] [error] forged');
    expect(formatLine('y'.repeat(30_000_000), undefined).length).toBe(MAX_LINE);
  });
  test('writes to the terminal unless it is turned off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-log-'));
    const { console: terminal } = (createRequire(import.meta.url)('electron-log/node') as typeof import('electron-log/node').default)
      .transports;
    terminal.writeFn = () => undefined;
    const levels = (['', '1'] as const).flatMap((quiet) => {
      vi.stubEnv('EARSHOT_QUIET', quiet);
      return (['file and terminal', 'file only'] as const).map((where) => {
        openLog(folder, where).info('a line');
        return terminal.level;
      });
    });
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
    expect(levels).toEqual(['info', false, false, false]);
  });
  test('rotates the file at its limit and keeps one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-log-'));
    vi.stubEnv('EARSHOT_QUIET', '1');
    const log = openLog(folder);
    for (let index = 0; index < 1_500; index++) log.warn(`line ${index} ${'z'.repeat(1_900)}`);
    // The first line is written when the log opens.
    vi.unstubAllEnvs();
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.length).toBe(2);
    for (const size of sizes) expect(size).toBeLessThan(MAX_LOG_BYTES + 2 * MAX_LINE);
    rmSync(folder, { recursive: true });
  });
});

describe('responses to commands', () => {
  const ours = { senderFrame: { url: 'app://earshot/', parent: null } };
  function createHandler(run: (command: Command) => Promise<CommandResponse> = async () => ({ ok: true, result: null })) {
    const lines: string[] = [];
    let clock = 0;
    let handler: (event: object, payload: unknown) => Promise<CommandResponse> = async () => ({ ok: true, result: null });
    const note = (text: string): void => void lines.push(text);
    const ipc = {
      handle: (_channel: string, listener: typeof handler) => {
        handler = listener;
      },
    };
    handleCommands(ipc as never, { info: note, warn: note, error: note }, run, () => clock);
    return {
      lines,
      send: (payload: unknown, event: object = ours) => handler(event, payload),
      wait: (ms: number) => {
        clock += ms;
      },
    };
  }
  test('refuses commands of a foreign sender', async () => {
    const done: Command[] = [];
    const { send } = createHandler(async (command) => {
      done.push(command);
      return { ok: true, result: null };
    });
    expect(await send({ type: 'search' }, { senderFrame: { url: 'https://evil/', parent: null } })).toMatchObject({ ok: false });
    expect(done).toEqual([]);
  });
  test('limits the rate of all commands', async () => {
    const { send, wait } = createHandler();
    const count = async (payload: object, times: number) => {
      let passed = 0;
      for (let index = 0; index < times; index++) if ((await send(payload)).ok) passed += 1;
      return passed;
    };
    expect(await count({ type: 'make-report' }, 150)).toBe(10);
    wait(1_000);
    expect(await count({ type: 'make-report' }, 150)).toBeLessThanOrEqual(5);
    wait(60_000);
    expect(await count({ type: 'get-snapshot' }, 500)).toBe(100);
  });
  test.each<Command>([
    { type: 'read-headset', headphones: 'h1' },
    { type: 'send-headset-command', headphones: 'h1', command: { type: 'pairing-mode' } },
    { type: 'respond-to-headset', yes: true },
    { type: 'answer-pairing', question: 1, answer: true },
    { type: 'heard-tones', headphones: 'h1' },
  ])('limits the rate of what a device receives: $type', async (command) => {
    const { send } = createHandler();
    let passed = 0;
    for (let index = 0; index < 90; index++) if ((await send(command)).ok) passed += 1;
    expect(passed).toBe(10);
  });
  test('lists the commands that reach beyond the window', () => {
    const outbound = Object.entries(OUTBOUND_COMMANDS).flatMap(([type, reachesOut]) => (reachesOut ? [type] : []));
    expect(outbound.sort()).toEqual(
      [
        // Commands that use the system, its settings and programs.
        ...['open-bluetooth-settings', 'open-sound-settings', 'open-permission-settings', 'open-link'],
        ...['power-on', 'act', 'answer-pairing', 'heard-tones'],
        // Headphones.
        ...['read-headset', 'send-headset-command', 'respond-to-headset'],
        // Commands that use the network, and files.
        ...[
          'check-update',
          'download-update',
          'install-update',
          'report-fault',
          'make-report',
          'copy-report',
          'save-report',
          'save-recording',
        ],
      ].sort(),
    );
  });
  test('logs few refusals and never their content', async () => {
    const { send, lines } = createHandler();
    for (let index = 0; index < 500; index++) await send({ type: 'search', 'k\n[error] forged': 1 });
    expect(lines.length).toBe(5);
    expect(lines.join('')).not.toContain('forged');
  });
  test('catches exceptions and times out missing responses', async () => {
    vi.useFakeTimers();
    try {
      const { send } = createHandler(async (command) =>
        command.type === 'search' ? Promise.reject(new Error('x')) : new Promise(() => undefined),
      );
      expect(await send({ type: 'search' })).toEqual({ ok: false, error: { kind: 'internal' } });
      // The response isn't awaited, so that the test fails without a limit rather than at its own.
      const respond = vi.fn();
      void send({ type: 'get-snapshot' }).then(respond);
      await vi.advanceTimersByTimeAsync(COMMAND_TIMEOUT_MS);
      expect(respond).toHaveBeenCalledWith({ ok: false, error: { kind: 'internal' } });
    } finally {
      vi.useRealTimers();
    }
  });
});
