import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../catalog/preferences';
import { PreferencesStore } from './preferences';

/** Settings file of a first start. */
function firstFile() {
  const file = {
    settings: { preferences: DEFAULT_PREFERENCES },
    update: ({ preferences }: { preferences: Preferences }): void => {
      file.settings = { preferences };
    },
  };
  return file;
}

test('keeps two choices in a row and the unnamed rest', () => {
  const file = firstFile();
  const store = new PreferencesStore(file);
  // The second choice comes from a window that has not received the first one.
  store.set({ textSize: 200 });
  store.set({ language: 'de', textSize: undefined });
  expect(store.current).toEqual({ ...DEFAULT_PREFERENCES, textSize: 200, language: 'de' });
});

test('reports a choice once with the old value', () => {
  const file = firstFile();
  const store = new PreferencesStore(file);
  const changes: boolean[][] = [];
  store.on('changed', (after, before) => changes.push([before.tray, after.tray]));
  store.set({ ...DEFAULT_PREFERENCES, tray: true });
  store.set({ ...DEFAULT_PREFERENCES, tray: true });
  expect({ changes, current: store.current.tray, kept: file.settings.preferences.tray }).toEqual({
    changes: [[false, true]],
    current: true,
    kept: true,
  });
});
