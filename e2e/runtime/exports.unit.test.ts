import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findMember, readElectronApi } from '../../scripts/electron-api/declarations';
import { createElectron } from './electron';
import { Network } from './session';

const before = process.listeners('exit');
const facts = { executable: '/x', appPath: '/x', name: 'x', version: '1.0.0', userData: '/tmp/earshot-stand-in-exports' };
const { electron } = createElectron(facts, join(import.meta.dirname));
const api = readElectronApi();
/** Members of the stand-in that tests read or that connect its parts. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  app: ['becomeReady', 'endBrowser', 'finish', 'finishing', 'loginItem', 'switches', 'userModelIds', 'windowClosed', 'browserPid'],
  ipcMain: ['respond'],
  // This method is left out because Node's emitter declares it.
  nativeTheme: ['on'],
  Tray: ['all'],
  BrowserWindow: ['backgroundColor', 'gone', 'tryClose'],
  Menu: ['items'],
  Notification: ['failure', 'shown'],
};

afterAll(() => {
  for (const listener of process.listeners('exit')) if (!before.includes(listener)) process.off('exit', listener);
});

/** Objects of JavaScript and Node, whose members are not the stand-in's. */
const ENDS: ReadonlySet<object> = new Set([Object.prototype, Function.prototype, EventEmitter, EventEmitter.prototype]);

function listMembers(value: object): string[] {
  const names = new Set<string>();
  for (let object: object | null = value; object !== null; object = Object.getPrototypeOf(object) as object | null) {
    if (ENDS.has(object)) break;
    for (const name of Reflect.ownKeys(object)) if (typeof name === 'string') names.add(name);
  }
  for (const name of ['constructor', 'prototype', 'length', 'name']) names.delete(name);
  return [...names].filter((name) => !name.startsWith('_'));
}

test('exports only names that Electron exports', () => {
  const own = Object.keys(electron).filter((name) => !api.exports.has(name) && !['contextBridge', 'ipcRenderer'].includes(name));
  expect(own).toEqual([]);
  expect(Object.keys(electron).length).toBeGreaterThan(20);
});

test('contains only members that Electron has', () => {
  const faults = Object.entries(electron).flatMap(([name, value]) =>
    [...listMembers(value as object), ...(typeof value === 'function' ? listMembers(value.prototype as object) : [])]
      .filter((member) => findMember(api, api.exports.get(name) ?? '', member) === null && !OWN[name]?.includes(member))
      .map((member) => `${name}.${member}`),
  );
  expect(faults).toEqual([]);
});

test('copies asynchronously, as Electron does since 44', async () => {
  const { clipboard } = electron as { clipboard: { writeText(text: string): Promise<void>; readText(): Promise<string> } };
  const copying = clipboard.writeText('a text');
  expect(await clipboard.readText()).toBe('');
  await copying;
  expect(await clipboard.readText()).toBe('a text');
});

test('requests each use of a microphone from the app', async () => {
  const network = new Network();
  const request = () => network.requestMedia({}, ['audio'], 'app://earshot/');
  expect(await request()).toBe(true);
  const requests: unknown[] = [];
  network.session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    requests.push([permission, details]);
    respond(requests.length === 2);
  });
  expect([await request(), await request(), await request()]).toEqual([false, true, false]);
  expect(requests[0]).toEqual(['media', { mediaTypes: ['audio'], requestingUrl: 'app://earshot/', isMainFrame: true }]);
});

test('returns the response of a scheme as Chromium receives it', async () => {
  const network = new Network();
  const register = () =>
    network.protocol.registerBufferProtocol('app', ({ url }, respond) =>
      respond(url.endsWith('x.js') ? { data: Buffer.from('x'), headers: { 'content-type': 'text/javascript' } } : { statusCode: 404 }),
    );
  expect([register(), register()]).toEqual([true, false]);
  expect(await network.respond('app://earshot/x.js', 'GET')).toEqual({
    status: 200,
    headers: [['content-type', 'text/javascript']],
    body: Buffer.from('x'),
  });
  expect(await network.respond('app://earshot/y', 'GET')).toEqual({
    status: 404,
    headers: [['content-type', 'text/html']],
    body: Buffer.alloc(0),
  });
  expect(await network.respond('https://example.com/', 'GET')).toBeNull();
});

test('starts no utility process before the app is ready', () => {
  const { utilityProcess } = electron as { utilityProcess: { fork(file: string): unknown } };
  expect(() => utilityProcess.fork('/x.js')).toThrow('before app is ready');
});
