import { describe, expect, test } from 'vitest';
import { buildGuide } from '../../catalog/guides/build';
import type { Headphones, HeadphonesState } from '../../catalog/headphones';
import { getShortHold } from '../../catalog/methods/attempt-feedback';
import { judgeReset, type ObservedLight, type ResetVerdict } from '../../catalog/methods/reset-result';
import { beginResetWatch, endResetHold, observeReset, type ResetWatch } from '../../catalog/methods/reset-watch';
import { models } from '../../catalog/models/index';
import type { Model } from '../../catalog/models/model';
import { createHeadphones } from '../../catalog/testing/headphones';
import type { VirtualHeadset } from './headset';
import { createModelHeadset } from './model-headset';
import type { PressOutcome } from './model-press';
import { type ResetHold, selectHolds } from './reset-holds';

const PROCEDURES = ['reset', 'initialize'] as const;
type Procedure = (typeof PROCEDURES)[number];

const rows = models.flatMap((model) =>
  PROCEDURES.flatMap((procedure) => selectHolds(model, procedure).map((hold) => ({ id: model.id, model, procedure, hold, ...hold }))),
);

/** Verdicts without a light, by the procedure and the headset's reaction. */
const VERDICTS: Readonly<Record<Procedure, Readonly<Record<PressOutcome, ResetVerdict>>>> = {
  reset: { nothing: 'unclear', 'pairing-mode': 'unclear', reset: 'unclear', 'factory-reset': 'erased' },
  initialize: { nothing: 'kept', 'pairing-mode': 'kept', reset: 'kept', 'factory-reset': 'worked' },
};

/** Carries out a hold on the model's headset, and returns the app's watch over it before and after a connection. */
function carryOut(model: Model, procedure: Procedure, { seconds, usbPower }: ResetHold) {
  const { steps, resetMethodId } = buildGuide(procedure, model, {
    computer: 'linux',
    state: 'connected',
    pairedLeHalf: null,
    battery: null,
  });
  const step = steps.find(({ resets }) => resets !== undefined) ?? expect.fail();
  const headset = createModelHeadset(model.id);
  headset.powerOn();
  headset.keys.set('00:00:00:00:00:01', Buffer.alloc(16));
  for (const { id } of steps.slice(0, steps.indexOf(step))) {
    if (id === 'off') headset.powerOff();
    if (id === 'in-case') headset.inCase = true;
  }
  headset.usbPower = usbPower;
  if (procedure === 'reset' && step.press.length > 1 && !usbPower) headset.powerOff();
  const begun = beginResetWatch({ way: resetMethodId ?? '', outcome: step.resets ?? 'reset' }, createEntry(model, 'connected'), 0);
  const outcome = headset.hold(step.press, seconds);
  const held = endResetHold(begun, seconds * 1_000);
  const before = observe(held, model, headset.pairing || outcome === 'factory-reset' ? ['pairing-mode'] : ['paired-away']);
  const after = observe(before, model, [headset.keys.size > 0 ? 'connected' : 'stale-pairing']);
  return { headset, outcome, before, after, shortHold: getShortHold(held, step) };
}

function observe(watch: ResetWatch, model: Model, states: readonly HeadphonesState[]): ResetWatch {
  return states.reduce((known, state) => observeReset(known, createEntry(model, state)), watch);
}

function createEntry({ id }: Model, state: HeadphonesState): Headphones {
  const pairing = { since: 20_000, proof: 'inquiry', sure: true } as const;
  return createHeadphones(state, { modelId: id, ...(state === 'pairing-mode' && { pairedHere: true, pairing }) });
}

/** Returns the light that an honest user reports of this headset. */
function seeLight({ light }: VirtualHeadset): ObservedLight {
  if (light?.pattern === 'count') return light.color === 'blue' ? 'blue-four' : 'green-four';
  return light === null ? 'none' : light.pattern === 'off' ? 'out' : 'other';
}

describe('the result of a hold', () => {
  test.each(rows)('claims only the real effects: $id, $procedure, $name', ({ model, procedure, hold }) => {
    const { headset, outcome, before, after } = carryOut(model, procedure, hold);
    // The guide claims nothing before the old pairing was tried.
    expect(judgeReset(before)).toBe('unclear');
    expect(judgeReset(after)).toBe(VERDICTS[procedure][outcome]);
    const seen = judgeReset({ ...after, light: seeLight(headset) });
    const confirms = procedure === 'reset' && outcome === 'reset' && headset.light !== null;
    expect(seen).toBe(confirms ? 'worked' : VERDICTS[procedure][outcome]);
  });
  test.each(rows.filter(({ name }) => name === 'right'))('performs what the guide says: $id, $procedure', ({ model, procedure, hold }) => {
    const { headset, outcome } = carryOut(model, procedure, hold);
    expect(outcome).toBe(procedure === 'reset' ? 'reset' : 'factory-reset');
    expect(headset.keys.size).toBe(procedure === 'reset' ? 1 : 0);
  });
  test.each(rows.filter(({ name }) => name === 'short'))('does less after a short hold: $id, $procedure', ({ model, procedure, hold }) => {
    const { outcome, shortHold } = carryOut(model, procedure, hold);
    expect(['nothing', 'pairing-mode']).toContain(outcome);
    // A press without seconds has no timer.
    expect(shortHold).toBe(hold.seconds < 1 ? null : hold.seconds);
  });
  test('covers each kind of reset', () => {
    const kinds = new Set(models.flatMap(({ reset, initialize }) => [...reset, ...initialize].map(({ press }) => press.join('+'))));
    for (const kind of ['power+nc-amb', 'case-button', 'touch-sensors']) expect(kinds).toContain(kind);
  });
});
