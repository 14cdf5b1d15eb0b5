import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { PolledSystem } from '../polled-system';
import { MacActions } from './actions';
import { MacReader } from './reader';

const ID = 'F8:4E:17:00:11:22';
const source = readFileSync(join(import.meta.dirname, '../../../resources/helpers/mac.js'), 'utf8');
const script = createContext({});
runInContext(`${source}\n;Object.assign(globalThis, { answerTo, lineReader });`, script);
type Mac = Readonly<Record<string, unknown>>;
const answerTo = script.answerTo as (line: string, mac: Mac) => unknown;
const lineReader = script.lineReader as (take: (line: string) => void) => (text: string) => void;

/** A Mac on which one headset is known. */
function fakeMac({ authorization = 3, connected = false, paired = true, opens = true, canRemove = true } = {}) {
  const calls: string[] = [];
  let power = false;
  const mac = {
    authorization: () => authorization,
    find: (address: string) => {
      calls.push(`find ${address}`);
      if (address !== 'f8-4e-17-00-11-22') return null;
      return {
        isConnected: () => connected,
        isPaired: () => paired,
        open: () => {
          connected = opens;
          return opens ? 0 : -536870186;
        },
        close: () => {
          connected = false;
          return 0;
        },
        canRemove: () => canRemove,
        remove: () => calls.push('remove'),
      };
    },
    setPower: (on: boolean) => {
      power = on;
    },
    getPower: () => power,
  };
  const ask = async (question: object): Promise<unknown> => JSON.parse(JSON.stringify(answerTo(JSON.stringify(question), mac)));
  return { mac, calls, ask };
}

describe('the script for macOS', () => {
  test('touches nothing of IOBluetooth without the permission', async () => {
    for (const authorization of [0, 1, 2]) {
      const { calls, ask } = fakeMac({ authorization });
      for (const verb of ['connect', 'disconnect', 'remove', 'on'])
        expect(await ask({ verb, address: 'F84E17001122' })).toEqual({ status: 'NoPermission' });
      expect(calls).toEqual([]);
    }
    expect(await fakeMac({ authorization: 2 }).ask({ verb: 'permission' })).toEqual({ status: 'Denied' });
  });
  test.each(['', 'null', '{', '7', '{"verb":"connect","address":"../x"}', '{"verb":"shutdown","address":"F84E17001122"}'])(
    'answers %j with an error, and does nothing',
    (line) => {
      const { mac, calls } = fakeMac();
      expect(answerTo(line, mac)).toMatchObject({ status: 'Error' });
      expect(calls.filter((call) => !call.startsWith('find'))).toEqual([]);
    },
  );
  test('puts lines together however they were cut', () => {
    const lines: string[] = [];
    const read = lineReader((line) => lines.push(line));
    for (const part of ['{"a"', ':1}\n\n{"b":2}', '\n{"c"']) read(part);
    expect(lines).toEqual(['{"a":1}', '{"b":2}']);
  });
  test('is plain ASCII, so that no encoding can spoil it', () => {
    expect([...source].filter((letter) => letter > '~')).toEqual([]);
  });
});

describe('actions on macOS, through the script', () => {
  const acting = (fake: ReturnType<typeof fakeMac>) => {
    const changed = vi.fn();
    return { actions: new MacActions({ ask: fake.ask }, { ask: async () => ({ status: 'Active' }) }, changed), changed };
  };
  const never = new AbortController().signal;

  test('connects and disconnects, and asks for a new report', async () => {
    const { actions, changed } = acting(fakeMac());
    await actions.sound.connect(ID, never);
    await actions.sound.disconnect(ID);
    expect(changed).toHaveBeenCalledTimes(2);
  });
  test('headphones that do not answer', async () => {
    const { actions } = acting(fakeMac({ opens: false }));
    await expect(actions.sound.connect(ID, never)).rejects.toMatchObject({ reason: 'not-answering', message: 'macOS says -536870186' });
  });
  test('removes; what is gone is removed; what this macOS cannot is an error', async () => {
    const fake = fakeMac();
    await acting(fake).actions.remove(ID);
    expect(fake.calls).toContain('remove');
    await acting(fakeMac({ paired: false })).actions.remove(ID);
    await expect(acting(fakeMac({ canRemove: false })).actions.remove(ID)).rejects.toMatchObject({ reason: 'internal' });
  });
  test('without the permission it says so, also when macOS ends the program', async () => {
    await expect(acting(fakeMac({ authorization: 2 })).actions.sound.connect(ID, never)).rejects.toMatchObject({ reason: 'no-permission' });
    const ended = { ask: () => Promise.reject(new Error('/usr/bin/osascript ended (SIGABRT)')) };
    await expect(new MacActions(ended, ended, () => undefined).remove(ID)).rejects.toMatchObject({ reason: 'no-permission' });
  });
  test('Bluetooth on, sound there, and an id that is none', async () => {
    const { actions } = acting(fakeMac());
    await actions.powerOn();
    await actions.sound.sendSound(ID);
    await expect(actions.sound.connect('x; rm', never)).rejects.toMatchObject({ reason: 'gone' });
    const none = new MacActions({ ask: async () => 7 }, { ask: async () => ({ status: 'None' }) }, () => undefined);
    await expect(none.sound.sendSound(ID)).rejects.toMatchObject({ reason: 'no-output' });
    await expect(none.powerOn()).rejects.toMatchObject({ reason: 'internal' });
  });
});

describe('what reading costs on macOS', () => {
  // The report as a program that counts its own starts; the clock is ours.
  const counted = (parts: { readonly audio?: { ask(question: object): Promise<unknown> } } = {}) => {
    let now = 0;
    let asked = 0;
    const report = JSON.stringify({ SPBluetoothDataType: [{ controller_properties: { controller_state: 'attrib_on' } }] });
    const reader = new MacReader({
      ...parts,
      now: () => now,
      bluetooth: {
        ask: async () => {
          asked += 1;
          return { status: 'Allowed' };
        },
      },
      ask: async () => {
        starts += 1;
        return report;
      },
    });
    let starts = 0;
    return {
      reader,
      starts: () => starts,
      asked: () => asked,
      pass: (ms: number) => {
        now += ms;
      },
    };
  };

  test('a report every 30 s, however often somebody looks, and at once when something changed', async () => {
    const { reader, starts, pass } = counted({
      audio: { ask: async () => ({ output: { uid: 'F8-4E-17-00-11-22:output', transport: 'blue' } }) },
    });
    // Five minutes with the window open.
    for (let look = 0; look < 60; look += 1) {
      expect((await reader.read()).output).toEqual({ address: ID });
      pass(5_000);
    }
    expect(starts()).toBe(10);
    reader.changed();
    await reader.read();
    expect(starts()).toBe(11);
  });
  test('nothing at all with the window hidden', async () => {
    vi.useFakeTimers();
    const { reader, starts } = counted();
    const system = new PolledSystem(reader, { bluetooth: ['true'], sound: ['true'], privacy: ['true'] });
    system.startWatching();
    await vi.advanceTimersByTimeAsync(1_000);
    system.stopWatching();
    const before = starts();
    for (let news = 0; news < 20; news += 1) {
      reader.changed();
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect([before, starts()]).toEqual([1, 1]);
    system.close();
    vi.useRealTimers();
  });
  test('without Core Audio the report itself tells the output, and the diagnostics say why', async () => {
    const { reader } = counted({ audio: { ask: () => Promise.reject(new Error('no CoreAudio')) } });
    expect((await reader.read()).output).toBeNull();
    expect((await reader.about()).slice(1)).toEqual(['output read by the report alone: Error: no CoreAudio', 'IOBluetooth: Allowed']);
  });
});
