import type { ActionError, ActionPhase, PairingQuestion } from '../../catalog/actions/action';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { EntryId, RecordId } from '../../catalog/ids';
import { waitFor, withTimeout } from '../async';
import { ActionFailure, type SoundActions, type SystemActions } from '../system/system-actions';
import type { ActionListSource } from './pairing-request';

/** Parts that actions use. */
export interface ActionDependencies {
  readonly actions: SystemActions;
  readonly list: ActionListSource;
  /** Pauses the search while a connection is made; resolves when it has stopped. */
  hold(): Promise<void>;
  /** Resumes the search. */
  release(): Promise<void>;
  /** Requests a search, so that pairing mode can be detected. */
  requestSearch(): void;
  /** Reports that headphones could not be connected: they didn't respond, or they have another key. */
  refused(recordId: RecordId, because: 'no-answer' | 'keys'): void;
  log(text: string): void;
}

/** Running action, as its steps see it. */
export interface ActionRun {
  readonly parts: ActionDependencies;
  /** Aborts when the action ends early; the reason is an {@link ActionFailure}. */
  readonly signal: AbortSignal;
  /** Shows a phase of the action. */
  setPhase(phase: ActionPhase): void;
  /** Moves the action to another entry of the list, which has the same headphones. */
  moveTo(id: EntryId): void;
  /** Shows a question; resolves with the response, and rejects with the signal's reason. */
  ask(question: PairingQuestion, signal: AbortSignal): Promise<string | boolean>;
}

/** Runs work under the action's signal and a time limit, in ms. Rejects with `late` when the limit is over. */
export function runWithin<T>(
  run: ActionRun,
  ms: number,
  work: (limit: AbortSignal) => Promise<T>,
  late: ActionError = 'too-slow',
): Promise<T> {
  return withTimeout(ms, new ActionFailure(late, `not within ${ms} ms`), work, run.signal);
}

/** Waits until `find` finds something in the list. Rejects with `late` when the limit, in ms, is over. */
export function waitUntil<T>(run: ActionRun, find: () => T | null, limitMs: number, late: ActionError): Promise<T> {
  return runWithin(run, limitMs, (limit) => waitFor(run.parts.list, find, limit), late);
}

/** Shows the phase and stops the search, because a search makes pairing and connecting fail on many adapters. */
export async function pauseSearch(run: ActionRun, phase: ActionPhase): Promise<void> {
  run.setPhase(phase);
  await run.parts.hold();
}

/** Returns the sound actions of the system. Throws {@link ActionFailure} if the system has none. */
export function requireSound(sound: SoundActions | null): SoundActions {
  if (sound === null) throw new ActionFailure('internal', 'this system lets no program do that');
  return sound;
}

/** Returns the record. Throws {@link ActionFailure} if the system keeps none. */
export function requireRecord(record: SystemRecord | null): SystemRecord {
  if (record === null) throw new ActionFailure('gone', 'the system keeps no record of its classic identity');
  return record;
}
