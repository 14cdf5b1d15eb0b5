import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: null as FakeApp | null,
  schemes: [] as unknown[],
}));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    switches: new Set<string>(),
    paths: new Map([
      ['userData', '/home/anna/.config/Earshot'],
      ['logs', '/logs'],
    ]),
    commandLine: { hasSwitch: (name: string): boolean => app.switches.has(name) },
    getPath: (name: string): string | undefined => app.paths.get(name),
    setPath: (name: string, path: string): void => void app.paths.set(name, path),
  });
  electron.app = app as unknown as FakeApp;
  return { app, protocol: { registerSchemesAsPrivileged: (schemes: unknown) => void electron.schemes.push(schemes) } };
});
const logs = vi.hoisted(() => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  return { log, openLog: vi.fn(() => log), logFaults: vi.fn() };
});
vi.mock('./log', () => logs);
const { SCHEME } = await import('./app-scheme');
const { prepareProcess } = await import('./prepare-process');

interface FakeApp extends EventEmitter {
  isPackaged: boolean;
  readonly switches: Set<string>;
  readonly paths: Map<string, string>;
}

let app: FakeApp;

beforeEach(() => {
  vi.clearAllMocks();
  if (electron.app === null) throw new Error('no app');
  app = electron.app;
  app.removeAllListeners();
  app.isPackaged = false;
  app.switches.clear();
  app.paths.set('userData', '/home/anna/.config/Earshot');
  electron.schemes.length = 0;
});

test('opens the log, and locks down pages and processes', () => {
  expect(prepareProcess()).toBe(logs.log);
  expect({ opened: logs.openLog.mock.calls, faults: logs.logFaults.mock.calls }).toEqual({
    opened: [['/logs']],
    faults: [[process, logs.log]],
  });
  expect(electron.schemes).toEqual([[SCHEME]]);
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  app.emit('web-contents-created', {}, contents);
  expect(contents.setWindowOpenHandler).toHaveBeenCalledTimes(1);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 });
  expect(logs.log.warn.mock.calls).toEqual([['a process ended: GPU : crashed (5)']]);
});

test('gives a copy from its source settings of its own', () => {
  prepareProcess();
  expect(app.paths.get('userData')).toBe('/home/anna/.config/Earshot from source');
});

test.each([
  ['is packaged', () => Object.assign(app, { isPackaged: true })],
  ['was started with a folder for it', () => app.switches.add('user-data-dir')],
])('leaves the settings in place if the copy %s', (_, prepare) => {
  prepare();
  prepareProcess();
  expect(app.paths.get('userData')).toBe('/home/anna/.config/Earshot');
});
