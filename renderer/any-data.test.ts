import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AnswerId, answers } from '../catalog/answers/answers';
import { GUIDE_KINDS } from '../catalog/guides/guide';
import { messageCatalogs } from '../catalog/messages/catalogs';
import { languages } from '../catalog/messages/languages';
import { OUTCOMES } from '../catalog/methods/learned';
import { rankMethods } from '../catalog/methods/methods';
import { models } from '../catalog/models/index';
import { type SymptomId, symptoms } from '../catalog/symptoms/symptoms';
import { FAULT_PLACES } from '../contract/fault';
import type { Snapshot } from '../contract/snapshot';
import { snapshotSchema } from '../contract/snapshot-schema';
import { createValues } from '../contract/testing/arbitrary';
import { INITIAL_NAVIGATION, PAGE_TABS } from './navigation';

// The server's renderer draws without a browser and throws every exception. In it, zustand's hooks return the first state of a
// store, but these tests need the last one.
vi.mock('zustand', async () => {
  const { createStore } = await import('zustand/vanilla');
  const create = () => (initializer: never) => {
    const store = createStore(initializer);
    return Object.assign((select: (state: unknown) => unknown = (state) => state) => select(store.getState()), store);
  };
  return { create: (initializer?: never) => (initializer === undefined ? create() : create()(initializer)) };
});

// Object.keys returns the keys as plain strings.
const ANSWER_IDS = Object.keys(answers) as AnswerId[];
const SYMPTOM_IDS = Object.keys(symptoms) as SymptomId[];

const modelIds = models.map(({ id }) => id);
const ways = models.flatMap((model) => OUTCOMES.flatMap((outcome) => rankMethods(outcome, model).map(({ id }) => id)));
const known = {
  modelId: fc.constantFrom(...modelIds),
  way: fc.constantFrom(...ways),
  id: fc.constantFrom('h1', 'h2'),
  headphonesId: fc.constantFrom('h1', 'h2'),
  name: fc.constantFrom('WH-1000XM4', 'Anna’s WH-1000XM4', '<b>x</b>', '\u202eevil', null),
};
const snapshots = createValues(snapshotSchema, known) as fc.Arbitrary<Snapshot>;

let store: typeof import('./store')['useEarshot'];
let guides: typeof import('./guide/start-guide');
let draw: () => string;
let boundary: typeof import('./components/Boundary')['Boundary'];

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en'], userAgent: '', platform: '', maxTouchPoints: 0 });
  vi.stubGlobal('window', { earshot: { send: async () => ({ ok: true, result: null }) } });
  store = (await import('./store')).useEarshot;
  guides = await import('./guide/start-guide');
  // Pages load on demand, so they are loaded before anything is drawn.
  for (const part of Object.values(await import('./lazy/pages'))) await part.load();
  boundary = (await import('./components/Boundary')).Boundary;
  const { Root } = await import('./App');
  draw = () => renderToString(createElement(Root));
});

/** Draws every kind of page that a snapshot can fill, but only one of several similar pages. */
function visit(snapshot: Snapshot, pick: number): void {
  store.setState({ ...store.getState(), place: INITIAL_NAVIGATION, snapshot: null, resume: null }, true);
  const state = () => store.getState();
  const one = <T>(list: readonly T[]): T[] => list.slice(pick % Math.max(1, list.length)).slice(0, 1);
  const draws = (): void => {
    const html = draw();
    expect(html).toContain('<main');
    // A page that is still loading would prove nothing.
    expect(html).not.toContain('aria-busy');
  };
  state().receive(snapshot);
  draws();
  for (const kind of ['picker', 'about', 'report', 'settings'] as const) {
    state().select({ kind });
    draws();
  }
  state().select({ kind: 'picker', goesOn: { kind: 'guide', guide: 'reconnect', target: null } });
  draws();
  for (const { key, modelId } of one(snapshot.remembered)) {
    state().select({ kind: 'remembered', key, modelId });
    draws();
  }
  for (const { id, modelId } of one(snapshot.headphones)) {
    state().select({ kind: 'headphones', id, modelId });
    for (const tab of PAGE_TABS) {
      state().chooseTab(tab);
      draws();
    }
    state().openHelp({ kind: 'sound' });
    draws();
  }
  for (const symptom of one(SYMPTOM_IDS)) state().openHelp({ kind: 'symptom', symptom, answers: [], asked: [] });
  draws();
  for (const answer of one(ANSWER_IDS)) state().openHelp({ kind: 'answer', answer });
  draws();
  for (const model of one(models)) {
    state().select({ kind: 'model', modelId: model.id });
    for (const guide of one(GUIDE_KINDS)) guides.startGuide(guide, model);
    draws();
    state().step(1);
    draws();
  }
  guides.resumeGuide();
  draws();
}

// There are few runs, because each draws about fifteen pages. Fuzzing has more.
const { numRuns = 20 } = fc.readConfigureGlobal();

test('never fails to draw a page, for any snapshot', () => {
  fc.assert(fc.property(snapshots, fc.nat(), visit), { numRuns });
});

describe('a part of the window that cannot be drawn', () => {
  afterEach(() => void vi.useRealTimers());

  test.each(FAULT_PLACES.flatMap((place) => languages.map((language) => [place, language] as const)))(
    'shows a sentence and a way back: %s, %s',
    (place, language) => {
      store.setState({ language });
      const part = new boundary({ place, children: 'its content' });
      expect(part.render()).toBe('its content');
      part.state = { ...part.state, ...boundary.getDerivedStateFromError() };
      const html = renderToString(part.render());
      expect(html).toContain(messageCatalogs[language][`fault.${place}`]);
      expect(html).toContain(messageCatalogs[language][`fault.${place}.back`]);
    },
  );
  test('draws another subject at once, and other data later', () => {
    vi.useFakeTimers();
    const state = { subject: 1, data: 1, ...boundary.getDerivedStateFromError(), failedAt: performance.now() };
    const failure = (subject: number, data: number) =>
      boundary.getDerivedStateFromProps({ place: 'page', subject, data, children: null }, state)?.failedAt;
    expect([failure(2, 1), failure(1, 2)]).toEqual([null, state.failedAt]);
    vi.advanceTimersByTime(5_000);
    expect(failure(1, 2)).toBeNull();
  });
});
