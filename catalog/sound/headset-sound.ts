import type { Codec } from './codecs';

/**
 * Modes of sound to a headset: music in stereo, calls with its microphone, both over LE Audio, or off. `gateway` is the opposite
 * direction: the computer receives sound and sends none. `unknown` is a profile whose name isn't in Earshot's list.
 */
export const SOUND_MODES = ['music', 'calls', 'le-audio', 'gateway', 'off', 'unknown'] as const;

/** One of {@link SOUND_MODES}. */
export type SoundMode = (typeof SOUND_MODES)[number];

/** Way in which the sound system could send sound to a headset now. */
export interface SoundChoice {
  /** Name in the sound system. */
  readonly profile: string;
  readonly mode: SoundMode;
  /** Codec; null if the sound system does not report it or selects it. */
  readonly codec: Codec | null;
}

/** Program that plays sound on this computer now. */
export interface SoundPlayer {
  /** Safe text; null for a program that doesn't report its name. */
  readonly name: string | null;
  /** True if its sound goes to these headphones. */
  readonly here: boolean;
}

/** Sound state of headphones in the computer's sound system. */
export interface HeadsetSound {
  readonly mode: SoundMode;
  /** Name that the sound system has for the mode, for a report; absent if it has none. */
  readonly profile?: string;
  /** Codec; null if the sound system doesn't report it. */
  readonly codec: Codec | null;
  /** Available choices in the order of the sound system, without `off`. */
  readonly choices: readonly SoundChoice[];
  /** Percent of the louder side; null without an output. */
  readonly volume: number | null;
  /** Null without an output. */
  readonly muted: boolean | null;
  /** Programs that record from its microphone: safe names, and null for a program without a name. */
  readonly recorders: readonly (string | null)[];
  /** Programs that play on this computer, apart from Earshot itself. */
  readonly players: readonly SoundPlayer[];
  /** True if call mode has lasted for a time without a program that uses the microphone. */
  readonly stuck: boolean;
  /** True if the user switched to call mode in Earshot and it has lasted since, so it isn't stuck. */
  readonly callsChosen: boolean;
}

/** LE Audio profiles without a microphone. Source: pipewire spa/plugins/bluez5/bluez5-device.c. */
const LE_AUDIO_OUTPUT_ONLY = /^(?:bap|asha)[-_]sink/;

/** Checks whether calls are possible with it on this computer; null if the sound system lists only unknown profiles. */
export function canCall({ mode, choices }: Pick<HeadsetSound, 'mode' | 'choices'>): boolean | null {
  if (mode === 'calls' || choices.some((choice) => choice.mode === 'calls')) return true;
  const overLe = choices.filter((choice) => choice.mode === 'le-audio');
  if (overLe.length > 0) return overLe.some(({ profile }) => !LE_AUDIO_OUTPUT_ONLY.test(profile));
  if (mode === 'le-audio') return true;
  return mode === 'unknown' && choices.length === 0 ? null : false;
}

/** Returns the available codecs for music, each once; empty if there is no choice. */
export function listCodecChoices({ choices }: HeadsetSound): readonly Codec[] {
  const codecs = [...new Set(choices.flatMap(({ mode, codec }) => (mode === 'music' && codec !== null ? [codec] : [])))];
  return codecs.length < 2 ? [] : codecs;
}

/**
 * Returns the choice with a mode, and with a codec if one is given; null if there is none. The sound system's preferred
 * choice comes first.
 */
export function findSoundChoice({ choices }: HeadsetSound, mode: SoundMode, codec: Codec | null = null): SoundChoice | null {
  return choices.find((choice) => choice.mode === mode && (codec === null || choice.codec === codec)) ?? null;
}

/** Volume in percent below which sound is inaudible. */
export const INAUDIBLE_PERCENT = 5;

/** Checks whether the computer's sound for the headphones is muted or almost silent; false if it is not reported. */
export function isSilenced({ volume, muted }: HeadsetSound): boolean {
  return muted === true || (volume !== null && volume < INAUDIBLE_PERCENT);
}

/** Permission of the page for the sound check: nothing, the names of sound outputs, or the microphone too. */
export const SOUND_GATES = ['nothing', 'outputs', 'microphone'] as const;

/** One of {@link SOUND_GATES}. */
export type SoundGate = (typeof SOUND_GATES)[number];

/** Checks whether a program records from a headset that plays music, although calls can be chosen. The microphone is off then. */
export function isRecordedInMusic(sound: HeadsetSound | null): boolean {
  return sound !== null && sound.mode === 'music' && sound.recorders.length > 0 && findSoundChoice(sound, 'calls') !== null;
}
