import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BLANK_RECORD } from '../../catalog/identify/system-record';
import { NO_SYSTEM_FACTS } from '../system/system-adapter';
import type { Earshot } from './earshot';
import { FakeScanner } from './testing/fake-scanner';
import { FakeSystem } from './testing/fake-system';
import { createWindowlessApp } from './testing/windowless-app';

const ready = {
  ...BLANK_RECORD,
  id: 'A',
  address: '94:DB:56:00:00:01',
  name: 'WH-1000XM4',
  classOfDevice: 0x240404,
  inquiry: 1,
};

let scanner: FakeScanner;
let system: FakeSystem;
let earshot: Earshot;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
  scanner = new FakeScanner();
  system = new FakeSystem();
  earshot = createWindowlessApp(scanner, system);
  earshot.start();
});
afterEach(async () => {
  await earshot.close();
  vi.useRealTimers();
});

async function pairing(): Promise<void> {
  earshot.setVisible(true);
  system.emit('record', ready);
  await vi.advanceTimersByTimeAsync(100);
  expect(earshot.snapshot.headphones).toMatchObject([{ state: 'pairing-mode' }]);
  expect(earshot.runner?.start('pair', 'h1')).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(earshot.snapshot.action).toMatchObject({ phase: 'pairing' });
}

test('reports to the system when the radio may use Bluetooth', () => {
  const radioAllowed = vi.fn();
  Object.assign(system, { radioAllowed });
  scanner.set('unauthorized');
  expect(radioAllowed).not.toHaveBeenCalled();
  scanner.set('poweredOff');
  expect(radioAllowed).toHaveBeenCalledOnce();
});

describe('a computer that sleeps during the microphone check', () => {
  const { inquiry: _, ...known } = ready;
  const connected = { ...known, paired: true, connected: true, soundProfiles: ['a2dp' as const] };
  const inCalls = {
    mode: 'calls',
    codec: null,
    choices: [],
    volume: 40,
    muted: false,
    recorders: [],
    players: [],
    stuck: false,
    callsChosen: false,
  } as const;
  const switched: string[] = [];
  beforeEach(async () => {
    switched.length = 0;
    const sound = {
      connect: async () => undefined,
      disconnect: async () => undefined,
      sendSound: async () => undefined,
      switchSound: async (address: string, mode: string) => void switched.push(`${address} ${mode}`),
    };
    Object.assign(system.actions, { sound });
    earshot.setVisible(true);
    system.emit('record', connected);
    await vi.advanceTimersByTimeAsync(100);
    earshot.callCheck.note('switch-to-calls', earshot.snapshot.headphones[0]?.id ?? '', true);
  });
  test('turns call mode off before the computer sleeps', () => {
    earshot.suspend();
    expect(switched).toEqual([`${ready.address} music`]);
  });
  test('turns call mode off when the computer wakes up', () => {
    earshot.resume();
    expect(switched).toEqual([`${ready.address} music`]);
  });
  test('turns call mode off for headphones that return in it', async () => {
    earshot.suspend();
    await vi.advanceTimersByTimeAsync(100);
    system.emit('facts', { ...NO_SYSTEM_FACTS, headsets: new Map([[ready.address, inCalls]]) });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(switched).toEqual([`${ready.address} music`, `${ready.address} music`]);
  });
});

describe('an action under way', () => {
  test('continues if a ready system falls silent', async () => {
    await pairing();
    system.set(null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(earshot.snapshot).toMatchObject({ adapter: 'ready', action: { phase: 'pairing', outcome: null } });
  });

  test('continues an action if only our radio has crashed', async () => {
    await pairing();
    scanner.set('crashed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(earshot.snapshot).toMatchObject({ adapter: 'crashed', action: { phase: 'pairing', outcome: null } });
  });

  test('ends an action when the system loses Bluetooth', async () => {
    await pairing();
    system.set('service-down');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(earshot.snapshot.action).toMatchObject({ outcome: { ok: false, error: 'service-lost' } });
  });
});

test('searches only while the window is visible', async () => {
  await vi.advanceTimersByTimeAsync(100);
  expect(earshot.snapshot).toMatchObject({ adapter: 'ready', search: { kind: 'paused', reason: 'hidden' } });
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(100);
  expect(earshot.snapshot.search).toEqual({ kind: 'searching' });
  expect(scanner.searching).toBe(true);
});

test('ends a session with headphones once the window is hidden', () => {
  const cancel = vi.spyOn(earshot.controlService, 'cancel');
  earshot.setVisible(true);
  expect(cancel).not.toHaveBeenCalled();
  earshot.setVisible(false);
  expect(cancel).toHaveBeenCalledTimes(1);
});

test('inquires next to connected headphones only on request', async () => {
  earshot.setVisible(true);
  system.emit('record', { ...ready, paired: true, connected: true, soundProfiles: ['a2dp'] });
  await vi.advanceTimersByTimeAsync(100);
  expect(system.searched.at(-1)).toBe(false);
  earshot.search.request();
  await vi.advanceTimersByTimeAsync(100);
  expect(system.searched.at(-1)).toBe(true);
});

test('counts snapshots up, and creates none without a change', async () => {
  const revisions: number[] = [];
  earshot.on('snapshot', ({ revision }) => revisions.push(revision));
  earshot.setVisible(true);
  await vi.advanceTimersByTimeAsync(5_000);
  const before = revisions.length;
  expect(before).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(revisions.length).toBe(before);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
});
