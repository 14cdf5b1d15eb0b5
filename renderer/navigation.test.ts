import { describe, expect, test } from 'vitest';
import { followEntry } from '../catalog/actions/follow-entry';
import { buildGuide } from '../catalog/guides/build';
import type { Headphones, HeadphonesState } from '../catalog/headphones';
import { models } from '../catalog/models/index';
import type { Model } from '../catalog/models/model';
import { createHeadphones } from '../catalog/testing/headphones';
import { createTestSnapshot } from '../contract/testing/snapshot';
import {
  getOpenGuide,
  getPageHeadphones,
  getTopPage,
  type Help,
  INITIAL_NAVIGATION,
  type NavigationAction,
  type NavigationState,
  navigate,
} from './navigation';

const model = models.find(({ id }) => id === 'wh-1000xm4') as Model;
const subject = { kind: 'headphones', id: 'h1', modelId: model.id } as const;
const symptom: Help = { kind: 'symptom', symptom: 'no-sound', answers: [], asked: [] };
const answer: Help = { kind: 'answer', answer: 'how-many' };

function createGuideAction(entry: Headphones | null, kind: 'pair' | 'initialize' = 'pair'): NavigationAction {
  const situation = { computer: 'linux', state: entry?.state ?? null, pairedLeHalf: null, battery: null } as const;
  return { type: 'open-guide', guide: buildGuide(kind, model, situation), headphones: entry };
}

function navigateAll(...steps: readonly NavigationAction[]): NavigationState {
  return steps.reduce(navigate, INITIAL_NAVIGATION);
}

const select: NavigationAction = { type: 'select', subject };
const nearby = createHeadphones('nearby');

describe('headphones of an unknown model', () => {
  const unknown = { kind: 'headphones', id: 'h1', modelId: null } as const;
  const treatAs: NavigationAction = { type: 'treat-as', id: 'h1', modelId: model.id };
  const start: NavigationAction = { type: 'select', subject: { kind: 'start' } };

  test('keeps their chosen model when their row is clicked', () => {
    expect(getTopPage(navigateAll({ type: 'select', subject: unknown }, treatAs))).toEqual(subject);
    expect(getTopPage(navigateAll(treatAs, { type: 'select', subject: unknown }))).toEqual(subject);
    expect(getTopPage(navigateAll(treatAs, start, { type: 'select', subject: unknown }))).toEqual(subject);
  });

  test('keeps their chosen model without a click', () => {
    const shown = createTestSnapshot({
      headphones: [createHeadphones('pairing-mode', { modelId: null, pairing: { since: 0, proof: 'inquiry', sure: true } })],
    });
    expect(getTopPage(navigateAll(treatAs, start, { type: 'choose-meant', snapshot: shown }))).toEqual(subject);
  });

  test('keeps the last choice for its own entry', () => {
    const other: NavigationAction = { type: 'select', subject: { ...unknown, id: 'h2' } };
    expect(getTopPage(navigateAll(treatAs, other))).toEqual({ ...unknown, id: 'h2' });
    const again: NavigationAction = { type: 'treat-as', id: 'h1', modelId: 'wh-1000xm5' };
    expect(getTopPage(navigateAll(treatAs, again, start, { type: 'select', subject: unknown }))).toEqual({
      ...subject,
      modelId: 'wh-1000xm5',
    });
  });

  test('keeps their chosen model when their entry changes', () => {
    const action = (headphonesId: string) => ({
      headphonesId,
      kind: 'pair' as const,
      phase: 'pairing' as const,
      question: null,
      outcome: null,
    });
    const before = createTestSnapshot({ action: action('h1') });
    const after = createTestSnapshot({ action: action('h9') });
    expect(followEntry('h1', before.action, after.action)).toBe('h9');
    const moved = navigateAll(treatAs, start, { type: 'snapshot', before, after }, { type: 'select', subject: { ...unknown, id: 'h9' } });
    expect(getTopPage(moved)).toEqual({ ...subject, id: 'h9' });
  });
});

describe('the visible page', () => {
  test('shows the start at first, then the chosen page', () => {
    expect(getTopPage(INITIAL_NAVIGATION).kind).toBe('start');
    expect(getTopPage(navigateAll(select))).toEqual(subject);
  });

  test('opens help above the root page and returns to it', () => {
    const help = navigateAll(select, { type: 'open-help', help: symptom });
    expect(getTopPage(help)).toEqual(symptom);
    expect(getTopPage(navigate(help, { type: 'close-help' }))).toEqual(subject);
  });

  test('returns from help to the same step of a guide', () => {
    const guide = navigateAll(select, createGuideAction(nearby), { type: 'step', by: 1 });
    const away = navigate(guide, { type: 'open-help', help: symptom });
    expect(getTopPage(away)).toEqual(symptom);
    const back = navigate(away, { type: 'close-help' });
    expect(getTopPage(back)).toMatchObject({ kind: 'guide', progress: { current: 1 } });
  });

  test('returns from a nested guide to its help', () => {
    const guide = navigateAll(select, { type: 'open-help', help: symptom }, createGuideAction(nearby));
    expect(getTopPage(guide).kind).toBe('guide');
    expect(getTopPage(navigate(guide, { type: 'close-guide' }))).toEqual(symptom);
  });

  test('keeps at most one guide and one help page', () => {
    const place = navigateAll(
      select,
      createGuideAction(nearby),
      { type: 'open-help', help: symptom },
      { type: 'open-help', help: answer },
      createGuideAction(nearby, 'initialize'),
    );
    expect(place.above.map(({ kind }) => kind)).toEqual(['answer', 'guide']);
    expect(getOpenGuide(place)?.guide.kind).toBe('initialize');
  });

  test('closes the pages above a new choice', () => {
    const place = navigateAll(
      select,
      createGuideAction(nearby),
      { type: 'open-help', help: symptom },
      { type: 'select', subject: { kind: 'settings' } },
    );
    expect({ top: getTopPage(place).kind, above: place.above }).toEqual({ top: 'settings', above: [] });
  });

  test('opens the search and keeps the page below', () => {
    const guide = navigateAll(select, createGuideAction(nearby));
    const searching = navigate(guide, { type: 'set-search', open: true });
    expect(searching).toEqual({ ...guide, searchOpen: true });
  });
});

describe('a problem with questions', () => {
  test('keeps the user’s responses, also “I don’t know”', () => {
    const place = navigateAll(
      select,
      { type: 'open-help', help: symptom },
      { type: 'answer', question: 'removed', evidence: 'not-paired' },
      { type: 'answer', question: 'removed', evidence: null },
    );
    expect(getTopPage(place)).toMatchObject({ answers: ['not-paired'], asked: ['removed', 'removed'] });
  });
  test('ignores a response without a question', () => {
    const place = navigateAll(select, { type: 'open-help', help: answer });
    expect(getTopPage(navigate(place, { type: 'answer', question: 'removed', evidence: null }))).toEqual(answer);
  });
});

describe('an open guide', () => {
  const seen = (entry: Headphones, revision: number) => createTestSnapshot({ revision, headphones: [entry] });
  const ready = createHeadphones('pairing-mode', { pairing: { since: 0, proof: 'inquiry', sure: true }, pairedHere: false });

  test('advances a guide beneath a help page', () => {
    const waiting = navigateAll(select, createGuideAction(nearby), { type: 'open-help', help: symptom });
    const before = getOpenGuide(waiting)?.progress.current ?? 0;
    const place = navigate(waiting, { type: 'snapshot', before: seen(nearby, 1), after: seen(ready, 2) });
    expect(getTopPage(place)).toEqual(symptom);
    expect(getOpenGuide(place)?.progress.current).toBeGreaterThan(before);
  });

  test('returns the same value while nothing changes', () => {
    const place = navigateAll(select, createGuideAction(nearby));
    expect(navigate(place, { type: 'snapshot', before: seen(nearby, 1), after: seen(nearby, 2) })).toBe(place);
  });

  test('stops at an erasing step without consent', () => {
    const place = navigateAll(select, createGuideAction(nearby, 'initialize'));
    const at = getOpenGuide(place)?.guide.steps.findIndex(({ erases }) => erases) ?? -1;
    const forward: NavigationAction = { type: 'step', by: 100 };
    expect(getOpenGuide(navigate(place, forward))?.progress.current).toBe(at);
    const agreed = navigate(place, { type: 'agree', stepId: getOpenGuide(place)?.guide.steps[at]?.id ?? '' });
    expect(getOpenGuide(navigate(agreed, forward))?.progress.current).toBeGreaterThan(at);
  });

  test('ignores guide actions without a guide', () => {
    const place = navigateAll(select);
    expect(navigate(place, { type: 'step', by: 1 })).toBe(place);
    expect(navigate(place, { type: 'agree', stepId: 'x' })).toBe(place);
  });
});

describe('headphones that come back as another entry', () => {
  const acting = (id: string, revision: number) =>
    createTestSnapshot({
      revision,
      headphones: [createHeadphones('nearby', { id })],
      action: { headphonesId: id, kind: 'fix', phase: 'pairing', question: null, outcome: null },
    });
  test('follows the headphones of its own action', () => {
    const place = navigate(navigateAll(select), { type: 'snapshot', before: acting('h1', 1), after: acting('h2', 2) });
    expect(place.subject).toMatchObject({ id: 'h2' });
    expect(getPageHeadphones(acting('h2', 2), place.subject)?.id).toBe('h2');
  });
  test('does not follow other headphones', () => {
    const others: NavigationAction = { type: 'select', subject: { ...subject, id: 'h9' } };
    const place = navigate(navigateAll(others), { type: 'snapshot', before: acting('h1', 1), after: acting('h2', 2) });
    expect(place.subject).toMatchObject({ id: 'h9' });
  });
});

test('follows paired headphones to another entry', () => {
  const action = (headphonesId: string) => ({
    headphonesId,
    kind: 'pair' as const,
    phase: 'connecting' as const,
    question: null,
    outcome: null,
  });
  const guide = buildGuide('pair', model, { computer: 'linux', state: 'nearby', pairedLeHalf: null, battery: null, acts: true });
  const opened = navigateAll(select, { type: 'open-guide', guide, headphones: nearby, acts: 'h1' });
  const place = navigate(opened, {
    type: 'snapshot',
    before: createTestSnapshot({ action: action('h1') }),
    after: createTestSnapshot({ action: action('h4') }),
  });
  expect({ acts: getOpenGuide(place)?.acts, subject: place.subject }).toMatchObject({ acts: 'h4', subject: { id: 'h4' } });
});

describe('the likely headphones', () => {
  const listed = (...list: Headphones[]): NavigationAction => ({
    type: 'choose-meant',
    snapshot: createTestSnapshot({ headphones: list }),
  });
  test('selects the only headphones in the list', () => {
    expect(navigateAll(listed(nearby)).subject).toMatchObject({ kind: 'headphones', id: nearby.id });
  });
  test('selects nothing among several or over a page', () => {
    expect(navigateAll(listed(nearby, createHeadphones('nearby', { id: 'h9' }))).subject.kind).toBe('start');
    expect(navigateAll({ type: 'select', subject: { kind: 'settings' } }, listed(nearby)).subject.kind).toBe('settings');
    expect(navigateAll({ type: 'set-search', open: true }, listed(nearby)).subject.kind).toBe('start');
    expect(navigateAll({ type: 'open-help', help: answer }, listed(nearby)).subject.kind).toBe('start');
  });
  test('selects connected headphones or those with a problem', () => {
    const connected = createHeadphones('connected', { id: 'h5' });
    const half = createHeadphones('le-half-only', { id: 'h6', leHalf: { name: 'LE_X', paired: true, connected: false, join: null } });
    expect(navigateAll(listed(nearby, half, connected)).subject).toMatchObject({ id: 'h5' });
    expect(navigateAll(listed(nearby, half)).subject).toMatchObject({ id: 'h6' });
    expect(navigateAll(listed(nearby, connected, createHeadphones('connected', { id: 'h7' }))).subject.kind).toBe('start');
  });
  test('keeps the choice when others appear', () => {
    expect(navigateAll(listed(nearby), listed(nearby, createHeadphones('nearby', { id: 'h9' }))).subject).toMatchObject({ id: nearby.id });
  });
});

test('counts a repair guide only after its end', () => {
  const guide = buildGuide('first-aid', model, { computer: 'linux', state: 'nearby', pairedLeHalf: null, battery: null });
  const opened = navigateAll(select, { type: 'open-guide', guide, headphones: nearby });
  expect(navigate(navigate(opened, { type: 'step', by: 1 }), { type: 'close-guide' }).tried).toEqual([]);
  const through = navigate(navigate(opened, { type: 'step', by: guide.steps.length }), { type: 'close-guide' });
  expect(through.tried).toEqual([{ modelId: model.id, kind: 'first-aid' }]);
  expect(navigate(navigateAll(select, createGuideAction(nearby), { type: 'step', by: 9 }), { type: 'close-guide' }).tried).toEqual([]);
});

test('keeps the chosen tab until other headphones are chosen', () => {
  const chosen = navigateAll(select, { type: 'choose-tab', tab: 'reset' }, createGuideAction(nearby), { type: 'close-guide' });
  expect(chosen.tab).toBe('reset');
  expect(navigate(chosen, { type: 'select', subject: { kind: 'settings' } }).tab).toBeNull();
});

describe('trying ways', () => {
  const mine = createHeadphones('nearby', { id: 'h1', modelId: 'wf-c500', why: [{ kind: 'heard' }] });
  const inPairing = (since: number, id = 'h1') =>
    createHeadphones('pairing-mode', { id, modelId: 'wf-c500', firmware: '1.2', pairing: { since, proof: 'beacon', sure: true } });
  const guide = buildGuide('pair', models.find(({ id }) => id === 'wf-c500') as Model, {
    computer: 'linux',
    state: 'nearby',
    pairedLeHalf: null,
    battery: null,
  });
  const listed = (...list: Headphones[]) => createTestSnapshot({ headphones: list });
  const resettable = models.find(({ id }) => id === 'wh-1000xm5') as Model;
  const resetGuide = buildGuide('reset', resettable, { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null });
  const opened = navigateAll(
    { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: 'wf-c500' } },
    { type: 'open-guide', guide, headphones: mine },
    { type: 'step', by: 1 },
  );
  const held = (place: NavigationState) =>
    navigate(navigate(place, { type: 'press', snapshot: listed(mine), now: 1_000 }), { type: 'let-go', now: 6_000 });

  test('marks a method without an effect and begins the next', () => {
    const place = navigate(opened, { type: 'next-method' });
    expect(getOpenGuide(place)).toMatchObject({ guide: { methodIndex: 1 }, progress: { tried: [guide.methods[0]?.id], current: 0 } });
  });
  test('changes nothing after the last method', () => {
    let place = opened;
    for (let more = guide.methods.length; more > 0; more--) place = navigate(place, { type: 'next-method' });
    expect(navigate(place, { type: 'next-method' })).toBe(place);
  });
  test('learns the method of a timed press', () => {
    const place = navigate(held(opened), { type: 'judge', snapshot: listed(inPairing(5_500)), now: 7_000 });
    expect(getOpenGuide(place)).toMatchObject({
      attempt: null,
      verifiedMethod: { way: guide.methods[0]?.id, outcome: 'pairing-mode', seconds: 4.5, firmware: '1.2' },
    });
  });
  test('learns the second method after its own press', () => {
    const second = navigate(navigate(opened, { type: 'next-method' }), { type: 'step', by: 1 });
    const place = navigate(held(second), { type: 'judge', snapshot: listed(inPairing(5_800)), now: 7_000 });
    expect(getOpenGuide(place)?.verifiedMethod?.way).toBe(guide.methods[1]?.id);
  });
  test('learns nothing from other headphones', () => {
    const place = navigate(held(opened), { type: 'judge', snapshot: listed(mine, inPairing(5_000, 'h2')), now: 7_000 });
    expect(getOpenGuide(place)).toMatchObject({ attempt: null, verifiedMethod: null });
  });
  test('learns a factory reset by a refused key', () => {
    const guide = buildGuide('initialize', model, { computer: 'linux', state: 'paired-nearby', pairedLeHalf: null, battery: null });
    const entry = createHeadphones('paired-nearby', { id: 'h1', modelId: model.id, why: [{ kind: 'heard' }] });
    const at = guide.steps.findIndex(({ erases }) => erases);
    const erasing = [
      { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: model.id } },
      { type: 'open-guide', guide, headphones: entry },
      { type: 'agree', stepId: guide.steps[at]?.id ?? '' },
      { type: 'step', by: at },
      { type: 'press', snapshot: listed(entry), now: 1_000 },
      { type: 'let-go', now: 8_000 },
      { type: 'judge', snapshot: listed(createHeadphones('stale-pairing', { id: 'h1', modelId: model.id })), now: 20_000 },
    ] as const;
    const open = getOpenGuide(navigateAll(...erasing));
    expect(open?.reset).toMatchObject({ seconds: 7, result: { oldPairing: { value: 'refused', witness: 'computer' } } });
    expect(open?.verifiedMethod).toMatchObject({ way: 'off/power+custom/7', outcome: 'factory-reset', seconds: 7 });
  });
  test('watches a reset that was not timed', () => {
    const entry = (state: HeadphonesState) => createHeadphones(state, { id: 'h1', modelId: resettable.id });
    const at = resetGuide.steps.findIndex(({ resets }) => resets !== undefined);
    const place = navigateAll(
      { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: resettable.id } },
      { type: 'open-guide', guide: resetGuide, headphones: entry('paired-nearby') },
      { type: 'step', by: at },
      { type: 'step', by: 1, snapshot: listed(entry('paired-away')), now: 1_000 },
      { type: 'snapshot', before: null, after: listed(entry('connected')) },
      { type: 'answer-reset', answers: { light: 'blue-four', oldPairing: 'refused' } },
    );
    expect(getOpenGuide(place)?.reset).toMatchObject({
      way: resetGuide.resetMethodId,
      outcome: 'reset',
      seconds: null,
      light: 'blue-four',
      result: { oldPairing: { value: 'works', witness: 'computer' }, pairingMode: null },
    });
  });
  test('counts pairing mode from before the confirmation', () => {
    const entry = createHeadphones('paired-away', { id: 'h1', modelId: resettable.id });
    const since = (moment: number) =>
      createHeadphones('pairing-mode', {
        id: 'h1',
        modelId: resettable.id,
        pairedHere: true,
        pairing: { since: moment, proof: 'inquiry', sure: true },
      });
    const placeWith = (moment: number) =>
      navigateAll(
        { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: resettable.id } },
        { type: 'open-guide', guide: resetGuide, headphones: entry },
        { type: 'step', by: resetGuide.steps.findIndex(({ resets }) => resets !== undefined) },
        { type: 'step', by: 1, snapshot: listed(entry), now: 100_000 },
        { type: 'snapshot', before: null, after: listed(since(moment)) },
      );
    expect(getOpenGuide(placeWith(95_000))?.reset?.result.pairingMode).toEqual({ value: true, witness: 'computer' });
    expect(getOpenGuide(placeWith(60_000))?.reset?.result.pairingMode).toBeNull();
  });
  test('forgets the result of a press that is repeated', () => {
    const entry = createHeadphones('paired-away', { id: 'h1', modelId: resettable.id });
    const at = resetGuide.steps.findIndex(({ resets }) => resets !== undefined);
    const place = navigateAll(
      { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: resettable.id } },
      { type: 'open-guide', guide: resetGuide, headphones: entry },
      { type: 'step', by: at },
      { type: 'step', by: 1, snapshot: listed(entry), now: 100_000 },
      { type: 'answer-reset', answers: { light: 'blue-four' } },
    );
    expect(getOpenGuide(place)?.reset?.light).toBe('blue-four');
    const back = navigate(place, { type: 'step', by: -1, snapshot: listed(entry), now: 101_000 });
    expect(getOpenGuide(back)?.reset).toBeNull();
    const again = navigate(back, { type: 'step', by: 1, snapshot: listed(entry), now: 140_000 });
    expect(getOpenGuide(again)?.reset).toMatchObject({ light: null, from: 110_000 });
  });
  test('never watches a reset before its press', () => {
    const entry = createHeadphones('paired-nearby', { id: 'h1', modelId: resettable.id });
    const place = navigateAll(
      { type: 'select', subject: { kind: 'headphones', id: 'h1', modelId: resettable.id } },
      { type: 'open-guide', guide: resetGuide, headphones: entry },
      { type: 'answer-reset', answers: { light: 'blue-four' } },
    );
    expect(getOpenGuide(place)?.reset).toBeNull();
  });
  test('ignores a press outside a method', () => {
    const away = navigate(opened, { type: 'step', by: 9 });
    expect(getOpenGuide(navigate(away, { type: 'press', snapshot: listed(mine), now: 1_000 }))?.attempt).toBeNull();
  });
});
