import type { Memory } from './earshot';
import type { SettingsFile } from './shell/settings-file';

/** Remembers in the settings file. */
export function inSettings(file: SettingsFile): Memory {
  return {
    get headphones() {
      return file.settings.headphones;
    },
    get preferences() {
      return file.settings.preferences;
    },
    get guide() {
      return file.settings.guide;
    },
    get problem() {
      return file.problem;
    },
    keep: (change) => file.update(change),
    forgetAside: () => void file.forgetAside(),
    acknowledge: () => file.acknowledge(),
  };
}

/** Takes the preferences from the settings file, and remembers headphones until the program ends only. */
export function onlyNow(file: SettingsFile): Memory {
  let headphones: Memory['headphones'] = [];
  let guide: Memory['guide'] = null;
  return {
    get headphones() {
      return headphones;
    },
    get preferences() {
      return file.settings.preferences;
    },
    get guide() {
      return guide;
    },
    get problem() {
      return file.problem;
    },
    keep: (change) => {
      headphones = change.headphones ?? headphones;
      if (change.guide !== undefined) guide = change.guide;
      if (change.preferences !== undefined) file.update({ preferences: change.preferences });
    },
    // A recording's headphones are in no file.
    forgetAside: () => {},
    acknowledge: () => file.acknowledge(),
  };
}
