import { EventEmitter, once } from 'node:events';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command, CommandResponse } from '../../contract/commands';
import { MAX_REQUEST_BYTES, SOCKET_VERSION } from '../../contract/local-socket';
import type { Snapshot } from '../../contract/snapshot';
import { createTestSnapshot } from '../../contract/testing/snapshot';
import { LocalSocketClient, RefusedError } from './client';
import { findEndpoint, findSocketPath, prepareEndpoint, type SocketUser } from './endpoint';
import { LineReader, LineTooLongError } from './lines';
import { serveCommandLine } from './serve';
import { LocalSocketServer, MAX_CLIENTS } from './server';

let folder: string;
let user: SocketUser;
const open: { close(): unknown }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-socket-'));
  user = {
    platform: 'linux',
    env: { XDG_RUNTIME_DIR: folder },
    home: folder,
    uid: process.getuid?.() ?? null,
    isPackaged: true,
    dataFolder: null,
  };
});
afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Running Earshot, with the requests of its command line. */
class FakeEarshot extends EventEmitter<{ snapshot: [Snapshot] }> {
  snapshot = createTestSnapshot();
  readonly commands: Command[] = [];
  readonly watched: number[] = [];
  answer: CommandResponse = { ok: true, result: null };
  show(change: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...change, revision: this.snapshot.revision + 1 };
    this.emit('snapshot', this.snapshot);
  }
}

async function serve(earshot = new FakeEarshot(), key: string | null = null) {
  const endpoint = await prepareEndpoint(user);
  if (endpoint === null) throw new Error('no endpoint');
  const server = new LocalSocketServer({
    source: earshot,
    run: async (command) => {
      earshot.commands.push(command);
      return earshot.answer;
    },
    watched: (clients) => earshot.watched.push(clients),
    log: { warn: () => undefined },
  });
  expect(await server.open({ ...endpoint, key })).toBe(true);
  open.push(server);
  return { earshot, server, endpoint: { ...endpoint, key } };
}

async function openClient(endpoint: { path: string; key: string | null }): Promise<LocalSocketClient> {
  const client = await LocalSocketClient.open(endpoint);
  if (client === null) throw new Error('no Earshot responded');
  open.push(client);
  return client;
}

/** Sends bytes as a foreign client, and returns everything that it receives until the end. */
async function sendRaw(path: string, ...parts: (string | Buffer)[]): Promise<string> {
  const socket: Socket = connect({ path });
  let received = '';
  socket.on('data', (chunk) => (received += String(chunk)));
  socket.on('error', () => undefined);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return received;
}

const HELLO = `${JSON.stringify({ type: 'hello', version: SOCKET_VERSION, key: null })}\n`;

describe('place of the socket', () => {
  test.each<[Partial<SocketUser>, string | null]>([
    [{ env: { XDG_RUNTIME_DIR: '/run/user/1' } }, '/run/user/1/earshot/command-line.sock'],
    [{ env: { XDG_RUNTIME_DIR: '/run/user/1' }, isPackaged: false }, '/run/user/1/earshot/source.sock'],
    [{ env: {} }, null],
    [{ env: { XDG_RUNTIME_DIR: 'relative' } }, null],
    [{ env: { XDG_RUNTIME_DIR: `/${'x'.repeat(120)}` } }, null],
    [{ platform: 'darwin', home: '/Users/a' }, '/Users/a/Library/Application Support/Earshot/socket/command-line.sock'],
    [{ dataFolder: '/data' }, '/data/socket/command-line.sock'],
    [{ platform: 'win32' }, null],
  ])('returns the place of the socket for %o', (change, path) => {
    expect(findSocketPath({ ...user, ...change })).toBe(path);
  });

  test('allows only the owner', async () => {
    const { endpoint } = await serve();
    expect(statSync(dirname(endpoint.path)).mode & 0o777).toBe(0o700);
    expect(lstatSync(endpoint.path).mode & 0o777).toBe(0o600);
  });

  test.each<[string, () => void]>([
    ['a folder that others can write to', () => chmodSync(mkdirSync(join(folder, 'earshot'), { recursive: true }) ?? '', 0o777)],
    ['a link', () => symlinkSync(tmpdir(), join(folder, 'earshot'))],
  ])('refuses %s', async (_, make) => {
    make();
    await expect(prepareEndpoint(user)).rejects.toThrow('folder of the socket');
    expect(await findEndpoint(user)).toBeNull();
  });

  test('refuses a folder of another user', async () => {
    await expect(prepareEndpoint({ ...user, uid: 4_242 })).rejects.toThrow('another user');
  });

  test('stores a secret in the profile on Windows', async () => {
    const windows: SocketUser = { ...user, platform: 'win32', env: { APPDATA: folder }, uid: null };
    const endpoint = await prepareEndpoint(windows);
    expect(endpoint).toEqual({
      path: expect.stringMatching(/^\\\\\.\\pipe\\earshot-[0-9a-f]{32}$/),
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await findEndpoint(windows)).toEqual(endpoint);
  });

  test('replaces the socket of a program that crashed', async () => {
    const endpoint = await prepareEndpoint(user);
    const stale = createServer().listen(endpoint?.path);
    await once(stale, 'listening');
    // A crash leaves the file. Closing removes it.
    const path = endpoint?.path ?? '';
    const { linkSync } = await import('node:fs');
    linkSync(path, `${path}.kept`);
    await new Promise((resolve) => stale.close(resolve));
    linkSync(`${path}.kept`, path);
    await serve();
    expect((await openClient({ path, key: null })).snapshot).toEqual(createTestSnapshot());
  });

  test('leaves the socket of a running Earshot alone', async () => {
    const { earshot, endpoint } = await serve();
    const second = serveCommandLine(user, {
      source: new FakeEarshot(),
      run: vi.fn(),
      watched: () => undefined,
      log: { warn: () => undefined },
    });
    await second.close();
    const client = await openClient(endpoint);
    earshot.show({ others: 7 });
    await expect.poll(() => client.snapshot.others).toBe(7);
  });
});

describe('client of a running Earshot', () => {
  test('receives the snapshot and each change', async () => {
    const { earshot, endpoint } = await serve();
    const client = await openClient(endpoint);
    expect(client.snapshot).toEqual(earshot.snapshot);
    earshot.show({ others: 3 });
    await expect.poll(() => client.snapshot.others).toBe(3);
    expect(earshot.watched).toEqual([1]);
    client.close();
    await expect.poll(() => earshot.watched).toEqual([1, 0]);
  });

  test('sends commands and receives their results', async () => {
    const { earshot, endpoint } = await serve();
    const client = await openClient(endpoint);
    earshot.answer = { ok: true, result: 'report' };
    expect(await client.send({ type: 'make-report' })).toEqual({ ok: true, result: 'report' });
    earshot.answer = { ok: false, error: { kind: 'action-busy' } };
    expect(await client.send({ type: 'act', action: 'connect', headphones: 'h1' })).toEqual(earshot.answer);
    expect(earshot.commands.map(({ type }) => type)).toEqual(['make-report', 'act']);
  });

  test('returns null without a running Earshot', async () => {
    expect(await LocalSocketClient.open({ path: join(folder, 'none'), key: null })).toBeNull();
  });

  test('fails commands when the running Earshot ends', async () => {
    const { server, endpoint } = await serve();
    const client = await openClient(endpoint);
    const ended = once(client, 'ended');
    await server.close();
    await ended;
    expect(await client.send({ type: 'search' })).toEqual({ ok: false, error: { kind: 'internal' } });
  });

  test('rejects a program with other messages', async () => {
    const path = join(folder, 'other');
    const other = createServer((socket) => socket.end('{"type":"snapshot","snapshot":{"evil":true}}\n')).listen(path);
    await once(other, 'listening');
    expect(await LocalSocketClient.open({ path, key: null })).toBeNull();
    other.close();
  });
});

describe('server of the socket', () => {
  test('refuses another version', async () => {
    const { endpoint } = await serve();
    const refused = await sendRaw(endpoint.path, HELLO.replace(`${SOCKET_VERSION}`, '99'));
    expect(refused).toBe('{"type":"refused","reason":"version"}\n');
  });

  test('refuses a wrong key', async () => {
    const { endpoint } = await serve(new FakeEarshot(), 'a'.repeat(64));
    await expect(LocalSocketClient.open({ ...endpoint, key: 'b'.repeat(64) })).rejects.toThrow(RefusedError);
    await expect(LocalSocketClient.open({ ...endpoint, key: null })).rejects.toThrow(RefusedError);
    expect((await openClient(endpoint)).snapshot.mode).toBe('live');
  });

  test.each<[string, string]>([
    ['a command before the greeting', '{"type":"command","id":1,"command":{"type":"search"}}\n'],
    ['a second greeting', `${HELLO}${HELLO}`],
    ['a command of the window alone', `${HELLO}{"type":"command","id":1,"command":{"type":"forget-all"}}\n`],
    ['an unknown field', `${HELLO}{"type":"command","id":1,"command":{"type":"search","x":1}}\n`],
    ['no JSON', 'hello\n'],
    ['a line without an end', 'x'.repeat(MAX_REQUEST_BYTES + 1)],
  ])('refuses %s', async (_, bytes) => {
    const { earshot, endpoint } = await serve();
    expect(await sendRaw(endpoint.path, bytes)).toMatch(/\{"type":"refused","reason":"bad-request"\}\n$/);
    expect(earshot.commands).toEqual([]);
  });

  test('refuses commands that come too fast', async () => {
    const { endpoint } = await serve();
    const commands = Array.from({ length: 40 }, (_, index) => `{"type":"command","id":${index + 1},"command":{"type":"search"}}\n`);
    expect(await sendRaw(endpoint.path, HELLO, commands.join(''))).toContain('"reason":"too-fast"');
  });

  test('refuses more clients than a user has terminals', async () => {
    const { endpoint } = await serve();
    for (let index = 0; index < MAX_CLIENTS; index++) await openClient(endpoint);
    expect(await sendRaw(endpoint.path, HELLO)).toBe('{"type":"refused","reason":"too-many"}\n');
  });

  test('cancels an action when its client ends', async () => {
    const { earshot, endpoint } = await serve();
    const client = await openClient(endpoint);
    await client.send({ type: 'act', action: 'pair', headphones: 'h1' });
    earshot.show({ action: { headphonesId: 'h1', kind: 'pair', phase: 'pairing', question: null, outcome: null } });
    client.close();
    await expect.poll(() => earshot.commands.at(-1)).toEqual({ type: 'cancel-action' });
  });

  test('cancels neither an ended action nor one of the window', async () => {
    const { earshot, endpoint } = await serve();
    const client = await openClient(endpoint);
    await client.send({ type: 'act', action: 'pair', headphones: 'h1' });
    const action = { headphonesId: 'h1', kind: 'pair', phase: null, question: null } as const;
    earshot.show({ action: { ...action, outcome: null } });
    earshot.show({ action: { ...action, outcome: { ok: true } } });
    earshot.show({ action: { ...action, kind: 'connect', outcome: null } });
    client.close();
    await expect.poll(() => earshot.watched.at(-1)).toBe(0);
    expect(earshot.commands.map(({ type }) => type)).toEqual(['act']);
  });

  test('never fails for any bytes', async () => {
    const { earshot, endpoint } = await serve();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const socket = connect({ path: endpoint.path });
        socket.on('error', () => undefined);
        socket.end(Buffer.from(bytes));
        await once(socket.resume(), 'close');
      }),
      { numRuns: 30 },
    );
    expect(earshot.commands).toEqual([]);
    expect((await openClient(endpoint)).snapshot.mode).toBe('live');
  });
});

describe('lines of a stream', () => {
  test('never loses a byte for any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\n'))),
        fc.integer({ min: 1, max: 7 }),
        (lines, size) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const reader = new LineReader(1_000);
          const read: string[] = [];
          for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)));
          expect(read).toEqual(lines);
        },
      ),
    );
  });

  test('refuses a line beyond the limit', () => {
    expect(() => new LineReader(4).push(Buffer.from('12345'))).toThrow(LineTooLongError);
  });
});
