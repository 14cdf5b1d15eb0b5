import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActionFailure } from '../system/system-actions';
import { ActionRunner } from './runner';
import { createRecord, World } from './testing/world';

let world: World;
let runner: ActionRunner;
let isSearching: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  isSearching = true;
  runner = new ActionRunner({
    actions: world.actions,
    list: world,
    hold: async () => {
      isSearching = false;
    },
    release: async () => {
      isSearching = true;
    },
    requestSearch: () => void world.done.push('search'),
    refused: () => undefined,
    log: () => undefined,
  });
});
afterEach(() => {
  runner.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

// In pairing mode, their own address responds already, so a fix that went on would remove the pairing. Otherwise it would search.
test.each(['pairing-mode', 'paired-nearby'] as const)('ends a fix that is canceled while connecting, in %s', async (state) => {
  Object.assign(world.actions.sound ?? {}, { connect: () => new Promise(() => undefined) });
  world.set('h1', state, { classic: createRecord({ paired: true }), le: [] });
  runner.start('fix', 'h1');
  await settle();
  runner.cancel();
  await vi.advanceTimersByTimeAsync(60_000);
  expect({ done: world.done, outcome: runner.view?.outcome }).toEqual({ done: [], outcome: { ok: false, error: 'cancelled' } });
});

test('resumes the search after the old pairing failed', async () => {
  world.fail = { connect: new ActionFailure('keys-differ', 'x') };
  world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
  runner.start('fix', 'h1');
  await settle();
  expect({ phase: runner.view?.phase, isSearching }).toEqual({ phase: 'waiting-for-pairing-mode', isSearching: true });
});

test('connects no pairing whose key was rejected before', async () => {
  world.set('h1', 'stale-pairing', { classic: createRecord({ paired: true }), le: [] });
  runner.start('fix', 'h1');
  await settle();
  expect({ done: world.done, phase: runner.view?.phase }).toEqual({ done: ['search'], phase: 'waiting-for-pairing-mode' });
});

test('ends a removal that is canceled between two records', async () => {
  const le = createRecord({ id: '/x/dev_le', addressType: 'random', address: '4A:00:00:00:00:01', classOfDevice: null, paired: true });
  let removed = (): void => undefined;
  Object.assign(world.actions, {
    remove: (id: string) => {
      world.done.push(`remove ${id.split('/').at(-1)}`);
      return new Promise<void>((resolve) => {
        removed = resolve;
      });
    },
  });
  world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [le] });
  runner.start('remove', 'h1');
  await settle();
  runner.cancel();
  removed();
  await settle();
  expect({ done: world.done, outcome: runner.view?.outcome }).toEqual({
    done: ['remove dev_1'],
    outcome: { ok: false, error: 'cancelled' },
  });
});

test('reports another failure of a removal unchanged', async () => {
  world.fail = { remove: new ActionFailure('no-permission', 'x') };
  world.set('h1', 'paired-nearby', { classic: createRecord({ paired: true }), le: [] });
  runner.start('remove', 'h1');
  await settle();
  world.set('h1', 'nearby', { classic: createRecord(), le: [] });
  expect(runner.view?.outcome).toEqual({ ok: false, error: 'no-permission' });
});
