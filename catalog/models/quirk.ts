import type { SourcedFact } from './fact';

/** Quirks of single models that explain an owner's observation. The text is the message `quirk.<id>`. */
export const QUIRK_IDS = [
  'call-button-long-press',
  'touch-needs-wearing',
  'ldac-needs-quality',
  'le-audio-one-earbud',
  'le-audio-reconnect',
  'magnet-lights-case',
  'le-entry-silent',
  'le-entry-le-audio',
  'no-le-entry',
  'effects-only-sbc',
  'update-against-impostors',
  'airoha-2025',
  'whisperpair-2026',
  'linux-multipoint-ldac',
  'linux-connect-twice',
  'nc-long-press',
  'speak-to-chat',
  'le-audio-switch',
  'le-audio-pairing-mode',
  'le-audio-low-latency',
  'worn-sensor-switches-off',
  'no-wear-sensor',
  'earbuds-switch-separately',
  'transceiver-label',
  'transceiver-stays',
  'transceiver-unplug',
  'bluetooth-can-be-off',
  'named-differently',
  'windows-hands-free-name',
  'left-earbud-leads',
  'assistant-button-stays-on',
  'only-le-listed',
  'le-audio-repair',
  'pairing-from-app',
  'player-first',
  'unassigned-button-pairs',
  'name-shared',
  'bluetooth-short-press',
  'voice-may-be-off',
  'voice-by-region',
  'separate-transmitter',
] as const;

/** Security flaws. `detail` is the first safe firmware version. Without it, no source that was read states one. */
export const SECURITY_QUIRKS = ['update-against-impostors', 'airoha-2025', 'whisperpair-2026'] as const satisfies readonly QuirkId[];

/** One of {@link QUIRK_IDS}. */
export type QuirkId = (typeof QUIRK_IDS)[number];

/** Quirk of a model, with its source. */
export interface Quirk extends SourcedFact {
  readonly id: QuirkId;
  /** Detail of its sentence: a firmware version, a Bluetooth name. */
  readonly detail?: string;
}
