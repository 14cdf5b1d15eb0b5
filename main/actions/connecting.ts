import type { ActionError } from '../../catalog/actions/action';
import type { DetectedHeadphones, HeadphonesState } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { EntryId } from '../../catalog/ids';
import { delay } from '../async';
import { ActionFailure } from '../system/system-actions';
import { AUTOMATIC_CONNECT_LIMIT_MS, BUSY_LIMIT_MS, BUSY_RETRY_MS, CONNECT_LIMIT_MS, SOUND_LIMIT_MS } from './limits';
import { type ActionRun, pauseSearch, requireSound, runWithin, waitUntil } from './run';

/** Connects headphones and waits for their sound. */
export async function connect(run: ActionRun, id: EntryId, record: SystemRecord): Promise<void> {
  const { actions, list, refused } = run.parts;
  const isOurs = (entry: DetectedHeadphones): boolean => entry.id === id || list.identities(entry.id)?.classic?.id === record.id;
  const findConnected = (): DetectedHeadphones | null => {
    const entry = list.headphones.find(isOurs);
    return entry?.state === 'connected' ? entry : null;
  };
  await pauseSearch(run, 'connecting');
  const { sound } = actions;
  try {
    if (sound !== null) await runWithin(run, CONNECT_LIMIT_MS, (limit) => sound.connect(record.id, limit));
  } catch (error) {
    const because = error instanceof ActionFailure ? REFUSALS[error.reason] : undefined;
    if (because !== undefined) refused(record.id, because);
    throw error;
  }
  run.setPhase('checking-sound');
  await waitUntil(run, findConnected, sound === null ? AUTOMATIC_CONNECT_LIMIT_MS : SOUND_LIMIT_MS, 'no-sound');
}

/** Connects headphones, and retries while another device has them, so that the user need not click again. */
export async function connectPatiently(run: ActionRun, id: EntryId, record: SystemRecord): Promise<void> {
  const { list } = run.parts;
  const begun = performance.now();
  const stateNow = (): HeadphonesState | null => list.headphones.find((entry) => entry.id === id)?.state ?? null;
  // A click on headphones that are away means that their owner is about to turn them on.
  const away = stateNow() === 'paired-away';
  for (;;) {
    try {
      return await connect(run, id, record);
    } catch (error) {
      const elsewhere = error instanceof ActionFailure && REFUSALS[error.reason] === 'no-answer';
      if (!elsewhere || run.signal.aborted || performance.now() - begun >= BUSY_LIMIT_MS) throw error;
      await run.parts.release();
      const findRefusal = (): HeadphonesState | null => (stateNow() === 'paired-busy' ? 'paired-busy' : null);
      // The list receives the refusal a moment later.
      const busy = await waitUntil(run, findRefusal, BUSY_RETRY_MS / 4, 'not-answering').catch(() => null);
      if (busy === null && !away) throw error;
      run.setPhase(busy === null ? 'waiting-to-appear' : 'waiting-for-release');
      await delay(BUSY_RETRY_MS, run.signal);
    }
  }
}

/** Disconnects headphones if they are connected, then connects them. */
export async function reconnect(run: ActionRun, id: EntryId, classic: SystemRecord): Promise<void> {
  if (classic.connected) {
    run.setPhase('disconnecting');
    await requireSound(run.parts.actions.sound).disconnect(classic.id);
  }
  await connect(run, id, classic);
}

// A failed connection of these kinds is about the headset, and any other is about the computer.
const REFUSALS: Readonly<Partial<Record<ActionError, 'no-answer' | 'keys'>>> = {
  'not-answering': 'no-answer',
  refused: 'no-answer',
  'ended-by-headset': 'no-answer',
  'keys-differ': 'keys',
};
