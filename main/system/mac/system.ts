import { type ChannelOpener, Helper, readWarning, spawnHelper } from '../helper';
import { POLL_MS, PolledSystem } from '../polled-system';
import { Recorder } from '../recorder';
import type { SystemAdapter } from '../system-adapter';
import { MacActions } from './actions';
import { MacReader } from './reader';
import { MAC_SETTINGS } from './settings';

/** Minimum time limit of a new osascript in ms, because it has to load IOBluetooth. */
const START_MS = 30_000;

/**
 * Creates the system adapter of macOS.
 * @param openAudio starts the audio process.
 * @param file returns the path of a helper's file.
 */
export function createMacSystem(openAudio: ChannelOpener, file: (name: string) => string): SystemAdapter {
  const bluetooth = new Helper(spawnHelper(['/usr/bin/osascript', '-l', 'JavaScript', file('mac.js')]), {
    name: 'osascript',
    startMs: START_MS,
  });
  const audio = new Helper(openAudio, { name: 'Core Audio' });
  const recorder = new Recorder();
  bluetooth.onLine = recorder.listener('osascript');
  audio.onLine = recorder.listener('Core Audio');
  const reader = new MacReader({
    onReport: (report) => recorder.note('system_profiler', 'answered', report),
    audio,
    bluetooth,
    end: () => {
      bluetooth.close();
      audio.close();
    },
  });
  const changed = (): void => reader.changed();
  const system = new PolledSystem(reader, MAC_SETTINGS, POLL_MS, new MacActions(bluetooth, audio, changed), recorder);
  bluetooth.onEvent = (event) => {
    const warning = readWarning(event);
    if (warning === null) changed();
    else system.emit('warning', warning);
  };
  return system;
}
