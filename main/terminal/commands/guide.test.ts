import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Headphones } from '../../../catalog/headphones';
import { createHeadphones } from '../../../catalog/testing/headphones';
import { OUTPUT_SCHEMAS } from '../../../contract/command-line';
import type { Snapshot } from '../../../contract/snapshot';
import { CommandError } from '../run';
import { createFakeRun, FakeCompanion } from '../testing/fake-run';
import { runGuide } from './guide';

const NEARBY = createHeadphones('nearby', { addressHint: '10:01' });
const IN_MODE: Headphones = { ...NEARBY, state: 'pairing-mode', pairing: { since: 0, proof: 'inquiry', sure: true } };
const CONNECTED: Headphones = { ...NEARBY, state: 'connected', pairedHere: true };
const PAIRING = { headphonesId: 'h1', kind: 'pair', phase: 'waiting-for-pairing-mode', question: null, outcome: null } as const;

/** Shows states of the headphones one after the other, each a moment after the one before. */
async function play(companion: FakeCompanion, ...states: readonly Partial<Snapshot>[]): Promise<void> {
  for (const state of states) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    companion.show(state);
  }
}

/** Core whose pairing succeeds once the headphones are in pairing mode. */
function createPairing(): FakeCompanion {
  const companion = new FakeCompanion({ headphones: [NEARBY], actions: ['pair'] });
  companion.carryOut = ({ type }) => {
    if (type !== 'act') return;
    void play(
      companion,
      { action: PAIRING },
      { headphones: [IN_MODE] },
      { headphones: [CONNECTED], action: { ...PAIRING, phase: null, outcome: { ok: true } } },
    );
  };
  return companion;
}

async function errorOf(work: Promise<unknown>): Promise<CommandError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CommandError)) throw new Error('it did not fail with a sentence');
  return error;
}

describe('guide in a pipe', () => {
  test('completes its steps by what is detected and ends connected', async () => {
    const { run, text } = createFakeRun(['guide', 'xm4', 'pair'], createPairing());
    await runGuide(run);
    expect(text()).toContain(': Turn the headphones off.');
    expect(text()).toContain('✓ Pairing mode detected.\n');
    expect(text()).toContain('✓ Connected.\n');
    expect(text()).toMatch(/(?:Done|Finished)\. Earshot confirmed .* steps?\.\nConnected to this computer\.\n$/);
  });

  test('prints documents of the schema with --json', async () => {
    const { run, documents } = createFakeRun(['guide', 'xm4', 'pair', '--json'], createPairing());
    await runGuide(run);
    const schema = z.union([OUTPUT_SCHEMAS.guide, OUTPUT_SCHEMAS['guide-step'], OUTPUT_SCHEMAS['guide-end']]);
    const events = documents().map((document) => schema.parse(document).event);
    expect(events[0]).toBe('started');
    expect(events).toContain('detected');
    expect(events.at(-1)).toBe('ended');
  });

  test('needs the user if nothing happens in time', async () => {
    const companion = new FakeCompanion({ headphones: [NEARBY], actions: [] });
    const error = await errorOf(runGuide(createFakeRun(['guide', 'xm4', 'pair', '--timeout', '1'], companion).run));
    expect({ reason: error.reason, key: error.text.key }).toEqual({ reason: 'needs-user', key: 'cli.waiting' });
  });

  test('prints the steps of a model without headphones and Bluetooth', async () => {
    const { run, text } = createFakeRun(['guide', 'wh-1000xm4', 'pair'], new FakeCompanion({ adapter: 'no-bus' }));
    await runGuide(run);
    expect(text()).toContain(': Turn the headphones off.');
  });

  test('erases nothing without consent', async () => {
    const companion = new FakeCompanion({ headphones: [NEARBY] });
    const { run, text } = createFakeRun(['guide', 'xm4', 'factory-reset'], companion);
    const error = await errorOf(runGuide(run));
    expect({ reason: error.reason, key: error.text.key }).toEqual({ reason: 'needs-user', key: 'cli.erase' });
    expect(text()).toContain('All pairings: phone, computers, everything.');
    expect(text()).not.toContain('Step 1');
  });

  test('shows the steps that erase after --erase', async () => {
    const { run, text } = createFakeRun(['guide', 'wh-1000xm4', 'factory-reset', '--erase'], new FakeCompanion({ adapter: 'off' }));
    await runGuide(run);
    expect(text()).toContain('Step 1 of');
  });
});

describe('guide of headphones that are not in range yet', () => {
  test('completes its steps by what is detected after they appear', async () => {
    const companion = createPairing();
    companion.snapshot = { ...companion.snapshot, headphones: [] };
    const { run, text } = createFakeRun(['guide', 'wh-1000xm4', 'pair', '--timeout', '2'], companion);
    const work = runGuide(run);
    await expect.poll(text).toContain(': Turn the headphones off.');
    companion.show({ headphones: [IN_MODE] });
    await work;
    const printed = text();
    expect(printed.indexOf('✓ Pairing mode detected.\n')).toBeGreaterThan(printed.indexOf(': Turn the headphones off.'));
    expect(printed).toContain('✓ Connected.\n');
    expect(companion.commands.map(({ type }) => type)).toEqual(['act']);
  });

  test('ignores a stranger of the model outside pairing mode', async () => {
    const companion = new FakeCompanion({ actions: ['pair'] });
    const { run, text } = createFakeRun(['guide', 'wh-1000xm4', 'pair', '--timeout', '1'], companion);
    const work = errorOf(runGuide(run));
    await expect.poll(text).toContain(': Turn the headphones off.');
    companion.show({ headphones: [NEARBY] });
    expect((await work).text.key).toBe('cli.waiting');
    expect(companion.commands).toEqual([]);
  });
});

describe('guide in a terminal', () => {
  test('shows the next step after the user confirms one', async () => {
    const lines = Array.from({ length: 9 }, () => '');
    const { run, text } = createFakeRun(['guide', 'wh-1000xm4', 'first-aid'], new FakeCompanion({ adapter: 'off' }), lines);
    await runGuide(run);
    expect(text()).toContain('Press Enter when you have done that.');
    expect(text().indexOf('Step 2')).toBeGreaterThan(text().indexOf('Press Enter when you have done that.'));
    expect(text()).toContain('Finished. Earshot couldn’t check whether the steps worked.');
  });

  test('continues past an erasing step only after a yes', async () => {
    const companion = new FakeCompanion({ headphones: [NEARBY] });
    const refused = createFakeRun(['guide', 'xm4', 'factory-reset'], companion, ['no']);
    expect((await errorOf(runGuide(refused.run))).reason).toBe('needs-user');
    expect(refused.text()).not.toContain('Step 1');
  });

  test('cancels the pairing on Ctrl+C', async () => {
    const companion = new FakeCompanion({ headphones: [NEARBY], actions: ['pair'] });
    companion.carryOut = ({ type }) => void (type === 'act' && companion.show({ action: PAIRING }));
    const { run, abort } = createFakeRun(['guide', 'xm4', 'pair'], companion, []);
    const work = errorOf(runGuide(run));
    await expect.poll(() => companion.commands.length).toBe(1);
    abort.abort();
    expect((await work).text.key).toBe('action.error.cancelled');
    expect(companion.commands.map(({ type }) => type)).toEqual(['act', 'cancel-action']);
  });
});
