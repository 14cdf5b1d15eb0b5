import { describe, expect, test } from 'vitest';
import { languages } from '../messages/languages';
import { createTranslator } from '../messages/translator';
import { mayErase } from '../methods/methods';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import { createHeadphones } from '../testing/headphones';
import { buildGuide, listPossibleGuides } from './build';
import { GUIDE_KINDS, type GuideKind, type Situation, TARGETS } from './guide';
import { advanceGuide, agreeToStep, beginGuide, INITIAL_PROGRESS, moveStep } from './progress';
import { summarizeGuide } from './summary';

const none: Situation = { computer: 'linux', state: null, pairedLeHalf: null, battery: null };
const english = createTranslator('en');

function model(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

describe('every guide of every model', () => {
  test.each(models)('has texts and unique step ids for $id', (item) => {
    for (const kind of GUIDE_KINDS) {
      for (const target of kind === 'pair-other' ? TARGETS : [undefined]) {
        const guide = buildGuide(kind, item, { ...none, ...(target === undefined ? {} : { target }) });
        expect(guide.steps.length).toBeGreaterThan(0);
        expect(new Set(guide.steps.map((step) => step.id)).size, `${kind} ${target}`).toBe(guide.steps.length);
        for (const language of languages) {
          const text = createTranslator(language);
          for (const step of guide.steps) expect([step.text, ...step.notes].map(text).join(' ')).not.toMatch(/[{}]|\b(?:undefined|null)\b/);
        }
        expect(guide.steps.filter((step) => step.erases).length).toBe(
          ((kind === 'initialize' || kind === 'give-away') && item.initialize.length > 0) || (kind === 'reset' && item.reset.some(mayErase))
            ? 1
            : 0,
        );
      }
    }
    for (const kind of ['reset', 'initialize'] as const) {
      if (item[kind].length > 0) continue;
      const guide = buildGuide(kind, item, none);
      expect(guide.trust).toBe('unknown');
      // Without a method, the guide names no button and no hold time.
      for (const step of guide.steps) expect({ hold: step.holdSeconds, press: step.press }).toEqual({ hold: null, press: [] });
    }
  });
  test('offers the transceiver guide only for models with one', () => {
    expect(listPossibleGuides(model('wh-g900n'))).toContain('transceiver');
    expect(listPossibleGuides(model('wh-1000xm4'))).not.toContain('transceiver');
  });
});

function texts(kind: GuideKind, id: string, situation: Partial<Situation> = {}): string[] {
  return buildGuide(kind, model(id), { ...none, ...situation }).steps.map((step) => english(step.text));
}

describe('pairing a WH-1000XM4', () => {
  test('contains the model’s hold and the entry to choose', () => {
    expect(texts('pair', 'wh-1000xm4')).toEqual([
      'Turn the headphones off.',
      'Hold the power button for 7 seconds.',
      'In the Bluetooth settings of your Linux desktop, choose “WH-1000XM4”, not “LE_WH-1000XM4”.',
      'Wait until they’re connected. If nothing happens, click them again in the Bluetooth settings.',
    ]);
  });
  test('uses the menu words of the computer it runs on', () => {
    expect(texts('pair', 'wh-1000xm4', { computer: 'windows' })[2]).toContain('Bluetooth & devices > Add device');
    expect(texts('pair', 'wh-1000xm4', { computer: 'macos' })[2]).toContain('System Settings > Bluetooth');
  });
  test('skips the system’s settings if Earshot can pair', () => {
    expect(texts('pair', 'wh-1000xm4', { acts: true }).slice(2)).toEqual(['Earshot pairs and connects them.']);
    expect(buildGuide('pair', model('wh-1000xm4'), { ...none, acts: true }).steps.some(({ needsSettings }) => needsSettings)).toBe(false);
  });
  test('leaves headphones without classic Bluetooth to the settings', () => {
    const { steps } = buildGuide('pair', model('wf-g700n'), { ...none, acts: true });
    const choose = steps.find(({ id }) => id === 'choose');
    expect(choose).toMatchObject({ check: 'paired', needsSettings: true });
    expect(choose?.notes.map(english).join(' ')).toContain('Earshot can’t pair headphones without classic Bluetooth');
    expect(steps.flatMap(({ notes }) => notes.map(english)).join(' ')).toContain('use the USB transceiver');
  });
  test('removes a wrong LE_ pairing first', () => {
    expect(buildGuide('pair', model('wh-1000xm4'), { ...none, pairedLeHalf: 'LE_WH-1000XM4' }).steps[0]).toMatchObject({
      id: 'remove-le',
      check: 'le-half-removed',
    });
  });
});

describe('pairing with something else', () => {
  test('detects pairing mode here and claims nothing about the phone', () => {
    const guide = buildGuide('pair-other', model('wh-1000xm4'), { ...none, target: 'iphone' });
    expect(guide.steps.map((step) => step.check)).toEqual(['silent', 'pairing-mode', null]);
    expect(english(guide.title)).toBe('Pair with: iPhone or iPad');
  });
  test('disconnects headphones with one connection from this computer first', () => {
    expect(buildGuide('pair-other', model('wh-1000xm2'), { ...none, state: 'connected' }).steps[0]).toMatchObject({
      id: 'free-here',
      check: 'disconnected',
    });
    expect(buildGuide('pair-other', model('wh-1000xm4'), { ...none, state: 'connected' }).steps[0]?.id).not.toBe('free-here');
  });
  test('never pairs with a console and uses the transceiver', () => {
    expect(texts('pair-other', 'wh-1000xm4', { target: 'xbox' })[0]).toContain('don’t support Bluetooth audio');
    expect(texts('pair-other', 'wh-g900n', { target: 'playstation' })[0]).toContain('Plug the USB transceiver');
    expect(texts('pair-other', 'wh-g900n', { target: 'xbox' }).join(' ')).not.toContain('transceiver');
  });
});

describe('two devices', () => {
  test('uses the app for multipoint and pairs no device twice', () => {
    const steps = buildGuide('second-device', model('wh-1000xm4'), { ...none, state: 'connected' }).steps;
    expect(steps[0]?.id).toBe('app');
    expect(steps.map((step) => step.check)).not.toContain('paired');
    expect(buildGuide('second-device', model('wh-1000xm4'), none).steps.map((step) => step.check)).toContain('paired');
  });
  test('switches by disconnecting a model without multipoint', () => {
    expect(texts('second-device', 'wh-1000xm2')[0]).toContain('one device at a time');
    expect(texts('switch', 'wh-1000xm2')[0]).toContain('Disconnect');
    expect(texts('switch', 'wh-1000xm4')[0]).toContain('press play');
  });
});

describe('progress', () => {
  const guide = buildGuide('pair', model('wh-1000xm4'), none);
  const opened = beginGuide(guide, createHeadphones('nearby'));
  test('completes each step by its event and keeps it', () => {
    expect(opened).toMatchObject({ current: 0, seen: [], already: [] });
    let progress = advanceGuide(guide, moveStep(guide, opened, 1), createHeadphones('pairing-mode'));
    expect(progress).toMatchObject({ current: 2, seen: ['pairing-mode'] });
    progress = advanceGuide(guide, progress, createHeadphones('paired-nearby'));
    expect(progress).toMatchObject({ current: 3, seen: ['pairing-mode', 'choose'] });
    progress = advanceGuide(guide, progress, createHeadphones('connected'));
    expect(progress).toMatchObject({ current: 4, seen: ['pairing-mode', 'choose', 'connect'] });
  });
  test('completes turning off only by proven silence', () => {
    expect(advanceGuide(guide, opened, createHeadphones('nearby', { why: [{ kind: 'not-heard' }] })).current).toBe(0);
    const silent = createHeadphones('nearby', { silent: true });
    expect(advanceGuide(guide, opened, silent)).toMatchObject({ current: 1, seen: ['off'] });
    // Headphones without packets at the start may have been on all the time.
    expect(beginGuide(guide, silent).seen).toEqual([]);
  });
  test('counts silent headphones as turned on when they return', () => {
    const reset = buildGuide('reset', model('wh-1000xm5'), none);
    const at = reset.steps.findIndex(({ id }) => id === 'on-again');
    const there = moveStep(reset, beginGuide(reset, createHeadphones('nearby')), at);
    const off = advanceGuide(reset, there, createHeadphones('nearby', { silent: true }));
    expect([off.seen, advanceGuide(reset, off, createHeadphones('nearby')).seen]).toEqual([[], ['on-again']]);
  });
  test('completes earlier steps by a new connection', () => {
    expect(advanceGuide(guide, opened, createHeadphones('connected')).seen).toEqual(['pairing-mode', 'choose', 'connect']);
  });
  test('completes no step by the state at the start', () => {
    // The first are paired and out of range, the others connected, so neither pairing mode nor a pairing was observed.
    for (const state of ['paired-away', 'connected', 'connected-no-sound'] as const) {
      const progress = advanceGuide(guide, beginGuide(guide, createHeadphones(state)), createHeadphones(state));
      expect(progress).toMatchObject({ current: 0, seen: [] });
      expect(english(summarizeGuide(guide, moveStep(guide, progress, 99)))).not.toContain('every step');
    }
  });
  test('skips the steps that lead to an active pairing mode', () => {
    expect(beginGuide(guide, createHeadphones('pairing-mode'))).toMatchObject({ current: 2, seen: [], already: ['pairing-mode'] });
  });
  test('completes nothing by a bare beacon or a link', () => {
    const unsure = createHeadphones('pairing-mode', { pairing: { since: 0, proof: 'beacon', sure: false } });
    expect(advanceGuide(guide, moveStep(guide, opened, 1), unsure).seen).toEqual([]);
    const linked = createHeadphones('connected-settling', { pairedHere: false });
    expect(advanceGuide(guide, moveStep(guide, opened, 2), linked).seen).toEqual([]);
  });
  test('skips a step whose goal is reached', () => {
    const off = buildGuide('disconnect', model('wh-1000xm4'), none);
    const progress = beginGuide(off, createHeadphones('paired-nearby'));
    expect(progress).toMatchObject({ current: 1, seen: [], already: ['disconnect'] });
    expect(english(summarizeGuide(off, progress))).toBe('This was already done.');
  });
  test('observes nothing for a model chosen manually', () => {
    const off = buildGuide('disconnect', model('wh-1000xm4'), none);
    expect(advanceGuide(off, beginGuide(off, null), null)).toEqual(INITIAL_PROGRESS);
  });
  test('skips no step of a factory reset', () => {
    const reset = buildGuide('initialize', model('wh-1000xm3'), none);
    expect(beginGuide(reset, createHeadphones('nearby'))).toMatchObject({ current: 0, seen: [], already: [] });
  });
  test('never completes a restart by presence alone', () => {
    expect(beginGuide(buildGuide('restart', model('wh-1000xm4'), none), createHeadphones('nearby'))).toMatchObject({
      current: 0,
      seen: [],
    });
  });
  test('passes an erasing step only by consent', () => {
    const reset = buildGuide('initialize', model('wh-1000xm4'), none);
    const at = reset.steps.findIndex(({ erases }) => erases);
    const there = moveStep(reset, beginGuide(reset, createHeadphones('paired-nearby')), 99);
    expect([there.current, moveStep(reset, there, 1).current]).toEqual([at, at]);
    expect(moveStep(reset, agreeToStep(there, reset.steps[at]?.id ?? ''), 1).current).toBe(at + 1);
    // Packets that arrive in between complete no step.
    for (const state of ['connected', 'nearby', 'pairing-mode'] as const)
      expect(advanceGuide(reset, there, createHeadphones(state)).current).toBe(at);
  });
  test('counts turning on only after turning off', () => {
    const reset = buildGuide('reset', model('wh-1000xm5'), none);
    const at = reset.steps.findIndex(({ id }) => id === 'on-again');
    const there = moveStep(reset, beginGuide(reset, createHeadphones('paired-nearby')), at);
    expect(advanceGuide(reset, there, createHeadphones('paired-nearby')).seen).toEqual([]);
    const away = advanceGuide(reset, there, createHeadphones('paired-away', { why: [{ kind: 'not-heard' }] }));
    expect(advanceGuide(reset, away, createHeadphones('paired-nearby')).seen).toEqual(['on-again']);
  });
  test('claims only what was observed at the end', () => {
    expect(english(summarizeGuide(guide, { ...opened, current: 4, seen: ['pairing-mode', 'choose', 'connect'] }))).toContain('3 of 4');
    expect(english(summarizeGuide(guide, { ...opened, current: 4 }))).toContain('couldn’t check');
    for (const kind of GUIDE_KINDS) {
      const any = buildGuide(kind, model('wh-1000xm4'), none);
      expect(english(summarizeGuide(any, moveStep(any, INITIAL_PROGRESS, 99)))).not.toBe(english(any.summary));
    }
  });
  test('never leaves the guide by moving manually', () => {
    expect(moveStep(guide, INITIAL_PROGRESS, -3).current).toBe(0);
    expect(moveStep(guide, INITIAL_PROGRESS, 99).current).toBe(guide.steps.length);
  });
});

describe('details that headphones report', () => {
  const connected: Situation = { computer: 'linux', state: 'connected', pairedLeHalf: null, battery: null };
  test.each(['pair-other', 'second-device'] as const)('needs no press for %s in pairing mode', (kind) => {
    for (const one of models) {
      const guide = buildGuide(kind, one, { ...connected, reportedDetails: { pairingMode: true, twoDevices: false } });
      expect([one.id, guide.methods, guide.steps.filter(({ usesMethod }) => usesMethod === true)]).toEqual([one.id, [], []]);
      expect(guide.steps.length).toBeGreaterThan(0);
      expect(guide.steps.map(({ check }) => check)).not.toContain('pairing-mode');
    }
  });
  test('skips the app if two devices are allowed already', () => {
    const ids = (twoDevices: boolean) =>
      buildGuide('second-device', model('wh-1000xm4'), { ...connected, reportedDetails: { pairingMode: false, twoDevices } }).steps.map(
        ({ id }) => id,
      );
    expect(ids(false)[0]).toBe('app');
    expect(ids(true)).toEqual(ids(false).slice(1));
  });
});

describe('every hold has an end', () => {
  test.each(models)('contains an end for every hold of $id', (item) => {
    for (const kind of ['pair', 'first-pairing', 'reset', 'initialize', 'restart'] as const) {
      for (const step of buildGuide(kind, item, none).steps) {
        if (step.holdSeconds !== null) expect(step.endSeconds).toBeGreaterThanOrEqual(step.holdSeconds);
        const words = [step.text, ...step.notes].map(english).join(' ');
        if (/keep holding/i.test(words)) expect(words).toMatch(/Let go after \d+ seconds in any case|\d+ seconds at most/);
        expect(words).not.toMatch(/no harm here|does no harm: keep/i);
      }
    }
  });
});

test('turns on no earbuds that lack a switch', () => {
  for (const item of models.filter(({ form, switchedBy }) => form === 'true-wireless' && switchedBy === null)) {
    expect(texts('first-pairing', item.id)[0]).toContain('out of the case');
    expect(texts('reconnect', item.id)[0]).toContain('out of the case');
  }
});

describe('selling or giving away', () => {
  test.each(models)('removes everything for $id and pairs nothing', (item) => {
    const { steps } = buildGuide('give-away', item, { ...none, state: 'connected' });
    expect(steps.some(({ check }) => check === 'not-paired')).toBe(true);
    expect(steps.some(({ check }) => check === 'paired' || check === 'connected' || check === 'pairing-mode')).toBe(false);
  });
});

test('shows no light of earbuds that are worn', () => {
  const press = (id: string) => buildGuide('pair', model(id), none).steps.find((step) => step.press.length > 0);
  expect(press('wf-1000xm3')?.light).toBeNull();
  expect(press('wh-1000xm4')?.light).not.toBeNull();
});
