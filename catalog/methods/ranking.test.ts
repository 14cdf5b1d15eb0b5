import { describe, expect, test } from 'vitest';
import { createMessage } from '../messages/message';
import { findModel } from '../models/index';
import type { Method, Model } from '../models/model';
import { type Confirmation, withConfirmation } from './confirmations';
import { createFallbackMethods } from './fallback-methods';
import { getVerdict, type LearnedMethod } from './learned';
import { getMethodId } from './method-id';
import {
  getHoldEnd,
  isKnownMethod,
  limitHold,
  mayErase,
  mayResetErase,
  rankInitializeMethods,
  rankMethods,
  rankResetMethods,
  TRUSTS,
} from './methods';

const XM5 = requireModel('wh-1000xm5');

function requireModel(id: string): Model {
  const found = findModel(id);
  if (found === null) throw new Error(id);
  return found;
}

function method(change: Partial<Method> = {}): Method {
  return {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 5,
    light: null,
    voice: null,
    confidence: 'official',
    sources: ['x'],
    ...change,
  };
}
const custom = [createMessage('menu.quit')];

describe('the end of a hold', () => {
  test.each([
    [{ holdSeconds: 5 }, 7],
    [{ holdSeconds: 10 }, 12],
    [{ holdSeconds: null }, 7],
    [{ holdSeconds: 5, holdRange: [4, 15] }, 15],
    [{ holdSeconds: 6, confidence: 'unconfirmed' }, 7],
    [{ holdSeconds: 4, confidence: 'recalled' }, 6],
    [{ holdSeconds: 10, confidence: 'unconfirmed' }, 10],
  ] as const)('ends the hold of %j after %i seconds', (change, seconds) => {
    expect(getHoldEnd(method(change))).toBe(seconds);
  });
  test.each([
    ['a longer hold of the same button', { reset: [method({ holdSeconds: 6 })] }, 5],
    ['one that erases', { initialize: [method({ holdSeconds: 7 })] }, 6],
    ['one by its range', { initialize: [method({ holdSeconds: 12, holdRange: [6, 12] })] }, 5],
    ['a much longer one', { reset: [method({ holdSeconds: 20 })] }, 7],
    ['an equally long one', { reset: [method({ holdSeconds: 5 })] }, 7],
    ['one of another button', { reset: [method({ holdSeconds: 6, press: ['power', 'nc-amb'] })] }, 7],
    ['one on a charger', { reset: [method({ holdSeconds: 6, preconditions: ['usb-power'] })] }, 7],
    ['one without a time', { reset: [method({ holdSeconds: null })] }, 7],
  ] as const)('limits the end of a hold by %s', (_, model, seconds) => {
    expect(limitHold({ reset: [], initialize: [], ...model }, method())).toBe(seconds);
  });
  test('never ends a hold before its shortest time', () => {
    expect(limitHold({ reset: [method({ holdSeconds: 5.5 })], initialize: [] }, method())).toBe(5);
    expect(limitHold({ reset: [method({ holdSeconds: 3 })], initialize: [] }, method({ holdSeconds: null }))).toBe(2);
  });
  test('compares the buttons in any order', () => {
    const both = method({ press: ['power', 'nc-amb'] });
    expect(limitHold({ reset: [{ ...both, press: ['nc-amb', 'power'], holdSeconds: 6 }], initialize: [] }, both)).toBe(5);
  });
});

describe('the order of methods', () => {
  const rank = (methods: readonly Method[], learned: readonly LearnedMethod[] = [], confirmations: readonly Confirmation[] = []) =>
    rankInitializeMethods({ ...XM5, initialize: methods }, learned, confirmations).map(({ id }) => id);
  const ids = (...methods: readonly Method[]) => methods.map(getMethodId);
  const base = method();
  const createRecord = (of: Method, change: Partial<LearnedMethod> = {}): LearnedMethod => ({
    modelId: XM5.id,
    way: getMethodId(of),
    outcome: 'factory-reset',
    seconds: 5,
    light: null,
    voice: null,
    firmware: null,
    result: null,
    day: '2026-11-12',
    system: 'linux',
    ...change,
  });

  test.each([
    ['a shorter hold of the same button', method({ holdSeconds: 4 }), false],
    ['the same hold from any condition', method({ from: null }), false],
    ['a shorter hold without a time of its own', method({ holdSeconds: null }), true],
    ['a longer hold', method({ holdSeconds: 6 }), true],
    ['another condition', method({ from: 'on', holdSeconds: 4 }), true],
    ['another button', method({ press: ['nc-amb'], holdSeconds: 4 }), true],
    ['another preparation', method({ holdSeconds: 4, preconditions: ['usb-power'] }), true],
    ['instructions of its own', method({ holdSeconds: 4, custom }), true],
  ])('leaves out %s: %#', (_, later, stays) => {
    expect(rank([base, later])).toEqual(stays ? ids(base, later) : ids(base));
  });
  test('keeps every press that has its own instructions', () => {
    const first = method({ custom });
    expect(rank([first, method({ holdSeconds: 4 })])).toHaveLength(2);
  });
  test('counts a hold without a time as seven seconds', () => {
    const unknown = method({ holdSeconds: null });
    expect(rank([unknown, method({ holdSeconds: 7 })])).toEqual(ids(unknown));
    expect(rank([unknown, method({ holdSeconds: 8 })])).toHaveLength(2);
    expect(rank([method({ holdSeconds: 7 }), unknown])).toHaveLength(1);
    expect(rank([method({ holdSeconds: 6 }), unknown])).toHaveLength(2);
  });
  test('puts trust before the order of the model', () => {
    const methods = TRUSTS.filter((trust) => trust !== 'owners').map((confidence, index) =>
      method({ confidence, press: [PRESSES[index] ?? 'power'] }),
    );
    expect(rank([...methods].reverse())).toEqual(ids(...methods));
    const [one, two] = [method({ press: ['nc-amb'] }), method({ press: ['power'] })];
    expect(rank([one, two])).toEqual(ids(one, two));
  });
  test('ranks a method that worked here first, and keeps it', () => {
    const shorter = method({ holdSeconds: 4 });
    const other = method({ press: ['nc-amb'] });
    expect(rank([base, other, shorter], [createRecord(shorter)])).toEqual(ids(shorter, base, other));
    expect(rank([base, other, shorter], [createRecord(shorter), createRecord(other)])).toEqual(ids(other, shorter, base));
  });
  test('ignores a record that shows no success', () => {
    const other = method({ press: ['nc-amb'] });
    const kept = createRecord(other, { result: { oldPairing: { value: 'works', witness: 'computer' }, pairingMode: null } });
    expect(getVerdict(kept)).toBe('kept');
    expect(rank([base, other], [kept])).toEqual(ids(base, other));
  });
  test('needs two owners, and changes nothing official', () => {
    const confirmation = (of: Method, owners: number): Confirmation[] => [
      {
        model: XM5.id,
        way: getMethodId(of),
        outcome: 'factory-reset',
        owners,
        last: '2026-11',
        issues: Array.from({ length: owners }, (_, at) => at + 1),
      },
    ];
    const unsure = method({ press: ['nc-amb'], confidence: 'unconfirmed' });
    const trust = (of: Method, owners: number) =>
      rankInitializeMethods({ ...XM5, initialize: [of] }, [], confirmation(of, owners)).map((one) => [one.trust, one.owners]);
    expect([trust(unsure, 1), trust(unsure, 2), trust(base, 2)]).toEqual([[['unconfirmed', 1]], [['owners', 2]], [['official', 2]]]);
  });
  test('returns the order for the requested outcome', () => {
    const model = { ...XM5, reset: [method({ press: ['nc-amb'] })], initialize: [base] };
    expect(rankMethods('reset', model).map(({ id }) => id)).toEqual(ids(...model.reset));
    expect(rankMethods('factory-reset', model).map(({ id }) => id)).toEqual(ids(base));
    expect(rankResetMethods(model)[0]?.method).toBe(model.reset[0]);
  });
});

const PRESSES = ['power', 'nc-amb', 'bluetooth', 'case-button', 'touch-sensors'] as const;

test('counts only what a source or owners state', () => {
  expect(TRUSTS.filter(isKnownMethod)).toEqual(['official', 'owners', 'official-general', 'reported']);
});

describe('a reset that may erase', () => {
  const model = (confidence: Method['confidence']): Model => ({ ...XM5, reset: [method({ confidence })] });
  const erased: LearnedMethod = {
    modelId: XM5.id,
    way: getMethodId(method()),
    outcome: 'reset',
    seconds: null,
    light: null,
    voice: null,
    firmware: null,
    result: { oldPairing: { value: 'refused', witness: 'computer' }, pairingMode: null },
    day: '2026-11-12',
    system: 'linux',
  };
  test('counts a reset without a source as erasing', () => {
    expect([mayErase(method({ confidence: 'recalled' })), mayErase(method())]).toEqual([true, false]);
    expect([mayResetErase(model('recalled'), []), mayResetErase(model('official'), [])]).toEqual([true, false]);
    expect(mayResetErase({ ...XM5, reset: [] }, [])).toBe(false);
  });
  test('counts a reset that erased here as erasing', () => {
    expect(mayResetErase(model('official'), [erased])).toBe(true);
    expect(mayResetErase(model('official'), [{ ...erased, outcome: 'factory-reset' }])).toBe(false);
    expect(
      mayResetErase(model('official'), [
        { ...erased, light: 'blue-four', result: { oldPairing: { value: 'works', witness: 'user' }, pairingMode: null } },
      ]),
    ).toBe(false);
  });
});

describe('methods for a shape of headphones', () => {
  const press = (change: Partial<Model>) =>
    createFallbackMethods({ ...XM5, controls: [], without: [], ...change }).map((one) => one.press.join());
  const controls = (...names: readonly string[]) => names.map((id) => ({ ...XM5.controls[0], id })) as Model['controls'];

  test('follows the controls of the model', () => {
    const buds = { form: 'true-wireless' } as const;
    expect(press(buds)).toEqual(['case-button', 'touch-sensors', 'earbud-buttons', 'left-earbud-button']);
    expect(press({ ...buds, controls: controls('touch-sensors') })).toEqual(['case-button', 'touch-sensors']);
    expect(press({ ...buds, controls: controls('earbud-buttons') })).toEqual(['case-button', 'earbud-buttons', 'left-earbud-button']);
    expect(press({ ...buds, controls: controls('earbud-buttons', 'touch-sensors') })).toEqual([
      'case-button',
      'touch-sensors',
      'earbud-buttons',
    ]);
    expect(press({ ...buds, controls: controls('case-pairing') })).not.toContain('case-button');
    expect(press({ ...buds, controls: controls('case-button') })).toContain('case-button');
  });
  test('leaves out a control that the model lacks', () => {
    const lacks = [{ control: 'power' }] as unknown as Model['without'];
    expect(press({ form: 'over-ear', without: lacks })).toEqual([]);
    expect(press({ form: 'over-ear' })).toEqual(['power']);
    expect(press({ form: 'neck-speaker' })).toEqual(['power-bluetooth', 'power']);
    expect(press({ form: 'neck-speaker', controls: controls('power-bluetooth') })).toEqual(['power-bluetooth']);
  });
  test('uses the Bluetooth button of INZONE headsets alone', () => {
    expect(press({ family: 'INZONE', form: 'over-ear' })).toEqual(['bluetooth']);
    expect(press({ family: 'INZONE', form: 'true-wireless' })).toContain('case-button');
  });
  test('allows no method without Bluetooth', () => {
    const none = { value: 'none', confidence: 'official', sources: ['x'] } as unknown as Model['bluetooth'];
    expect(press({ bluetooth: none })).toEqual([]);
  });
});

test('names a method by its condition, controls and hold', () => {
  expect(getMethodId(method())).toBe('off/power/5');
  expect(getMethodId(method({ from: null, holdSeconds: null, press: ['power', 'nc-amb'] }))).toBe('any/power+nc-amb/unknown');
  expect(getMethodId(method({ custom }))).toBe('off/menu.quit/5');
});

describe('the count of confirmations', () => {
  const confirmation = { model: 'wf-c500', way: 'x', outcome: 'pairing-mode', month: '2026-11', issue: 1 } as const;
  test('keeps other rows, in order', () => {
    const rows = withConfirmation(withConfirmation([], confirmation), { ...confirmation, way: 'a', issue: 2 });
    expect(rows.map(({ way }) => way)).toEqual(['a', 'x']);
    expect(withConfirmation(rows, { ...confirmation, issue: 3 }).map(({ way, owners }) => [way, owners])).toEqual([
      ['a', 1],
      ['x', 2],
    ]);
    expect(withConfirmation(rows, { ...confirmation, outcome: 'reset', issue: 3 })).toHaveLength(3);
  });
  test('keeps the later month', () => {
    const first = withConfirmation([], confirmation);
    expect(withConfirmation(first, { ...confirmation, month: '2026-12', issue: 2 })[0]?.last).toBe('2026-12');
    expect(withConfirmation(first, { ...confirmation, month: '2026-10', issue: 2 })[0]?.last).toBe('2026-11');
  });
});
