import type { Computer } from '../computer';
import type { HeadphonesState } from '../headphones';
import type { MethodId, ModelId } from '../ids';
import type { Message } from '../messages/message';
import type { LearnedMethod } from '../methods/learned';
import type { MethodTrust } from '../methods/methods';
import type { ControlId } from '../models/control';
import type { Light } from '../models/light';
import type { Reading } from '../models/model';

/** Live condition that completes a step. */
export type Check = 'heard' | 'silent' | 'pairing-mode' | 'paired' | 'connected' | 'disconnected' | 'not-paired' | 'le-half-removed';

/** Step of a guide: one instruction. */
export interface Step {
  readonly id: string;
  readonly text: Message;
  readonly notes: readonly Message[];
  /** Controls to press together, for the drawing; empty if the step presses no known control. */
  readonly press: readonly ControlId[];
  /** Hold time in seconds, for a step that is a press with a known time. */
  readonly holdSeconds: number | null;
  /** Time of the latest release in seconds after the press; null if nothing is held. */
  readonly endSeconds: number | null;
  /** True if the light decides when to release, and {@link holdSeconds} is only the shortest hold. */
  readonly lightDecides?: true;
  /** Light on success, for the drawing. */
  readonly light: Light | null;
  readonly check: Check | null;
  /** True if the condition must become true during the guide, because an earlier state proves nothing. */
  readonly anew?: boolean;
  /** True if the step erases something and needs the user's consent. */
  readonly erases: boolean;
  /** Outcome of a press that resets; absent for other steps. */
  readonly resets?: 'reset' | 'factory-reset';
  /** True if the user needs the computer's Bluetooth settings for it. */
  readonly needsSettings: boolean;
  /** True if it belongs to the current method. Another method has other such steps. */
  readonly usesMethod?: boolean;
}

/** Kinds of guides, in the order in which they are offered. */
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

/** Devices that headphones can pair with. */
export const TARGETS = [
  'android',
  'iphone',
  // These are not COMPUTERS, because a system that Earshot newly runs on has no steps as a target yet.
  'windows',
  'macos',
  'linux',
  'tv',
  'playstation',
  'xbox',
  'nintendo-switch',
  'no-bluetooth',
] as const;

/** One of {@link TARGETS}. */
export type Target = (typeof TARGETS)[number];

/** Phones, because a second device usually is one. */
export const PHONES = ['android', 'iphone'] as const satisfies readonly Target[];

/** One of {@link PHONES}. */
export type Phone = (typeof PHONES)[number];

/** Checks whether a target is a phone. */
export function isPhone(target: Target): target is Phone {
  return PHONES.some((phone) => phone === target);
}

/** Trust in a guide: that of its method, `unknown` without a source, `general` if the steps fit every model. */
export type Trust = MethodTrust | 'unknown' | 'general';

/** Method that a guide tries in turn with others. */
export interface GuideMethod {
  readonly id: MethodId;
  /** Press and hold in one sentence. */
  readonly text: Message;
  readonly steps: readonly Step[];
  readonly trust: MethodTrust;
  /** Number of owners who confirmed it. */
  readonly owners: number;
  /** Day on which it worked on this computer, e.g. `2026-11-12`; null if it has not yet. */
  readonly workedOn: string | null;
  readonly sources: readonly string[];
  readonly disagreements: readonly Reading[];
}

/** Ordered list of steps for one model and situation. */
export interface Guide {
  readonly kind: GuideKind;
  /** Device to pair with, for the kinds `pair-other` and `second-device`. */
  readonly target: Target | null;
  readonly modelId: ModelId;
  readonly title: Message;
  readonly summary: Message;
  readonly steps: readonly Step[];
  /** Methods that can be tried in turn; empty if the guide has fewer than two. */
  readonly methods: readonly GuideMethod[];
  /** Index of the method in {@link steps}. */
  readonly methodIndex: number;
  /** Id of the erasing method in a guide for a factory reset; null in others. */
  readonly erasingMethodId: MethodId | null;
  /** The method for a reset or a factory reset in the steps; null if there is none. */
  readonly resetMethodId: MethodId | null;
  readonly trust: Trust;
  readonly sources: readonly string[];
  readonly disagreements: readonly Reading[];
  readonly helpGuide: string | null;
}

/** Facts at the start of a guide, which decide its steps and their words. */
export interface Situation {
  readonly computer: Computer;
  /** Device for the kinds `pair-other` and `second-device`; an Android device by default. */
  readonly target?: Target;
  /** For the kind `second-device`: true if the phone is paired with them already. */
  readonly phoneKnows?: boolean;
  /** State of the headphones; null if they are out of range. */
  readonly state: HeadphonesState | null;
  /** Name of the LE_ entry that is paired here by mistake, or null. */
  readonly pairedLeHalf: string | null;
  /** Battery in percent as the system reports it, or null. */
  readonly battery: number | null;
  /** True if Earshot itself pairs and connects on this computer, which the steps then state. */
  readonly acts?: boolean;
  /** Methods that worked on this computer; none by default. */
  readonly learned?: readonly LearnedMethod[];
  /** Details that the headphones reported about themselves; empty if there are none. */
  readonly reportedDetails?: { readonly pairingMode: boolean; readonly twoDevices: boolean };
}
