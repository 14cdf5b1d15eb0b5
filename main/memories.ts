import type { Remembered } from '../catalog/remembered';
import type { Memory } from './earshot';
import type { SettingsFile } from './shell/settings-file';

/** Remembers in the settings file. */
export function inSettings(file: SettingsFile): Memory {
  return {
    get headphones() {
      return file.settings.headphones;
    },
    get problem() {
      return file.problem;
    },
    keep: (headphones) => file.update({ headphones }),
    acknowledge: () => file.acknowledge(),
  };
}

/** Remembers until the program ends. */
export function onlyNow(): Memory {
  let kept: readonly Remembered[] = [];
  return {
    get headphones() {
      return kept;
    },
    problem: null,
    keep: (headphones) => {
      kept = headphones;
    },
    acknowledge: () => undefined,
  };
}
