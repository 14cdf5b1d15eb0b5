import { type BondFile, PersistentBonds, SessionBonds } from './bond-memory';
import type { EarshotDependencies } from './dependencies';
import { Earshot } from './earshot';
import { type HistoryFile, PersistentMemory, SessionMemory } from './memory';

/** Creates the app over this platform. Stores headphones and bonds in the settings file, except those of a recording. */
export function createEarshot(
  platform: Pick<EarshotDependencies, 'scanner' | 'system' | 'control' | 'computer'>,
  mode: EarshotDependencies['mode'],
  file: HistoryFile & BondFile,
  rest: Pick<EarshotDependencies, 'preferences' | 'log'>,
): Earshot {
  const isRecording = mode === 'demo';
  return new Earshot({
    ...platform,
    ...rest,
    mode,
    memory: isRecording ? new SessionMemory(file) : new PersistentMemory(file),
    bonds: isRecording ? new SessionBonds() : new PersistentBonds(file),
    now: () => performance.now(),
    wall: Date.now,
  });
}
