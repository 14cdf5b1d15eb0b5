import { COMPUTERS, type Computer } from '../computer';
import type { HeadphonesState } from '../headphones';
import type { ModelId, WayId } from '../ids';
import type { Message } from '../messages/message';
import type { ControlId } from '../models/control';
import type { Light } from '../models/light';
import type { Reading } from '../models/model';
import type { LearnedWay } from '../ways/learned';
import type { WayTrust } from '../ways/ways';

/** The live condition that proves a step done. */
export type Check = 'heard' | 'pairing-mode' | 'paired' | 'connected' | 'disconnected' | 'not-paired' | 'le-half-removed';

/** One instruction. */
export interface Step {
  readonly id: string;
  readonly text: Message;
  readonly notes: readonly Message[];
  /** The controls to press together, for the drawing; empty where the step presses nothing that is known. */
  readonly press: readonly ControlId[];
  /** How long to hold, in seconds, when the step is a press-and-hold with a known time. */
  readonly holdSeconds: number | null;
  /** When to let go whatever happens, in seconds from the press; null where nothing is held. */
  readonly endSeconds: number | null;
  /** What the light does when it worked, for the drawing. */
  readonly light: Light | null;
  readonly check: Check | null;
  /** True when the check must come true anew: that it was so before proves nothing. */
  readonly anew?: boolean;
  /** True when the step erases something; it then asks for a deliberate confirmation. */
  readonly erases: boolean;
  /** True when the person needs the computer's Bluetooth settings for it. */
  readonly needsSettings: boolean;
  /** True when it belongs to the way that is being tried; another way has other such steps. */
  readonly way?: boolean;
}

/** Every kind of guide, in the order in which they are offered. */
export const GUIDE_KINDS = [
  'first-pairing',
  'pair',
  'pair-other',
  'second-device',
  'switch',
  'reconnect',
  'disconnect',
  'forget',
  'transceiver',
  'first-aid',
  'restart',
  'reset',
  'initialize',
  'give-away',
] as const;

/** One of {@link GUIDE_KINDS}. */
export type GuideKind = (typeof GUIDE_KINDS)[number];

/** What headphones can be paired with. */
export const TARGETS = ['android', 'iphone', ...COMPUTERS, 'tv', 'playstation', 'xbox', 'nintendo-switch', 'no-bluetooth'] as const;

/** One of {@link TARGETS}. */
export type Target = (typeof TARGETS)[number];

/**
 * How far a guide can be trusted: as its way, `unknown` where no source describes one, `general` where the steps hold for
 * every model.
 */
export type Trust = WayTrust | 'unknown' | 'general';

/** One of the ways that a guide tries in turn. */
export interface GuideWay {
  readonly id: WayId;
  /** What is pressed and held, in one sentence. */
  readonly text: Message;
  readonly steps: readonly Step[];
  readonly trust: WayTrust;
  /** How many owners have confirmed it. */
  readonly owners: number;
  /** When it worked on this computer, e.g. `2026-11-12`; null when it did not yet. */
  readonly workedOn: string | null;
  readonly sources: readonly string[];
  readonly disagreements: readonly Reading[];
}

/** An ordered list of steps for one model and situation. */
export interface Guide {
  readonly kind: GuideKind;
  /** What the headphones are paired with, for the kind `pair-other`. */
  readonly target: Target | null;
  readonly modelId: ModelId;
  readonly title: Message;
  readonly summary: Message;
  readonly steps: readonly Step[];
  /** The ways that can be tried in turn; empty where the guide has no press of which there is more than one, or none. */
  readonly ways: readonly GuideWay[];
  /** Which of them is in {@link steps}. */
  readonly way: number;
  /** The way that erases, in a guide to a factory reset; null in others. */
  readonly erasingWay: WayId | null;
  readonly trust: Trust;
  readonly sources: readonly string[];
  readonly disagreements: readonly Reading[];
  readonly helpGuide: string | null;
}

/** What is true when the guide is opened; decides which steps are needed and with which words. */
export interface Situation {
  readonly computer: Computer;
  /** For the kind `pair-other`; an Android device where it is not given. */
  readonly target?: Target;
  /** How the headphones stand, or null where they are not heard. */
  readonly state: HeadphonesState | null;
  /** The LE_ half that is wrongly paired here, by name, or null. */
  readonly pairedLeHalf: string | null;
  /** Battery in percent as the system reports it, or null. */
  readonly battery: number | null;
  /** True when Earshot itself pairs and connects on this computer; then the steps say so. */
  readonly acts?: boolean;
  /** The ways that worked on this computer; none where it is not given. */
  readonly learned?: readonly LearnedWay[];
  /** What the headphones said of themselves when they were asked or told; nothing where it is not given. */
  readonly said?: { readonly pairingMode: boolean; readonly twoDevices: boolean };
}
