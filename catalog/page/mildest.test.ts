import { expect, test } from 'vitest';
import { ACTION_ERRORS, ACTION_KINDS, type ActionError, type ActionKind } from '../actions/action';
import type { FailedAction } from '../actions/offer';
import { erasesData } from '../guides/ladder-kinds';
import { getPairingState, HEADPHONES_STATES, type Headphones, type HeadphonesState, isConnected, NO_RADIOS } from '../headphones';
import { findModel } from '../models/index';
import type { HeadsetSound, SoundMode } from '../sound/headset-sound';
import { createHeadphones } from '../testing/headphones';
import { selectPageActions } from './page-actions';

// “The primary button never removes or erases while a milder action that is possible in this state is untried.” The test lists
// the possible actions independently of the code, so that an action that the code forgets to offer counts, too.

const MODEL = findModel('wh-1000xm4');
const SYSTEMS: readonly (readonly ActionKind[])[] = [
  ACTION_KINDS,
  // These are Windows with and without its sound actions, and macOS.
  ['pair', 'remove', 'fix', 'connect', 'disconnect', 'reconnect', 'use-for-sound'],
  ['pair', 'remove', 'fix'],
  ['connect', 'disconnect', 'reconnect', 'remove', 'use-for-sound'],
  [],
];
const HALVES: readonly Headphones['leHalf'][] = [
  null,
  { name: 'LE_WH-1000XM4', paired: false, connected: false, join: 'address-hash' },
  { name: 'LE_WH-1000XM4', paired: true, connected: false, join: null },
  { name: 'LE_WH-1000XM4', paired: true, connected: true, join: 'address-hash' },
];
const music = { mode: 'music', codec: null, profile: 'a2dp-sink' } as const;
const sound = (mode: SoundMode, stuck: boolean, choices: HeadsetSound['choices']): HeadsetSound => ({
  mode,
  codec: null,
  choices,
  volume: null,
  muted: null,
  recorders: [],
  players: [],
  stuck,
  callsChosen: false,
});
const SOUNDS: readonly (HeadsetSound | null)[] = [
  null,
  sound('music', false, [music]),
  sound('off', false, [music]),
  sound('off', false, []),
  sound('gateway', false, [music]),
  sound('calls', true, [music]),
  sound('calls', true, []),
];
const RADIOS: readonly Headphones['radios'][] = [
  NO_RADIOS,
  { ...NO_RADIOS, paired: ['le-audio'], leAudioHere: true, leAudioOffered: true },
  { ...NO_RADIOS, paired: ['le-audio'], leAudioHere: false, leAudioOffered: true },
];
/** Every failure, and examples of each kind: one that a new pairing repairs, one that it doesn't, and a cancellation by the user. */
const ALL_FAILURES = [null, ...ACTION_KINDS.flatMap((kind) => ACTION_ERRORS.map((error): FailedAction => ({ kind, error })))];
const FEW: readonly ActionError[] = ['no-sound', 'not-answering', 'cancelled'];
const FEW_FAILURES = ALL_FAILURES.filter((failed) => failed === null || FEW.includes(failed.error));

/** Returns whether a state has a pairing, or both values if the state leaves that open. */
function pairings(state: HeadphonesState): readonly boolean[] {
  const pairing = getPairingState(state);
  return pairing === null ? [true, false] : [pairing !== 'none'];
}

/** Returns the actions milder than a removal that are sensible for headphones in this state. */
function findMilder({ state, pairedHere, sound: current }: Headphones): readonly ActionKind[] {
  // The headphones refused the key of a stale pairing, so connecting was tried. Nothing is possible without Bluetooth.
  if (!pairedHere || state === 'stale-pairing' || state === 'paired-unheard') return [];
  if (!isConnected(state)) return ['connect'];
  const canSwitch = current !== null && ['off', 'gateway'].includes(current.mode) && current.choices.some(({ mode }) => mode === 'music');
  return canSwitch ? ['switch-to-music', 'reconnect'] : ['reconnect'];
}

/** Actions that include other actions at their start. */
const INCLUDES: Readonly<Partial<Record<ActionKind, readonly ActionKind[]>>> = { fix: ['reconnect', 'connect'], reconnect: ['connect'] };

/** Checks whether the last action has tried this one. A canceled action has tried nothing. */
function wasTried(kind: ActionKind, failed: FailedAction | null): boolean {
  if (failed === null || failed.error === 'cancelled') return false;
  return failed.kind === kind || INCLUDES[failed.kind]?.includes(kind) === true;
}

function* reachable(): Generator<readonly [Headphones, readonly (FailedAction | null)[]]> {
  for (const state of HEADPHONES_STATES)
    for (const pairedHere of pairings(state))
      for (const leHalf of HALVES)
        for (const current of SOUNDS)
          for (const radios of RADIOS)
            for (const output of [false, null])
              for (const inputs of ['types', null] as const) {
                const usual = current === null && output === null && inputs === null;
                const entry = createHeadphones(state, {
                  pairedHere,
                  leHalf,
                  radios,
                  output,
                  inputs,
                  sound: isConnected(state) ? current : null,
                });
                yield [entry, usual ? ALL_FAILURES : FEW_FAILURES];
              }
}

test('never removes before a milder action for any state', () => {
  let severe = 0;
  for (const [entry, failures] of reachable())
    for (const possible of SYSTEMS)
      for (const failed of failures) {
        const { best } = selectPageActions(entry, MODEL, possible, failed);
        if (best === null) continue;
        const isSevere = best.kind === 'guide' ? erasesData(best.guide) : best.action === 'fix' || best.action === 'remove';
        if (!isSevere) continue;
        severe += 1;
        const untried = findMilder(entry).filter((kind) => possible.includes(kind) && !wasTried(kind, failed));
        if (untried.length > 0)
          expect.fail(JSON.stringify({ untried, best, failed, possible, state: entry.state, half: entry.leHalf, sound: entry.sound }));
      }
  // Otherwise the test would prove nothing.
  expect(severe).toBeGreaterThan(1_000);
});
