import { describe, expect, test } from 'vitest';
import { buildGuide } from '../../catalog/guides/build';
import type { Guide, Step } from '../../catalog/guides/guide';
import { findModel, models } from '../../catalog/models/index';
import type { Model } from '../../catalog/models/model';
import { VirtualHeadset } from './headset';

const KINDS = ['reset', 'initialize'] as const;
const OUTCOME = { reset: 'reset', initialize: 'factory-reset' } as const;

function model(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

/** Returns paired headphones that are on, as at the start of a guide. */
function paired(item: Model): VirtualHeadset {
  const headset = new VirtualHeadset({ name: item.bluetoothNames[0] ?? item.name, model: item });
  headset.powerOn();
  headset.keys.set('00:00:00:00:00:01', Buffer.alloc(16));
  return headset;
}

/** Carries out a guide up to its press, as a person does, and holds for this number of seconds. */
function follow(guide: Guide, item: Model, hold: (step: Step) => number): VirtualHeadset & { outcome?: string } {
  const headset = paired(item);
  for (const step of guide.steps) {
    if (step.id === 'usb-power' || step.id === 'usb-unplugged') headset.usbPower = step.id === 'usb-power';
    if (step.id === 'off') headset.powerOff();
    if (step.id === 'on') headset.powerOn();
    if (step.id === 'in-case') headset.inCase = true;
    if (step.press.length > 0) return Object.assign(headset, { outcome: headset.hold(step.press, hold(step)) });
  }
  throw new Error('no press');
}

const journeys = models.flatMap((item) =>
  KINDS.filter((kind) => item[kind].length > 0 && item[kind][0]?.custom === undefined).map((kind) => ({ id: item.id, item, kind })),
);
const held = journeys.filter(({ item, kind }) => item[kind][0]?.holdSeconds != null);

describe('a virtual headset', () => {
  test.each(journeys)('resets as the guide says: $id, $kind', ({ item, kind }) => {
    const guide = buildGuide(kind, item, { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
    const headset = follow(guide, item, (step) => ((step.holdSeconds ?? 1) + (step.endSeconds ?? 1)) / 2);
    expect(headset.outcome).toBe(OUTCOME[kind]);
    expect(headset.keys.size).toBe(kind === 'initialize' ? 0 : 1);
  });
  test.each(held)('keeps its pairings after a short hold: $id, $kind', ({ item, kind }) => {
    const guide = buildGuide(kind, item, { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
    const headset = follow(guide, item, (step) => (step.holdSeconds ?? 1) - 1);
    expect(headset.outcome).not.toBe(OUTCOME[kind]);
    if (kind === 'initialize') expect(headset.keys.size).toBe(1);
  });
  test.each(['wf-1000xm5', 'wf-1000xm4', 'wf-l900'])('erases by an early release during the reset: %s', (id) => {
    const guide = buildGuide('reset', model(id), { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
    const headset = follow(guide, model(id), () => 12);
    expect([headset.outcome, headset.keys.size]).toEqual(['factory-reset', 0]);
    // This effect is the reason why the guide requires the consent.
    expect(guide.steps.some(({ erases }) => erases)).toBe(true);
  });
  test.each(['wf-1000xm5', 'wf-1000xm4', 'wf-l900'])('keeps its pairings after a hold beyond the erasing: %s', (id) => {
    const guide = buildGuide('initialize', model(id), { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
    for (const seconds of [17, 30]) expect(follow(guide, model(id), () => seconds).keys.size).toBe(1);
  });
  test.each(['wh-ch720n', 'wh-1000xm5', 'wi-c100'])('erases by a long hold of two buttons: %s', (id) => {
    const guide = buildGuide('initialize', model(id), { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null });
    expect(follow(guide, model(id), () => 20).outcome).toBe('factory-reset');
  });
  test('erases nothing by the erasing buttons on USB power', () => {
    const headset = paired(model('wh-1000xm5'));
    headset.usbPower = true;
    expect([headset.hold(['power', 'nc-amb'], 20), headset.keys.size]).toEqual(['reset', 1]);
  });
  test('enters pairing mode by the hold of its own model', () => {
    const headset = paired(model('wf-1000xm5'));
    headset.inCase = true;
    expect([headset.hold(['case-button'], 1), headset.pairing]).toEqual(['nothing', false]);
    expect([headset.hold(['case-button'], 7), headset.pairing]).toEqual(['pairing-mode', true]);
  });
});
