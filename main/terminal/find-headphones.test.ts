import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../catalog/headphones';
import { createHeadphones } from '../../catalog/testing/headphones';
import { findHeadphones, requireHeadphones, requireModel } from './find-headphones';
import { CANCELLED, CommandError } from './run';
import { createFakeRun, FakeCompanion } from './testing/fake-run';

const MINE = createHeadphones('paired-nearby', { id: 'h1', addressHint: '10:01' });
const STRANGERS = createHeadphones('pairing-mode', { id: 'h2', addressHint: '10:02' });

/** Returns the error of a promise. */
async function errorOf(work: Promise<unknown>): Promise<CommandError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CommandError)) throw new Error('it did not fail with a sentence');
  return error;
}

function find(list: readonly Headphones[], typed: string, prefersKnown: boolean) {
  const companion = new FakeCompanion({ headphones: list });
  const { run } = createFakeRun(['status', typed], companion);
  return { companion, work: requireHeadphones(run, companion, typed, { prefersKnown, waitMs: 200 }) };
}

describe('headphones of a command', () => {
  test('prefers the user’s own headphones to those of strangers', async () => {
    expect((await find([MINE, STRANGERS], 'xm4', true).work).id).toBe('h1');
  });

  test('lists the headphones if a pairing could mean several', async () => {
    const error = await errorOf(find([MINE, STRANGERS], 'xm4', false).work);
    expect({ reason: error.reason, ids: error.matches.map(({ id }) => id) }).toEqual({ reason: 'not-found', ids: ['h1', 'h2'] });
  });

  test('accepts the end of an address', async () => {
    expect((await find([MINE, STRANGERS], '10:02', false).work).id).toBe('h2');
  });

  test('waits for headphones that appear later', async () => {
    const { companion, work } = find([], 'xm4', true);
    companion.show({ headphones: [STRANGERS] });
    expect((await work).id).toBe('h2');
  });

  test('reports missing headphones', async () => {
    const error = await errorOf(find([MINE], 'xm6', true).work);
    expect({ reason: error.reason, key: error.text.key }).toEqual({ reason: 'not-found', key: 'cli.not-found' });
  });

  test('reports missing Bluetooth without waiting', async () => {
    const companion = new FakeCompanion({ adapter: 'no-bus' });
    const { run } = createFakeRun(['status', 'xm4'], companion);
    const error = await errorOf(requireHeadphones(run, companion, 'xm4', { prefersKnown: true, waitMs: 60_000 }));
    expect({ reason: error.reason, key: error.text.key, next: error.next.map(({ key }) => key) }).toEqual({
      reason: 'failed',
      key: 'adapter.no-bus',
      next: ['terminal.fix.no-bus', 'cli.works-without'],
    });
  });

  test('ends the wait on Ctrl+C', async () => {
    const companion = new FakeCompanion();
    const { run, abort } = createFakeRun(['status', 'xm4'], companion);
    const work = findHeadphones(run, companion, 'xm4', { prefersKnown: true, waitMs: 60_000 });
    abort.abort();
    await expect(work).rejects.toBe(CANCELLED);
    expect(companion.listenerCount('snapshot')).toBe(0);
  });
});

describe('model of a command', () => {
  test('finds the model by its name', () => {
    expect(requireModel('wh1000xm4').id).toBe('wh-1000xm4');
  });

  test('rejects a name that fits several models', () => {
    expect(() => requireModel('xm4')).toThrow(CommandError);
  });
});
