import { expect, test } from 'vitest';
import type { ChannelOpener, HelperChannelListener } from '../../helper';
import { createWindowsSystem } from './system';

const NODE = { id: String.raw`BTHENUM\DEV_F84E17001122\8&X`, name: 'WH-1000XM4', connected: true };

/** Win32 process that returns the same for each reading and emits events on request. */
function fakeProcess(): { open: ChannelOpener; requests: string[]; emitLine: (line: string) => void; end: () => void } {
  const requests: string[] = [];
  let listener: HelperChannelListener | null = null;
  return {
    requests,
    open: (listening) => {
      listener = listening;
      return {
        send: (line) => {
          requests.push(line);
          queueMicrotask(() => listening.line(JSON.stringify({ devices: NODE })));
        },
        close: () => undefined,
      };
    },
    emitLine: (line) => listener?.line(line),
    end: () => listener?.ended(new Error('it ended')),
  };
}

test('separates events and warnings from responses', async () => {
  const { open, requests, emitLine } = fakeProcess();
  const system = createWindowsSystem(open, (name) => `/nowhere/${name}`);
  const warnings: string[] = [];
  const records: string[] = [];
  system.on('warning', (text) => warnings.push(text));
  system.on('record', ({ id }) => records.push(id));
  system.startWatching?.();
  await expect.poll(() => records).toEqual(['classic F84E17001122']);
  emitLine('{"event":"changed"}');
  await expect.poll(() => requests).toHaveLength(2);
  emitLine('{"event":"warning","text":"Windows does not report changes"}');
  await expect.poll(() => warnings).toEqual(['Windows does not report changes']);
  expect(requests).toHaveLength(2);
  expect(system.recorder?.lines.map(({ way, direction }) => [way, direction])).toEqual([
    ['Win32', 'asked'],
    ['Win32', 'answered'],
    // These are the event, the reading after it, and the warning. The request was the same.
    ['Win32', 'answered'],
    ['Win32', 'answered'],
    ['Win32', 'answered'],
  ]);
  expect(await system.about()).toContain('Windows read by Win32');
  system.close();
});
test('reports Windows’ actions as soon as the window opens', () => {
  const system = createWindowsSystem(fakeProcess().open, (name) => name);
  expect(system.actions?.kinds).toEqual(['pair', 'remove', 'fix', 'connect', 'disconnect', 'reconnect', 'use-for-sound']);
  expect(system.actions?.sound).not.toBeNull();
  system.close();
});
