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
  /** Key of the headphones in the memory. */
  readonly key: Address;
  readonly modelId: ModelId;
  /** Their name; null if there is none. Safe text. */
  readonly name: string | null;
}

/** Headphones that this computer has had a pairing with, as Earshot remembers them. */
export interface RememberedHeadphones {
  /** The address under which the system keeps them: upper-case with colons. Never leaves the computer. */
  readonly key: Address;
  /** Null for Sony headphones whose model was never certain. */
  readonly modelId: ModelId | null;
  /** True if this computer had a pairing with their classic identity in the last run and no removal was observed. */
  readonly paired: boolean;
  /** Whether they refuse the stored pairing now. */
  readonly refused: boolean;
  /** Number of refusals in a row of a pairing from before Earshot's start; 0 after one that outlived a start. */
  readonly refusals: number;
  /** Last name in the system; safe text, or null. */
  readonly name: string | null;
  /** Model that the owner chose; null if none. */
  readonly chosen: ChosenModel | null;
  /** Owner's name in Earshot; safe text, or null. */
  readonly nickname: string | null;
  /** Time of the last connection or packet, in ms since 1970. */
  readonly lastSeen: number;
  /** Percent; null when never known. */
  readonly lastBattery: number | null;
  /** The gravest problem when they were last here; null when there was none. */
  readonly lastProblem: CauseId | null;
}
