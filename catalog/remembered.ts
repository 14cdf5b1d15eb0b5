import type { Address, ModelId } from './ids';
import type { CauseId } from './symptoms/causes';

/** Model that the owner chose for headphones. */
export interface ChosenModel {
  readonly modelId: ModelId;
  /** Model of a device ID that the owner rejected, so that the question doesn't return; null if none. */
  readonly keptAgainst: ModelId | null;
}

/** Choice of a model as the settings list it. */
export interface ChosenEntry {
  /** Key of the headphones in the history. */
  readonly key: Address;
  readonly modelId: ModelId;
  /** Name of the headphones; null if there is none. Safe text. */
  readonly name: string | null;
}

/** Headphones that were paired with this computer, as the history stores them. */
export interface RememberedHeadphones {
  /** Address in the system, upper-case with colons. It never leaves the computer. */
  readonly key: Address;
  /** Null for Sony headphones whose model was never certain. */
  readonly modelId: ModelId | null;
  /** True if this computer had a pairing with their classic identity in the last run and no removal was observed. */
  readonly paired: boolean;
  /** True if they refuse the stored pairing now. */
  readonly refused: boolean;
  /** Number of refusals in a row of a pairing from before Earshot's start; 0 after a pairing that outlived a start. */
  readonly refusals: number;
  /** Last name in the system; safe text, or null. */
  readonly name: string | null;
  /** Model that the owner chose; null if none. */
  readonly chosen: ChosenModel | null;
  /** Owner's name in Earshot; safe text, or null. */
  readonly nickname: string | null;
  /** Time of the last connection or packet, in ms since 1970. */
  readonly lastSeen: number;
  /** In percent; null if it was never known. */
  readonly lastBattery: number | null;
  /** Most serious problem when they were last present; null without any. */
  readonly lastProblem: CauseId | null;
}
