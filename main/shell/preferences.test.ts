import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../catalog/preferences';
import { PreferencesStore } from './preferences';

test('a choice is kept and told to everyone once, with what was before', () => {
  const file = {
    settings: { preferences: DEFAULT_PREFERENCES },
    update: ({ preferences }: { preferences: Preferences }): void => {
      file.settings = { preferences };
    },
  };
  const store = new PreferencesStore(file);
  const told: boolean[][] = [];
  store.on('changed', (after, before) => told.push([before.tray, after.tray]));
  store.set({ ...DEFAULT_PREFERENCES, tray: true });
  store.set({ ...DEFAULT_PREFERENCES, tray: true });
  expect({ told, current: store.current.tray, kept: file.settings.preferences.tray }).toEqual({
    told: [[false, true]],
    current: true,
    kept: true,
  });
});
