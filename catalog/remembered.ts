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
export interface Remembered {
  /** The address under which the system keeps them: upper-case with colons. Never leaves the computer. */
  readonly key: Address;
  /** Null for Sony headphones whose model was never certain. */
  readonly modelId: ModelId | null;
  /** This computer had a pairing with their sound half when they were last looked at, and nobody was seen to remove it. */
  readonly paired: boolean;
  /** Whether they refuse the stored pairing now. */
  readonly refused: boolean;
  /** Number of refusals in a row of a pairing from before Earshot's start; 0 after one that outlived a start. */
  readonly refusals: number;
  /** What the system called them last; safe text, or null. */
  readonly name: string | null;
  /** Model that the owner chose; null if none. */
  readonly chosen: ChosenModel | null;
  /** What the owner calls them in Earshot; safe text, or null. */
  readonly nickname: string | null;
  /** When they were last connected or heard, in ms since 1970. */
  readonly lastSeen: number;
  /** Percent; null when never known. */
  readonly lastBattery: number | null;
  /** The gravest problem when they were last here; null when there was none. */
  readonly lastProblem: CauseId | null;
}
