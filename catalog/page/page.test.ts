import { describe, expect, test } from 'vitest';
import { ACTION_ERRORS, ACTION_KINDS, type ActionKind } from '../actions/action';
import { selectOfferedActions } from '../actions/offer';
import { selectBestGuide } from '../guides/best-guide';
import { listPossibleGuides } from '../guides/build';
import { HEADPHONES_STATES } from '../headphones';
import type { HeadsetDetailsView } from '../headset-details';
import { messageCatalogs } from '../messages/catalogs';
import { languages } from '../messages/languages';
import type { Message } from '../messages/message';
import { addMessages, createTranslator } from '../messages/translator';
import { findModel, models } from '../models/index';
import type { Model } from '../models/model';
import type { HeadsetSound } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import { isOnePress, selectModelAction, selectPageActions } from './page-actions';
import { describeAction, describePage, describeRow, describeState, getTone } from './status-texts';
import { selectSuggestions } from './suggestions';

const known = (id: string): Model => {
  const model = findModel(id);
  if (model === null) throw new Error(id);
  return model;
};
const xm4 = known('wh-1000xm4');
const OUTPUTS = [true, false, null];

const MUSIC: HeadsetSound = {
  mode: 'music',
  codec: null,
  choices: [],
  volume: 60,
  muted: false,
  recorders: [],
  players: [],
  stuck: false,
  callsChosen: false,
};
const TABLET: HeadsetDetailsView = {
  generation: 2,
  model: null,
  firmware: null,
  battery: { whole: null, left: null, right: null, case: null },
  codec: null,
  devices: [
    { key: 'a', name: 'Laptop', connected: true, plays: false, here: true },
    { key: 'b', name: 'Tablet', connected: true, plays: true, here: false },
  ],
  twoDevices: true,
  can: { twoDevices: false, pairingMode: false, disconnect: false },
  readOnly: true,
};

describe('the state of headphones', () => {
  const format = (language: (typeof languages)[number], message: Message): string => {
    addMessages(language, messageCatalogs[language]);
    return createTranslator(language)(message);
  };
  test('limits a row to four words, a page to fourteen', () => {
    for (const state of HEADPHONES_STATES)
      for (const output of OUTPUTS) {
        const entry = createHeadphones(state, { output });
        expect(format('en', describeRow(entry)).split(/\s+/).length, describeRow(entry).key).toBeLessThanOrEqual(4);
        expect(format('en', describeState(entry)).split(/\s+/).length, describeState(entry).key).toBeLessThanOrEqual(14);
      }
  });
  test('names the sound’s destination only if it is known', () => {
    expect(describeRow(createHeadphones('connected')).key).toBe('row.connected');
    expect(describeRow(createHeadphones('connected', { output: true })).key).toBe('row.playing-here');
    expect(describeState(createHeadphones('connected', { output: false })).key).toBe('state.sound-elsewhere');
    expect(describeState(createHeadphones('connected', { output: false }), 'Speakers')).toEqual({
      key: 'state.sound-elsewhere.named',
      values: { name: 'Speakers' },
    });
    expect(describeRow(createHeadphones('nearby', { modelId: null })).key).toBe('row.nearby-unknown');
  });
  test.each([
    ['muted', { ...MUSIC, muted: true }, 'state.muted', 'row.muted', 'warn'],
    ['too quiet', { ...MUSIC, volume: 2 }, 'state.too-quiet', 'row.too-quiet', 'warn'],
    ['in a call of a program', { ...MUSIC, mode: 'calls', recorders: ['Zoom'] }, 'state.calls.program', 'row.calls', null],
    ['in call mode by choice', { ...MUSIC, mode: 'calls', callsChosen: true }, 'state.calls.chosen', 'row.calls', null],
    ['stuck in call mode', { ...MUSIC, mode: 'calls', stuck: true }, 'state.calls.stuck', 'row.calls', 'warn'],
    ['playing', MUSIC, 'state.playing-here', 'row.playing-here', 'good'],
  ] as const)('describes headphones that are %s', (_, sound, sentence, row, tone) => {
    const entry = createHeadphones('connected', { output: true, sound });
    expect([describeState(entry).key, describeRow(entry).key, getTone(entry)]).toEqual([sentence, row, tone]);
  });
  test.each([
    ['headphones that left the list', null, true, true, 'detail.gone'],
    ['a model', null, false, true, 'detail.manual'],
    ['headphones of an unknown model', createHeadphones('nearby', { modelId: null }), true, false, 'detail.unknown-model'],
    ['unknown headphones with a chosen model', createHeadphones('nearby', { modelId: null }), true, true, 'state.nearby'],
    ['paired headphones of an unknown model', createHeadphones('paired-away', { modelId: null }), true, false, 'state.paired-away'],
  ] as const)('describes the page of %s', (_, entry, isEntry, hasModel, sentence) => {
    expect(describePage(entry, { isEntry, hasModel }, null, null).key).toBe(sentence);
  });
  test('names the device that the headphones report as playing', () => {
    const entry = createHeadphones('connected', { output: true });
    expect(describeRow(entry, TABLET)).toEqual({ key: 'row.other-plays', values: { name: 'Tablet' } });
    expect(describeState(entry, null, TABLET)).toEqual({ key: 'state.other-plays', values: { name: 'Tablet' } });
    expect(getTone(entry, TABLET)).toBe('warn');
  });
  test('shows no good tone for a connection alone', () => {
    expect(getTone(createHeadphones('connected'))).toBeNull();
    expect(getTone(createHeadphones('connected-no-sound'))).toBe('warn');
  });
  test('describes actions that change a connection alone', () => {
    expect(ACTION_KINDS.filter((kind) => describeAction({ kind }) === null)).toEqual([
      'use-for-sound',
      'unmute',
      'switch-to-music',
      'switch-to-calls',
    ]);
  });
  test('keeps a row shorter than its sentence in every language', () => {
    for (const language of languages)
      for (const state of HEADPHONES_STATES)
        expect(format(language, describeRow(createHeadphones(state))).length).toBeLessThan(
          format(language, describeState(createHeadphones(state))).length + 1,
        );
  });
});

describe('the one thing to do', () => {
  const best = (state: (typeof HEADPHONES_STATES)[number], rest = {}) =>
    selectPageActions(createHeadphones(state, rest), xm4, ACTION_KINDS).best;
  test('selects the primary action for the state', () => {
    expect(best('nearby')).toEqual({ kind: 'guide', guide: 'pair' });
    expect(best('pairing-mode')).toMatchObject({ action: 'pair' });
    expect(best('paired-nearby')).toMatchObject({ action: 'connect', label: 'action.connect' });
    expect(best('paired-busy')).toMatchObject({ action: 'connect', label: 'action.connect.paired-busy' });
    expect(best('le-half-only')).toMatchObject({ action: 'fix', label: 'action.fix' });
    expect(best('stale-pairing')).toMatchObject({ action: 'fix', label: 'action.fix.stale-pairing' });
    expect(best('connected-no-sound')).toMatchObject({ action: 'reconnect', label: 'action.reconnect' });
    expect(best('connected', { output: false })).toMatchObject({ action: 'use-for-sound' });
  });
  test('offers nothing while all is well or out of range', () => {
    for (const state of ['connected', 'connected-settling', 'paired-away', 'paired-unheard'] as const)
      expect(best(state), state).toBeNull();
  });
  test('offers a guide if Earshot cannot act', () => {
    for (const state of ['paired-nearby', 'paired-busy', 'paired-away', 'stale-pairing', 'le-half-only'] as const)
      expect(selectPageActions(createHeadphones(state), xm4, []).best, state).toMatchObject({ kind: 'guide' });
  });
  test.each([
    ['macOS', ['connect', 'disconnect', 'reconnect', 'remove', 'use-for-sound']],
    ['Windows without sound actions', ['pair', 'remove', 'fix']],
  ] as const)('offers only primary actions that are possible on %s', (_system, possible) => {
    for (const state of HEADPHONES_STATES) {
      const entry = createHeadphones(state);
      const acts = selectPageActions(entry, xm4, possible);
      const actions = [...(acts.best?.kind === 'action' ? [acts.best.action] : []), ...acts.others, ...acts.more];
      expect(
        actions.filter((kind) => !(possible as readonly ActionKind[]).includes(kind)),
        state,
      ).toEqual([]);
      // A removal alone doesn't lead to sound.
      if (acts.best === null && actions.every((kind) => kind === 'remove')) expect(selectBestGuide(state), state).toBeNull();
    }
  });
  test('offers a guide beside a removal on a Mac', () => {
    const mac = ['connect', 'disconnect', 'reconnect', 'remove', 'use-for-sound'] as const;
    expect(selectPageActions(createHeadphones('stale-pairing'), xm4, mac)).toMatchObject({ best: { kind: 'guide' }, others: ['remove'] });
    expect(selectPageActions(createHeadphones('connected-no-sound'), xm4, mac).best).toMatchObject({ action: 'reconnect' });
  });
  test('never pairs headphones without classic Bluetooth', () => {
    const buds = known('wf-g700n');
    for (const state of HEADPHONES_STATES) {
      const { best, others, more } = selectPageActions(
        createHeadphones(state, { modelId: buds.id, pairedHere: false }),
        buds,
        ACTION_KINDS,
      );
      const actions = [...(best?.kind === 'action' ? [best.action] : []), ...others, ...more];
      expect(
        actions.filter((kind) => kind === 'pair' || kind === 'fix'),
        state,
      ).toEqual([]);
    }
    for (const state of ['nearby', 'pairing-mode', 'stale-pairing'] as const)
      expect(selectPageActions(createHeadphones(state, { modelId: buds.id }), buds, ACTION_KINDS).best, state).toEqual({
        kind: 'guide',
        guide: 'pair',
      });
  });
  test('never removes or erases while a milder action is untried', () => {
    const grave = new Set<ActionKind>(['fix', 'remove']);
    const mild = ['connect', 'reconnect', 'switch-to-music'] as const;
    const half = { name: 'LE_WH-1000XM4', paired: true, connected: false, join: null };
    let tried = 0;
    for (const state of HEADPHONES_STATES)
      for (const pairedHere of [true, false])
        for (const leHalf of [null, half])
          for (const possible of [ACTION_KINDS, ACTION_KINDS.filter((kind) => kind !== 'reconnect')])
            for (const failed of [null, ...ACTION_KINDS.flatMap((kind) => ACTION_ERRORS.map((error) => ({ kind, error })))]) {
              const entry = createHeadphones(state, { pairedHere, leHalf });
              const { best } = selectPageActions(entry, xm4, possible, failed);
              if (best?.kind !== 'action' || !grave.has(best.action)) continue;
              tried += 1;
              const offered = selectOfferedActions(entry, possible, failed);
              const untried = mild.filter(
                (kind) =>
                  offered.includes(kind) &&
                  failed?.kind !== kind &&
                  failed?.kind !== 'fix' &&
                  !(kind === 'connect' && failed?.kind === 'reconnect'),
              );
              expect(untried, JSON.stringify({ state, pairedHere, half: leHalf !== null, failed })).toEqual([]);
            }
    expect(tried).toBeGreaterThan(100);
  });
  test('never makes the removal of a keyboard the filled button', () => {
    expect(selectPageActions(createHeadphones('connected', { inputs: 'types' }), xm4, ACTION_KINDS)).toMatchObject({
      best: null,
      more: ['reconnect', 'remove'],
    });
  });
  test('offers a guide of every model chosen manually', () => {
    for (const model of models) {
      const act = selectModelAction(model);
      expect(act.kind === 'guide' && listPossibleGuides(model).includes(act.guide), model.id).toBe(true);
    }
  });
});

test('promises one press only with a source', () => {
  expect(isOnePress(xm4)).toBe(true);
  expect(isOnePress(known('wf-c500'))).toBe(false);
  for (const model of models) if (isOnePress(model)) expect(model.pairing.length, model.id).toBeGreaterThan(0);
});

describe('suggestions', () => {
  test('offers at most three suggestions of the model', () => {
    for (const model of models)
      for (const state of [null, ...HEADPHONES_STATES])
        for (const output of OUTPUTS) {
          const wants = selectSuggestions(model, state, output);
          expect(wants.length).toBeLessThanOrEqual(3);
          for (const { topic } of wants) if (topic.kind === 'guide') expect(listPossibleGuides(model), model.id).toContain(topic.guide);
        }
  });
  test('suggests two devices only for models that can', () => {
    const can = models.filter(({ multipoint }) => multipoint?.supported === true);
    for (const model of models)
      expect(
        selectSuggestions(model, 'connected', true).some(({ id }) => id === 'phone-too'),
        model.id,
      ).toBe(can.includes(model));
  });
  test('suggests nothing next to a problem', () => {
    for (const state of ['pairing-mode', 'le-half-only', 'stale-pairing', 'connected-no-sound'] as const)
      expect(selectSuggestions(xm4, state, null)).toEqual([]);
    expect(selectSuggestions(xm4, 'connected', false)).toEqual([]);
  });
});
