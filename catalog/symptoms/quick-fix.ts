import type { ActionKind } from '../actions/action';
import type { CauseId } from './causes';
import type { PossibleCause } from './diagnose';

/** Remedy of a cause with one click, if Earshot can do it. */
export type QuickFix = ActionKind | 'power-on' | 'bluetooth-settings' | 'sound-settings' | 'permission-settings';

/** Settings that every system has. */
const COMMON_SETTINGS: ReadonlySet<QuickFix> = new Set(['bluetooth-settings', 'sound-settings']);

/** Best click first. */
const MENDS: Readonly<Partial<Record<CauseId, readonly QuickFix[]>>> = {
  'bluetooth-off': ['power-on', 'bluetooth-settings'],
  'no-permission': ['permission-settings'],
  'le-entry': ['fix', 'remove'],
  'stale-pairing': ['fix', 'bluetooth-settings'],
  'pairing-lost': ['pair', 'bluetooth-settings'],
  'no-profile': ['switch-to-music', 'reconnect', 'fix'],
  hung: ['reconnect'],
  'hands-free-off': ['sound-settings'],
  'busy-elsewhere': ['connect'],
  'last-device-first': ['connect'],
  'not-connected': ['connect'],
  'not-trusted': ['connect'],
  'listening-in-music': ['switch-to-calls', 'sound-settings'],
  'stuck-in-call': ['switch-to-music', 'reconnect'],
  'other-output': ['use-for-sound', 'sound-settings'],
  'volume-low': ['sound-settings'],
  'microphone-not-chosen': ['sound-settings'],
  'calls-elsewhere': ['sound-settings'],
  'microphone-takes-over': ['sound-settings'],
  'foreign-services': ['remove'],
  'windows-cannot-remove': ['bluetooth-settings'],
};

/** Returns the click for a cause among those that are `offered` now; null if there is none. Common settings can always be opened. */
export function findQuickFix({ id }: Pick<PossibleCause, 'id'>, offered: ReadonlySet<QuickFix>): QuickFix | null {
  return MENDS[id]?.find((mend) => COMMON_SETTINGS.has(mend) || offered.has(mend)) ?? null;
}

/** Causes that come last, after the user has excluded the milder ones. */
export const LAST_RESORT_CAUSES: ReadonlySet<CauseId> = new Set(['factory-reset-last', 'defect']);
