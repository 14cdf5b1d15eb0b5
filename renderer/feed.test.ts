import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { createHeadphones } from '../catalog/testing/headphones';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { Feed } from './feed';

const loaded = vi.hoisted(() => ({ models: false, languages: new Set(['en']), failing: false, calls: [] as string[] }));
vi.mock('../catalog/models/load', () => ({
  hasModels: () => loaded.models,
  loadModels: async () => {
    loaded.calls.push('models');
    if (loaded.failing) throw new TypeError('failed to fetch');
    loaded.models = true;
  },
}));
vi.mock('./lazy/texts', () => ({
  hasTexts: (language: string) => loaded.languages.has(language),
  loadTexts: async (language: string) => {
    if (loaded.failing) throw new TypeError('failed to fetch');
    loaded.languages.add(language);
  },
}));

beforeAll(() => void vi.stubGlobal('navigator', { languages: ['en'] }));
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  Object.assign(loaded, { models: false, languages: new Set(['en']), failing: false, calls: [] });
});

function fixture() {
  const received: [number, string][] = [];
  const failures = { count: 0 };
  const target = {
    language: 'en' as const,
    receive: (one: Snapshot, language: string) => received.push([one.revision, language]),
    loadFailed: () => {
      failures.count += 1;
    },
  };
  return { feed: new Feed(() => target), received, failures };
}
const german = { preferences: { ...DEFAULT_PREFERENCES, language: 'de' as const } };

test('emits a snapshot at once when everything is loaded', () => {
  const { feed, received } = fixture();
  void feed.take(createTestSnapshot({ revision: 2 }));
  expect(received).toEqual([[2, 'en']]);
});

test('loads models with the first headphones, in order', async () => {
  const { feed, received } = fixture();
  void feed.take(createTestSnapshot({ revision: 2, headphones: [createHeadphones('nearby', { modelId: null })] }));
  void feed.take(createTestSnapshot({ revision: 3, headphones: [createHeadphones('nearby')] }));
  void feed.take(createTestSnapshot({ revision: 4 }));
  await expect.poll(() => received).toHaveLength(3);
  expect({ received, calls: loaded.calls }).toEqual({
    received: [
      [2, 'en'],
      [3, 'en'],
      [4, 'en'],
    ],
    calls: ['models'],
  });
});

test('loads a language before it is shown', async () => {
  const { feed, received } = fixture();
  void feed.take(createTestSnapshot({ revision: 2, ...german }));
  await expect.poll(() => received).toEqual([[2, 'de']]);
});

test('keeps the language when a file fails to load', async () => {
  const { feed, received, failures } = fixture();
  loaded.failing = true;
  void feed.take(createTestSnapshot({ revision: 2, ...german, headphones: [createHeadphones('nearby')] }));
  await expect.poll(() => received).toEqual([[2, 'en']]);
  expect(failures.count).toBe(1);
  loaded.failing = false;
  void feed.take(createTestSnapshot({ revision: 3, ...german, headphones: [createHeadphones('nearby')] }));
  await expect.poll(() => received.at(-1)).toEqual([3, 'de']);
});
