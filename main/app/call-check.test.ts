import { setImmediate as flush } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { Address } from '../../catalog/ids';
import type { HeadsetSound, SoundMode } from '../../catalog/sound/headset-sound';
import type { SoundActions } from '../system/system-actions';
import { CallCheck, MAX_ATTEMPTS, RESTORE_TIMEOUT_MS } from './call-check';

const ADDRESS = 'F8:4E:17:00:11:22';
const OTHER = 'F8:4E:17:00:11:33';

function fixture(switchSound: NonNullable<SoundActions['switchSound']> = async () => undefined) {
  const switched: string[] = [];
  const sound: SoundActions = {
    connect: async () => undefined,
    disconnect: async () => undefined,
    sendSound: async () => undefined,
    switchSound: (address, mode, codec) => {
      switched.push(`${address} ${mode}`);
      return switchSound(address, mode, codec);
    },
  };
  const check = new CallCheck({ findAddress: (id) => (id === 'h1' ? ADDRESS : OTHER), sound: () => sound });
  return { check, switched };
}

/** A reading of the sound system with one headset in a mode. */
function reading(mode: SoundMode, recorders: HeadsetSound['recorders'] = []): ReadonlyMap<Address, HeadsetSound> {
  return new Map([
    [ADDRESS, { mode, codec: null, choices: [], volume: 40, muted: false, recorders, players: [], stuck: false, callsChosen: false }],
  ]);
}

describe('a program that ends', () => {
  test('turns call mode off if the check isn’t over', async () => {
    const { check, switched } = fixture();
    check.note('switch-to-calls', 'h1', true);
    await check.restore();
    await check.restore();
    expect(switched).toEqual([`${ADDRESS} music`]);
  });
  test('leaves what the check has turned off already', async () => {
    const { check, switched } = fixture();
    check.note('switch-to-calls', 'h1', true);
    check.note('switch-to-music', 'h1', true);
    await check.restore();
    expect(switched).toEqual([]);
  });
  test('leaves call mode that a person turned on', async () => {
    const { check, switched } = fixture();
    check.note('switch-to-calls', 'h1', false);
    await check.restore();
    expect(switched).toEqual([]);
  });
  test('ends although the sound system hangs', async () => {
    vi.useFakeTimers();
    try {
      const { check } = fixture(() => new Promise(() => undefined));
      check.note('switch-to-calls', 'h1', true);
      let ended = false;
      void check.restore().then(() => {
        ended = true;
      });
      await vi.advanceTimersByTimeAsync(RESTORE_TIMEOUT_MS);
      expect(ended).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a computer that sleeps during the check', () => {
  const asleep = (...[switchSound]: Parameters<typeof fixture>) => {
    const made = fixture(switchSound);
    made.check.note('switch-to-calls', 'h1', true);
    made.check.interrupt();
    return made;
  };
  test('turns music mode on before it sleeps', () => {
    expect(asleep().switched).toEqual([`${ADDRESS} music`]);
  });
  test('turns music mode on after waking up if necessary', async () => {
    const { check, switched } = asleep(() => Promise.reject(new Error('not there')));
    await flush();
    check.interrupt();
    expect(switched).toHaveLength(2);
  });
  test('turns music mode on if headphones return in call mode', async () => {
    const { check, switched } = asleep();
    await flush();
    check.follow(new Map());
    check.follow(reading('calls'));
    await flush();
    check.follow(reading('music'));
    check.follow(reading('calls'));
    expect(switched).toHaveLength(2);
  });
  test('waits while a program records', async () => {
    const { check, switched } = asleep();
    await flush();
    check.follow(reading('calls', ['Teams']));
    expect(switched).toHaveLength(1);
    check.follow(reading('calls'));
    expect(switched).toHaveLength(2);
  });
  test('gives up if the sound system always refuses', async () => {
    const { check, switched } = asleep(() => Promise.reject(new Error('no')));
    for (let more = 0; more < 10; more += 1) {
      await flush();
      check.follow(reading('calls'));
    }
    expect(switched).toHaveLength(1 + MAX_ATTEMPTS);
  });
  test('leaves call mode that a person turns on afterwards', async () => {
    const { check, switched } = asleep();
    await flush();
    check.note('switch-to-calls', 'h1', false);
    check.follow(reading('calls'));
    expect(switched).toHaveLength(1);
  });
  test('changes nothing if no check is in progress', () => {
    const { check, switched } = fixture();
    check.note('switch-to-calls', 'h1', false);
    check.interrupt();
    check.follow(reading('calls'));
    expect(switched).toEqual([]);
  });
});
