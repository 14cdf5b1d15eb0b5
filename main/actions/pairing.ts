import type { PairingQuestion } from '../../catalog/actions/action';
import { isPairedHere } from '../../catalog/headphones';
import { judgeReadings } from '../../catalog/identify/input-reading';
import type { InputVerdict } from '../../catalog/identify/report-descriptor';
import { findExtraServices } from '../../catalog/identify/services';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { ModelId, RecordId } from '../../catalog/ids';
import { findModel } from '../../catalog/models/index';
import { isLeAudioOnly } from '../../catalog/models/le-audio-only';
import { ActionFailure } from '../system/system-actions';
import { connect } from './connecting';
import { EARLY_SERVICES_LIMIT_MS, PAIR_LIMIT_MS, PAIRING_MODE_LIMIT_MS, SERVICES_LIMIT_MS, YOURS_LIMIT_MS } from './limits';
import { findPairingTarget, type PairingRequest, type PairingTarget } from './pairing-request';
import { refuseKeyboard } from './removal';
import { type ActionRun, pauseSearch, runWithin, waitUntil } from './run';

/**
 * Waits until the clicked headphones are in pairing mode. They can come back under another id of the list, so their address or
 * fingerprint decides, and the user confirms any others. `alsoPaired` also accepts headphones that are paired with this computer.
 */
export async function waitForPairingMode(run: ActionRun, clicked: PairingRequest, alsoPaired = false): Promise<PairingTarget> {
  const { list, requestSearch } = run.parts;
  if (isLeAudioOnly(findModel(clicked.modelId))) throw new ActionFailure('le-audio-only', 'it has no classic Bluetooth');
  const find = (): PairingTarget | null => findPairingTarget(list, clicked, alsoPaired);
  const look = (): PairingTarget | null => {
    const found = find();
    // A beacon is often detected some seconds before the classic identity responds.
    const isInPairingMode = list.headphones.some(
      (entry) => entry.id === clicked.id && entry.state === 'pairing-mode' && !isPairedHere(entry),
    );
    if (found === null) run.setPhase(isInPairingMode ? 'looking-for-sound-half' : 'waiting-for-pairing-mode');
    return found;
  };
  if (find() === null) requestSearch();
  for (;;) {
    const found = await waitUntil(run, look, PAIRING_MODE_LIMIT_MS, 'no-pairing-mode');
    if (found.sure) return found;
    // The headphones were not on screen at the click.
    const yes = await runWithin(run, YOURS_LIMIT_MS, (limit) => run.ask({ kind: 'yours', hint: found.hint }, limit));
    if (yes === true) return found;
    clicked.declined.add(found.classic.id);
  }
}

/** Pairs headphones in pairing mode, reads their services, connects them, and trusts those that offer sound alone. */
export async function pair(run: ActionRun, found: PairingTarget): Promise<void> {
  const { actions } = run.parts;
  const { id } = found.classic;
  run.moveTo(found.id);
  await pauseSearch(run, 'pairing');
  await runWithin(run, PAIR_LIMIT_MS, (limit) =>
    actions.pair(id, (question, withdrawn) => run.ask(withSuggestion(question, found.modelId), combineSignals(limit, withdrawn)), limit),
  );
  run.setPhase('checking-services');
  // A pairing that another program has just made is read only if it is connected. Its sound is enough for that.
  const early = await readServices(run, id, EARLY_SERVICES_LIMIT_MS).catch((error: unknown) => {
    if (run.signal.aborted) throw error;
    return null;
  });
  if (findExtraServices(early ?? []).includes('input')) await refuseKeyboard(run, id, await readInputs(run, id));
  await connect(run, found.id, found.classic);
  // Windows and macOS report services only of connected devices.
  const services = early ?? (await readServices(run, id, SERVICES_LIMIT_MS)) ?? findRecord(run, id)?.uuids ?? [];
  const extras = findExtraServices(services);
  if (early === null && extras.includes('input')) await refuseKeyboard(run, id, await readInputs(run, id));
  // Windows reports HID over GATT only by its collections, some moments after the pairing.
  await refuseKeyboard(run, id, judgeReadings(findRecord(run, id)?.inputs ?? []));
  // A trusted device may open everything that it offers without a question, so trust is for those that offer sound alone.
  if (extras.length === 0) await actions.trust?.(id, 'sound-alone');
}

// HID that can't be read proves nothing. The pairing therefore stays, but it is untrusted and watched.
async function readInputs(run: ActionRun, id: RecordId): Promise<InputVerdict | null> {
  const { actions } = run.parts;
  try {
    const readings = await runWithin(
      run,
      EARLY_SERVICES_LIMIT_MS,
      async (limit) => actions.readInputs?.(id, limit) ?? findRecord(run, id)?.inputs ?? [],
    );
    return judgeReadings(readings);
  } catch (error) {
    if (run.signal.aborted) throw error;
    run.parts.log(`its HID can't be read: ${String(error)}`);
    return null;
  }
}

function readServices(run: ActionRun, id: RecordId, limitMs: number): Promise<readonly string[] | null> {
  return runWithin(run, limitMs, (limit) => run.parts.actions.services(id, limit), 'services-unreadable');
}

function findRecord({ parts: { list } }: ActionRun, id: RecordId): SystemRecord | null {
  const records = list.headphones.map((entry) => list.identities(entry.id)?.classic);
  return records.find((record) => record?.id === id) ?? null;
}

function combineSignals(signal: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other === undefined ? signal : AbortSignal.any([signal, other]);
}

// The code is offered only if a document of the model names it.
function withSuggestion(question: PairingQuestion, modelId: ModelId | null): PairingQuestion {
  if (question.kind !== 'enter' || modelId === null) return question;
  return { ...question, suggestion: findModel(modelId)?.passkey?.value ?? null };
}
