import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Preferences } from '../../catalog/preferences';
import { DEFAULT_PREFERENCES } from '../../catalog/preferences';
import { createEarshot } from './create-earshot';
import type { Earshot } from './earshot';
import { FakeScanner } from './testing/fake-scanner';
import { FakeSystem } from './testing/fake-system';

let earshot: Earshot;
afterEach(() => earshot.close());

/** Creates the app, stores something, and returns the changes of the settings file. */
function store(mode: 'live' | 'demo'): unknown[] {
  const changes: unknown[] = [];
  const file = Object.assign(new EventEmitter<{ problem: [] }>(), {
    settings: { headphones: [], guide: null, learned: [], bonds: [] },
    problem: null,
    acknowledge: () => undefined,
    update: (change: unknown) => void changes.push(change),
    flush: async () => undefined,
    forgetAside: async () => undefined,
  });
  const preferences = Object.assign(new EventEmitter<{ changed: [after: Preferences, before: Preferences] }>(), {
    current: DEFAULT_PREFERENCES,
  });
  const platform = { scanner: new FakeScanner(), system: new FakeSystem(), control: null, computer: 'linux' } as const;
  earshot = createEarshot(platform, mode, file, { preferences, log: { warn: vi.fn() } });
  earshot.memory.keep({ guide: null });
  return changes;
}

describe('the app over a settings file', () => {
  test('stores what it detects on this computer', () => {
    expect(store('live')).toEqual([{ guide: null }]);
  });
  test('stores nothing of a recording', () => {
    expect(store('demo')).toEqual([]);
  });
});
