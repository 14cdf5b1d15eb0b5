import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol, ProtocolRequest, ProtocolResponse } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY, SCHEME, serveApp } from './app-scheme';
import { lockContents, lockSession } from './lock-down';
import { GATE_OPEN_MS, SoundPermission } from './sound-permission';
import { createWindow } from './window';

const made: { webPreferences?: object }[] = [];
const system = { allows: true };
vi.mock('electron', () => ({
  BrowserWindow: class {
    constructor(options: object) {
      made.push(options);
    }
    once(): void {}
    on(): void {}
    loadURL(): Promise<void> {
      return Promise.resolve();
    }
  },
  app: { getAppPath: () => '/app' },
  nativeTheme: { shouldUseDarkColors: false, on: () => undefined },
  systemPreferences: { askForMediaAccess: async () => system.allows },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1_000, height: 800 } }] },
}));

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

test('creates a sandboxed window without Node', () => {
  createWindow(null, 'system');
  expect(made[0]?.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false });
});

test('denies every permission request and check', () => {
  const answers: unknown[] = [];
  const session = {
    setPermissionRequestHandler: (
      handler: (contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void,
    ) => {
      for (const permission of ['media', 'geolocation', 'notifications', 'serial', 'hid', 'usb', 'openExternal'])
        handler(null, permission, (granted) => answers.push(granted), { requestingUrl: 'app://earshot/', mediaTypes: ['audio'] });
    },
    setPermissionCheckHandler: (handler: (contents: null, permission: string, origin: string, details: object) => boolean) =>
      void answers.push(handler(null, 'media', 'app://earshot', { mediaType: 'audio' })),
    webRequest: { onBeforeRequest: () => undefined },
  };
  lockSession(session as never, silent);
  expect(answers).toEqual(Array.from({ length: 8 }, () => false));
});

describe('the gate for the sound check', () => {
  const ours = { permission: 'media', url: 'app://earshot/', isMainFrame: true, media: ['audio'] };

  test('opens the gate for our page as far as requested', async () => {
    const gate = new SoundPermission();
    const state = (request = ours) => [gate.hasRequested(request), gate.grants(request)];
    expect(state()).toEqual([false, false]);
    expect(await gate.allow('outputs')).toBe(true);
    expect(state()).toEqual([true, false]);
    await gate.allow('microphone');
    expect(state()).toEqual([true, true]);
    expect(state({ ...ours, media: ['audio', 'video'] })).toEqual([false, false]);
    expect(state({ ...ours, media: [] })).toEqual([false, false]);
    expect(state({ ...ours, isMainFrame: false })).toEqual([false, false]);
    for (const url of ['app://earshot.evil/', 'https://app//earshot/', 'app://other/', ''])
      expect(state({ ...ours, url })).toEqual([false, false]);
    for (const permission of ['display-capture', 'geolocation', 'serial', 'mediaKeySystem'])
      expect(state({ ...ours, permission })).toEqual([false, false]);
    expect(state({ ...ours, permission: 'speaker-selection', media: [] })).toEqual([true, false]);
    expect(await gate.allow('nothing')).toBe(true);
    expect(state()).toEqual([false, false]);
  });
  test('closes the gate automatically', async () => {
    vi.useFakeTimers();
    const gate = new SoundPermission();
    await gate.allow('microphone');
    vi.advanceTimersByTime(GATE_OPEN_MS - 1);
    expect(gate.grants(ours)).toBe(true);
    vi.advanceTimersByTime(1);
    expect([gate.grants(ours), gate.hasRequested(ours)]).toEqual([false, false]);
    vi.useRealTimers();
  });
  test('keeps the gate closed if the system refuses the microphone', async () => {
    system.allows = false;
    const gate = new SoundPermission();
    expect(await gate.allow('microphone')).toBe(false);
    expect([gate.grants(ours), gate.hasRequested(ours)]).toEqual([false, true]);
    system.allows = true;
    expect(await gate.allow('microphone')).toBe(true);
  });
});

test('cancels every request outside the program’s own files', () => {
  const cancelled = new Map<string, boolean>();
  const session = {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    webRequest: {
      onBeforeRequest: (handler: (details: { url: string }, answer: (result: { cancel: boolean }) => void) => void) => {
        for (const url of [
          'app://earshot/',
          'data:image/png;base64,',
          'https://example.com/',
          'http://127.0.0.1/',
          'file:///etc/passwd',
          'ws://x/',
          'blob:app',
        ])
          handler({ url }, ({ cancel }) => cancelled.set(url, cancel));
      },
    },
  };
  lockSession(session as never, silent);
  expect([...cancelled].filter(([, cancel]) => !cancel).map(([url]) => url)).toEqual(['app://earshot/', 'data:image/png;base64,']);
});

test('grants sound through the open gate and logs refusals', async () => {
  const handlers: Record<string, (...details: never[]) => void> = {};
  const keep = (name: string) => (handler: (...details: never[]) => void) => {
    handlers[name] = handler;
  };
  const session = {
    setPermissionRequestHandler: keep('permission'),
    setPermissionCheckHandler: () => undefined,
    webRequest: { onBeforeRequest: keep('request') },
  };
  const call = (name: string, ...details: readonly unknown[]): void => handlers[name]?.(...(details as never[]));
  const warn = vi.fn();
  const gate = lockSession(session as never, { ...silent, warn });
  await gate.allow('microphone');
  const granted: boolean[] = [];
  const page = { requestingUrl: 'app://earshot/', isMainFrame: true };
  call('permission', null, 'media', (yes: boolean) => granted.push(yes), { ...page, mediaTypes: ['audio'] });
  call('request', { url: 'app://earshot/' }, () => undefined);
  expect({ granted, lines: warn.mock.calls }).toEqual({ granted: [true], lines: [] });
  call('permission', null, 'geolocation', (yes: boolean) => granted.push(yes), page);
  call('request', { url: 'https://example.com/' }, () => undefined);
  expect({ granted, lines: warn.mock.calls.flat() }).toEqual({
    granted: [true, false],
    lines: ['permission denied: geolocation', 'request blocked: https://example.com/'],
  });
});

test('blocks navigation, new windows and webviews everywhere', () => {
  const app = new EventEmitter();
  lockContents(app as never, silent);
  let opened: unknown = null;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => {
      opened = handler();
    },
  });
  app.emit('web-contents-created', {}, contents);
  expect(opened).toEqual({ action: 'deny' });
  for (const name of ['will-navigate', 'will-attach-webview']) {
    const preventDefault = vi.fn();
    contents.emit(name, { preventDefault });
    expect(preventDefault, name).toHaveBeenCalled();
  }
});

test('makes the scheme a secure origin with a code cache', () => {
  expect(SCHEME.privileges).toEqual({ standard: true, secure: true, codeCache: true });
});

test('allows its own files in the policy and nothing else', () => {
  expect(
    Object.fromEntries(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')])),
  ).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('returns only files of its folder, with policy and type', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-served-'));
  const root = join(folder, 'served');
  for (const place of [root, join(folder, 'served-too')]) {
    await mkdir(place);
    await writeFile(join(place, 'x.js'), 'x');
  }
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(root, 'link.js'));
  type Handler = Parameters<Protocol['registerBufferProtocol']>[1];
  let handler: Handler = () => undefined;
  const registerBufferProtocol = (_scheme: string, served: Handler): boolean => {
    handler = served;
    return true;
  };
  serveApp({ registerBufferProtocol }, root);
  const request = (path: string, method = 'GET') =>
    new Promise<ProtocolResponse>((resolve) =>
      handler({ url: `app://earshot/${path}`, method } as ProtocolRequest, (response) => resolve(response as ProtocolResponse)),
    );
  expect(() => serveApp({ registerBufferProtocol: () => false }, root)).toThrow('could not be registered');
  expect(await request('x.js')).toEqual({
    data: Buffer.from('x'),
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });
  const refused = [
    await request('x.js', 'POST'),
    await request('link.js'),
    await request('..%2fserved-too%2fx.js'),
    await request('..%2fsecret.js'),
    await request('none.js'),
  ];
  expect(refused.map(({ statusCode, data }) => [statusCode, String(data)])).toEqual(refused.map(() => [404, 'not found']));
  await rm(folder, { recursive: true });
});
