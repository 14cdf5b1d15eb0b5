import type { Confidence, ModelId } from '../models/model';

/** The live condition that proves a step done. */
export type Check = 'heard' | 'pairing-mode' | 'paired' | 'connected' | 'not-paired' | 'le-half-removed';

/** One instruction. Texts are ready to show. */
export interface Step {
  readonly id: string;
  readonly text: string;
  readonly notes: readonly string[];
  /** How long to hold, in seconds, when the step is a press-and-hold with a known time. */
  readonly holdSeconds: number | null;
  readonly check: Check | null;
  /** True when the step erases something; it then asks for a deliberate confirmation. */
  readonly erases: boolean;
  /** True when the person needs the computer's Bluetooth settings for it. */
  readonly needsSettings: boolean;
}

/** The three guides of the first version. */
export type GuideKind = 'pair' | 'reset' | 'initialize';

/** An ordered list of steps for one model and situation. */
export interface Guide {
  readonly kind: GuideKind;
  readonly modelId: ModelId;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly Step[];
  /** Of the procedure behind it; null when no source describes the procedure. */
  readonly confidence: Confidence | null;
  readonly sources: readonly string[];
  readonly disagreements: readonly string[];
  readonly helpGuide: string | null;
}

/** What is true when the guide is opened; decides which steps are needed. */
export interface Situation {
  /** The LE_ half that is wrongly paired here, by name, or null. */
  readonly pairedLeHalf: string | null;
}
