import { expect, test, vi } from 'vitest';
import { toSystemRecord } from '../system/record-of';
import type { SoundActions } from '../system/system-actions';
import { CallCheck, RESTORE_TIMEOUT_MS } from './call-check';

const ADDRESS = 'F8:4E:17:00:11:22';

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
  const identities = () => ({ classic: toSystemRecord('x', { address: ADDRESS }), le: [], guessed: [], hashes: [], keys: [] });
  const check = new CallCheck();
  return { check, switched, restore: () => check.restore(identities, sound) };
}

test('turns call mode off when the program ends before', async () => {
  const { check, switched, restore } = fixture();
  check.note('switch-to-calls', 'h1', true);
  await restore();
  await restore();
  expect(switched).toEqual([`${ADDRESS} music`]);
});
test('leaves what the check has turned off already', async () => {
  const { check, switched, restore } = fixture();
  check.note('switch-to-calls', 'h1', true);
  check.note('switch-to-music', 'h1', true);
  await restore();
  expect(switched).toEqual([]);
});
test('leaves call mode that a person turned on', async () => {
  const { check, switched, restore } = fixture();
  check.note('switch-to-calls', 'h1', false);
  await restore();
  expect(switched).toEqual([]);
});
test('ends despite a sound system that hangs', async () => {
  vi.useFakeTimers();
  try {
    const { check, restore } = fixture(() => new Promise(() => undefined));
    check.note('switch-to-calls', 'h1', true);
    let ended = false;
    void restore().then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(RESTORE_TIMEOUT_MS);
    expect(ended).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
