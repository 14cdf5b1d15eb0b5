import { describe, expect, test } from 'vitest';
import type { Headphones } from '../../../catalog/headphones';
import { createHeadphones } from '../../../catalog/testing/headphones';
import { OUTPUT_SCHEMAS } from '../../../contract/command-line';
import { CANCELLED, CommandError } from '../run';
import { runCommandLine } from '../run-command';
import { createFakeRun, FakeCompanion, type FakeRun } from '../testing/fake-run';

const CONNECTED = createHeadphones('connected', { pairedHere: true, output: false });

/** Runs a command to its end on a core without headphones, or with the given ones. */
async function runToEnd(args: readonly string[], companion = new FakeCompanion({ adapter: 'no-bus' })): Promise<FakeRun> {
  const fake = createFakeRun(args, companion);
  await runCommandLine(fake.run, 'linux');
  return fake;
}

async function errorOf(args: readonly string[], companion?: FakeCompanion): Promise<CommandError> {
  const error: unknown = await runToEnd(args, companion).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CommandError)) throw new Error('it did not fail with a sentence');
  return error;
}

/** Core that sends the sound to the headphones, or fails to. */
function createOutput(succeeds: boolean): FakeCompanion {
  const action = { headphonesId: 'h1', kind: 'use-for-sound', phase: null, question: null } as const;
  const companion = new FakeCompanion({ headphones: [CONNECTED], actions: ['use-for-sound'] });
  companion.carryOut = ({ type }) => {
    if (type !== 'act') return;
    const after: Headphones = { ...CONNECTED, output: succeeds };
    companion.show({ action: { ...action, outcome: null } });
    const outcome = succeeds ? ({ ok: true } as const) : ({ ok: false, error: 'no-sound-here' } as const);
    setTimeout(() => companion.show({ headphones: [after], action: { ...action, outcome } }), 20);
  };
  return companion;
}

describe('use-for-sound', () => {
  test('sends the sound to connected headphones', async () => {
    const companion = createOutput(true);
    const { documents } = await runToEnd(['use-for-sound', 'xm4', '--json'], companion);
    expect(companion.commands).toEqual([{ type: 'act', action: 'use-for-sound', headphones: 'h1' }]);
    expect(OUTPUT_SCHEMAS.action.parse(documents()[0])).toMatchObject({ command: 'use-for-sound', done: true, reason: null });
  });

  test('requests nothing for headphones that have the sound', async () => {
    const companion = new FakeCompanion({ headphones: [{ ...CONNECTED, output: true }], actions: ['use-for-sound'] });
    await runToEnd(['use-for-sound', 'xm4'], companion);
    expect(companion.commands).toEqual([]);
  });

  test('reports the error of the sound server', async () => {
    const { reason, text } = await errorOf(['use-for-sound', 'xm4'], createOutput(false));
    expect({ reason, key: text.key }).toEqual({ reason: 'failed', key: 'action.error.no-sound-here' });
  });

  test('refuses headphones that are not connected', async () => {
    const companion = new FakeCompanion({ headphones: [createHeadphones('paired-away')], actions: ['use-for-sound'] });
    expect((await errorOf(['use-for-sound', 'xm4'], companion)).text.key).toBe('cli.not-now');
  });
});

describe('pair', () => {
  test('cancels the wait for pairing mode after --timeout', async () => {
    const action = { headphonesId: 'h1', kind: 'pair', phase: 'waiting-for-pairing-mode', question: null, outcome: null } as const;
    const companion = new FakeCompanion({ headphones: [createHeadphones('nearby')], actions: ['pair'] });
    companion.carryOut = ({ type }) => type === 'act' && companion.show({ action });
    const { reason, text } = await errorOf(['pair', 'xm4', '--timeout', '1'], companion);
    expect({ reason, key: text.key }).toEqual({ reason: 'needs-user', key: 'action.error.no-pairing-mode' });
    expect(companion.commands.at(-1)).toEqual({ type: 'cancel-action' });
  });
});

describe('demo', () => {
  test('gives the recording as the reason against actions', async () => {
    const companion = new FakeCompanion({ headphones: [CONNECTED], mode: 'demo' });
    expect((await errorOf(['use-for-sound', 'xm4'], companion)).text.key).toBe('app.demo');
  });
});

describe('Ctrl+C during the wait', () => {
  test.each([['list'], ['report'], ['diagnose']])('cancels %s without a result', async (command) => {
    const { run, abort, text } = createFakeRun([command, '--timeout', '60'], new FakeCompanion());
    const work = runCommandLine(run, 'linux');
    setTimeout(() => abort.abort(), 10);
    await expect(work).rejects.toBe(CANCELLED);
    expect(text()).toBe('');
  });
});

describe('diagnose', () => {
  test('names what is missing for Bluetooth', async () => {
    const { text } = await runToEnd(['diagnose']);
    expect(text()).toContain('sudo apt install dbus bluez');
  });
});

describe('search', () => {
  test('shows the most common problems if nothing matches', async () => {
    const { text } = await runToEnd(['search', 'qwertyqwerty']);
    expect(text()).toMatch(/^Nothing matches\. .*\n.*diagnose --problem not-listed/);
    const { documents } = await runToEnd(['search', 'qwertyqwerty', '--json']);
    expect(documents()).toMatchObject([{ results: [] }]);
  });

  test('names the command of another device', async () => {
    const { text } = await runToEnd(['search', 'pair', 'iphone']);
    expect(text()).toContain('(earshot guide NAME pair-other --target iphone)');
  });

  test('finds a guide by its words and names its command', async () => {
    const { text } = await runToEnd(['search', 'factory', 'reset', '--model', 'wh-1000xm4']);
    expect(text()).toContain('(earshot guide wh-1000xm4 initialize)');
  });

  test('prints documents of the schema with --json', async () => {
    const { documents } = await runToEnd(['search', 'no sound', '--json']);
    const { results } = OUTPUT_SCHEMAS.search.parse(documents()[0]);
    expect(results.map(({ topic }) => topic)).toContain('symptom:no-sound');
  });

  test('reports an unknown model', async () => {
    expect((await errorOf(['search', 'sound', '--model', 'qqqqqqqq'])).text.key).toBe('cli.no-model');
  });
});

describe('identify', () => {
  test.each([
    [['WH-1000XM4'], { kind: 'model', model: 'wh-1000xm4' }],
    [['LE_WH-1000XM4'], { kind: 'model', model: 'wh-1000xm4' }],
    [['usb:v054Cp0D58d0100'], { kind: 'model', model: 'wh-1000xm4' }],
    [['--modalias', 'usb:v054Cp0D58d0100'], { kind: 'model', model: 'wh-1000xm4' }],
    [['JBL Flip 5'], { kind: 'other', model: null }],
  ])('identifies %j', async (args, expected) => {
    const { documents } = await runToEnd(['identify', ...args, '--json']);
    expect(OUTPUT_SCHEMAS.identify.parse(documents()[0])).toMatchObject(expected);
  });

  test('makes a hostile name harmless for a terminal', async () => {
    const { text } = await runToEnd(['identify', 'WH-1000XM4\u001b[2J\u202e']);
    expect(text()).not.toMatch(/[\u001b\u202e]/);
  });

  test.each([
    [['identify', '--class', 'zz'], '--class', 'zz'],
    [['identify', 'WH-1000XM4', '--fast-pair', 'xyz'], '--fast-pair', 'xyz'],
  ])('names the wrong identifier of %j', async (args, option, word) => {
    const { reason, text } = await errorOf(args);
    expect({ reason, text }).toEqual({ reason: 'usage', text: { key: 'cli.identifiers-wrong', values: { option, word } } });
  });
});

describe('model', () => {
  test('shows the facts and the guides with their commands', async () => {
    const { text } = await runToEnd(['model', 'wh-1000xm4']);
    expect(text()).toMatch(/^WH-1000XM4\n/);
    expect(text()).toContain('(earshot guide wh-1000xm4 pair)');
  });

  test('prints documents of the schema with --json', async () => {
    const { documents } = await runToEnd(['model', 'wh-1000xm4', '--json']);
    const { id, guides, facts } = OUTPUT_SCHEMAS.model.parse(documents()[0]);
    expect({ id, hasFacts: facts.length > 0 }).toEqual({ id: 'wh-1000xm4', hasFacts: true });
    expect(guides.every(({ steps }) => steps.length > 0)).toBe(true);
  });

  test('lists the models of an ambiguous name', async () => {
    const { reason, next } = await errorOf(['model', '1000xm4']);
    expect({ reason, hasModels: next.length > 0 }).toEqual({ reason: 'not-found', hasModels: true });
  });
});
