import type { CauseId } from './causes';
import type { QuestionId } from './questions';

/** Problem as a user observes it. Title and the words people use are `symptom.<id>` and `symptom.<id>.search-words`. */
export interface Symptom {
  /** From likely and mild to rare and drastic. */
  readonly causes: readonly CauseId[];
  /** Questions in the order of display. */
  readonly questions: readonly QuestionId[];
}

const ADAPTER = ['bluetooth-off', 'no-adapter', 'service-down', 'no-permission'] as const satisfies readonly CauseId[];

/** Symptoms by id, in the order in which they are offered. */
export const symptoms = {
  'not-listed': {
    causes: [
      ...ADAPTER,
      'not-in-pairing-mode',
      'away',
      'busy-elsewhere',
      'battery-low',
      'cable-or-charging',
      'foreign-search',
      'adapter-old',
      'hung',
      'defect',
    ],
    questions: ['light', 'other', 'cable'],
  },
  'no-pairing-mode': {
    causes: [
      'held-too-short',
      'on-before',
      'cable-or-charging',
      'other-button',
      'battery-low',
      'busy-elsewhere',
      'hung',
      'factory-reset-last',
      'defect',
    ],
    questions: ['light', 'cable', 'other'],
  },
  'window-timed-out': { causes: ['window-ended', 'busy-elsewhere', 'foreign-program'], questions: ['other'] },
  'will-not-connect': {
    causes: [
      ...ADAPTER,
      'le-entry',
      'le-audio-unsupported',
      'busy-elsewhere',
      'away',
      'pairing-lost',
      'stale-pairing',
      'pairing-not-kept',
      'no-sound-server',
      'foreign-search',
      'foreign-program',
      'le-audio',
      'hung',
      'factory-reset-last',
    ],
    questions: ['other', 'removed'],
  },
  'asks-for-pin': { causes: ['passkey', 'pairing-not-kept', 'le-entry', 'stale-pairing', 'foreign-services'], questions: [] },
  'no-sound': {
    causes: [
      'le-entry',
      'le-audio-unsupported',
      'not-connected',
      'other-output',
      'volume-low',
      'stuck-in-call',
      'calls-elsewhere',
      'no-profile',
      'no-sound-server',
      'other-took-over',
      'duplicate-entries',
      'le-audio',
      'hung',
    ],
    questions: [],
  },
  'no-microphone': {
    causes: [
      'not-connected',
      'listening-in-music',
      'hands-free-off',
      'calls-elsewhere',
      'microphone-not-chosen',
      'le-entry',
      'le-audio-unsupported',
      'no-profile',
      'le-audio',
    ],
    questions: [],
  },
  'call-quality': { causes: ['microphone-takes-over', 'stuck-in-call', 'interference', 'le-audio'], questions: ['call'] },
  'hands-free-only': {
    causes: ['stuck-in-call', 'multipoint-conflict', 'no-profile', 'microphone-takes-over', 'system-update'],
    questions: ['call'],
  },
  'wrong-device': {
    causes: ['last-device-first', 'grabbed-by-laptop', 'not-trusted', 'third-device', 'memory-replaced'],
    questions: ['other'],
  },
  'does-not-come-back': {
    causes: [
      ...ADAPTER,
      'last-device-first',
      'not-trusted',
      'after-sleep',
      'system-update',
      'auto-off',
      'pairing-lost',
      'pairing-not-kept',
      'memory-replaced',
      'stale-pairing',
      'le-audio',
    ],
    questions: ['when', 'other', 'removed'],
  },
  'keeps-disconnecting': {
    causes: [
      'battery-low',
      'reconnect-loop',
      'adapter-fault',
      'interference',
      'foreign-search',
      'busy-elsewhere',
      'auto-off',
      'after-sleep',
      'system-update',
      'old-firmware',
      'stale-pairing',
      'pairing-not-kept',
      'le-audio',
      'hung',
      'factory-reset-last',
      'defect',
    ],
    questions: ['when', 'other', 'removed'],
  },
  stutter: {
    causes: ['foreign-search', 'interference', 'codec-limit', 'busy-elsewhere', 'old-firmware', 'le-audio'],
    questions: ['other'],
  },
  'second-device': {
    causes: ['no-multipoint', 'multipoint-off', 'le-entry', 'third-device', 'other-took-over', 'old-firmware'],
    questions: [],
  },
  'memory-full': { causes: ['memory-replaced', 'stale-pairing', 'factory-reset-last'], questions: ['removed'] },
  'le-entry-paired': { causes: ['le-entry'], questions: [] },
  delay: { causes: ['codec-delay', 'codec-limit', 'foreign-search'], questions: [] },
  'too-quiet': { causes: ['not-connected', 'volume-low', 'stuck-in-call', 'codec-limit'], questions: ['call'] },
  'battery-low': { causes: ['battery-low', 'auto-off', 'defect'], questions: ['light'] },
  'no-reaction': { causes: ['battery-low', 'cable-or-charging', 'hung', 'defect'], questions: ['light', 'cable'] },
  'after-factory-reset': { causes: ['le-entry', 'stale-pairing', 'not-in-pairing-mode'], questions: [] },
  'after-update': {
    causes: ['system-update', 'stale-pairing', 'pairing-not-kept', 'no-sound-server', 'other-output', 'old-firmware'],
    questions: [],
  },
  'cannot-remove': { causes: ['windows-cannot-remove', 'service-down', 'duplicate-entries'], questions: [] },
  console: { causes: ['console'], questions: [] },
  'one-side-silent': {
    causes: ['one-side-empty', 'one-side-unlinked', 'dirty-contacts', 'le-audio', 'interference', 'old-firmware', 'defect'],
    questions: [],
  },
  'no-battery-level': { causes: ['battery-not-told', 'hands-free-off', 'old-firmware'], questions: [] },
  'volume-jumps': { causes: ['two-volumes', 'volume-keys', 'other-took-over', 'old-firmware'], questions: [] },
  'stops-by-itself': { causes: ['speak-to-chat', 'wear-pause', 'other-took-over'], questions: [] },
  'broken-control': { causes: ['dirty-contacts', 'pair-without-button', 'hung', 'defect'], questions: [] },
} as const satisfies Readonly<Record<string, Symptom>>;

/** The id of a symptom. */
export type SymptomId = keyof typeof symptoms;
