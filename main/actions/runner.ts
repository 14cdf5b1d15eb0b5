import { EventEmitter } from 'node:events';
import type { ActionError, ActionKind, ActionPhase, ActionView, PairingQuestion } from '../../catalog/actions/action';
import type { Headphones } from '../../catalog/headphones';
import type { SystemRecord } from '../../catalog/identify/system-record';
import { modelById } from '../../catalog/models/index';
import type { ModelId } from '../../catalog/models/model';
import { ActionFailure, type SystemActions } from '../system/system-actions';

/** How long to wait for pairing mode, in ms: a person must find the button first. */
export const PAIRING_MODE_LIMIT_MS = 180_000;
/** How long a pairing may take, in ms; Bluetooth itself gives a person 30 s to confirm. */
export const PAIR_LIMIT_MS = 60_000;
/** How long a connection may take, in ms. */
export const CONNECT_LIMIT_MS = 40_000;
/** How long the sound may take to come up after the connection, in ms. */
export const SOUND_LIMIT_MS = 15_000;

/** The same where the system connects by itself and has to be asked whether it did, in ms. */
export const BY_ITSELF_LIMIT_MS = 40_000;

/** The system's records behind one entry of the list. */
export interface Identities {
  readonly classic: SystemRecord | null;
  readonly le: readonly SystemRecord[];
}

/** The list as the runner needs it. */
export interface ActionList extends EventEmitter<{ changed: [readonly Headphones[]] }> {
  readonly headphones: readonly Headphones[];
  identities(id: string): Identities | null;
}

/** What the runner works with. */
export interface ActionParts {
  readonly actions: SystemActions;
  readonly list: ActionList;
  /** Holds the search while a connection is made, or lets it go on; resolves when that has happened. */
  hold(connecting: boolean): Promise<void>;
  /** Asks for a search, so that pairing mode can be heard. */
  search(): void;
  /** A headset did not let itself be connected: it did not answer, or its key is another one. */
  refused(recordId: string, because: 'no-answer' | 'keys'): void;
  log(text: string): void;
}

/**
 * Does what a person asked for, one action at a time: with its phases told, cancellable, and every
 * wait limited. Nothing here starts by itself.
 */
export class ActionRunner extends EventEmitter<{ changed: [ActionView] }> {
  readonly #parts: ActionParts;
  #view: ActionView | null = null;
  #abort: AbortController | null = null;
  #answer: ((value: string | boolean) => void) | null = null;

  constructor(parts: ActionParts) {
    super();
    this.#parts = parts;
  }

  /** The action under way or the last one, until {@link ActionRunner.dismiss}. */
  get view(): ActionView | null {
    return this.#view;
  }

  /** Starts an action on an entry of the list. False when another one is under way. */
  start(kind: ActionKind, headphonesId: string): boolean {
    if (this.#abort !== null) return false;
    const abort = new AbortController();
    this.#abort = abort;
    this.#view = { headphonesId, kind, phase: null, question: null, outcome: null };
    void this.#run(kind, headphonesId, abort.signal)
      .then(
        () => this.#end({ ok: true }),
        (error: unknown) => {
          const failure = error instanceof ActionFailure ? error : new ActionFailure('internal', String(error));
          this.#parts.log(`${kind} failed: ${failure.reason}: ${failure.message}`);
          this.#end({ ok: false, error: failure.reason });
        },
      )
      .finally(() => this.#parts.hold(false));
    return true;
  }

  /** The person gives up. */
  cancel(): void {
    this.#stop('cancelled');
  }

  /** Bluetooth went away: its service stopped, or the adapter was switched off or unplugged. */
  systemLost(): void {
    this.#stop('service-lost');
  }

  /** The person's answer to the question on screen; without a question it is ignored. */
  answer(value: string | boolean): void {
    this.#answer?.(value);
  }

  /** Takes the outcome off the screen. */
  dismiss(): void {
    if (this.#abort === null) this.#view = null;
  }

  close(): void {
    this.removeAllListeners();
    this.#stop('cancelled');
  }

  #stop(reason: ActionError): void {
    this.#abort?.abort(new ActionFailure(reason, 'stopped'));
  }

  async #run(kind: ActionKind, id: string, signal: AbortSignal): Promise<void> {
    const { actions, list } = this.#parts;
    const identities = list.identities(id);
    if (identities === null) throw new ActionFailure('gone', 'not in the list');
    const { classic, le } = identities;
    switch (kind) {
      case 'disconnect':
        this.#phase('disconnecting');
        return actions.disconnect(known(classic).id);
      case 'use-for-sound':
        this.#phase('choosing-output');
        return actions.sendSound(known(classic).address ?? '');
      case 'remove':
        return this.#remove([classic, ...le]);
      case 'connect':
        return this.#connect(id, known(classic), signal);
      case 'pair':
        return this.#pair(await this.#pairingMode(id, identities, signal), signal);
      case 'fix':
        await this.#remove([classic, ...le]);
        return this.#pair(await this.#pairingMode(id, identities, signal), signal);
    }
  }

  async #remove(records: readonly (SystemRecord | null)[]): Promise<void> {
    const paired = records.filter((record) => record?.paired === true || record?.connected === true);
    if (paired.length > 0) this.#phase('removing');
    for (const record of paired) if (record !== null) await this.#parts.actions.remove(record.id);
  }

  // A headset can come back under another id of the list: its address, or its model when it is the only one, tells.
  async #pairingMode(id: string, before: Identities, signal: AbortSignal): Promise<Found> {
    const { list } = this.#parts;
    const modelId = list.headphones.find((entry) => entry.id === id)?.modelId ?? null;
    const find = (): Found | null => {
      const ready = list.headphones.flatMap((entry) => {
        const classic = list.identities(entry.id)?.classic ?? null;
        // What was just removed may still be in the list, as paired.
        return entry.state === 'pairing-mode' && classic?.paired === false ? [{ id: entry.id, modelId: entry.modelId, classic }] : [];
      });
      const same = ready.find((item) => item.classic.address === before.classic?.address && item.classic.address !== null);
      if (same !== undefined || before.classic !== null) return same ?? null;
      // While the entry is there, its own classic identity will join it; another headset of the model is not it.
      if (list.identities(id) !== null) return ready.find((item) => item.id === id) ?? null;
      const alike = ready.filter((item) => modelId !== null && item.modelId === modelId);
      return alike.length === 1 ? (alike[0] ?? null) : null;
    };
    if (find() === null) this.#parts.search();
    const look = (): Found | null => {
      const found = find();
      // Its beacon is often heard some seconds before the classic identity answers.
      const heard = list.headphones.some((entry) => entry.id === id && entry.state === 'pairing-mode' && !entry.pairedHere);
      if (found === null) this.#phase(heard ? 'looking-for-sound-half' : 'waiting-for-pairing-mode');
      return found;
    };
    return this.#until(look, PAIRING_MODE_LIMIT_MS, 'no-pairing-mode', signal);
  }

  async #pair(found: Found, signal: AbortSignal): Promise<void> {
    const { actions } = this.#parts;
    this.#set({ headphonesId: found.id });
    await this.#quiet('pairing');
    await limited(PAIR_LIMIT_MS, signal, (limit) =>
      actions.pair(found.classic.id, (question) => this.#ask(withSuggestion(question, found.modelId), limit), limit),
    );
    // The button says so: they come back by themselves from now on.
    await actions.trust(found.classic.id);
    await this.#connect(found.id, found.classic, signal);
  }

  async #connect(id: string, record: SystemRecord, signal: AbortSignal): Promise<void> {
    const { actions, list } = this.#parts;
    await this.#quiet('connecting');
    const isOurs = (entry: Headphones): boolean => entry.id === id || list.identities(entry.id)?.classic?.id === record.id;
    const connects = actions.kinds.includes('connect');
    try {
      if (connects) await limited(CONNECT_LIMIT_MS, signal, (limit) => actions.connect(record.id, limit));
    } catch (error) {
      const because = error instanceof ActionFailure ? REFUSALS[error.reason] : undefined;
      if (because !== undefined) this.#parts.refused(record.id, because);
      throw error;
    }
    this.#phase('checking-sound');
    await this.#until(
      () => (list.headphones.find(isOurs)?.state === 'connected' ? true : null),
      connects ? SOUND_LIMIT_MS : BY_ITSELF_LIMIT_MS,
      'no-sound',
      signal,
    );
  }

  // A search makes pairing and connecting fail on many adapters.
  async #quiet(phase: ActionPhase): Promise<void> {
    this.#phase(phase);
    await this.#parts.hold(true);
  }

  async #until<T>(find: () => T | null, limitMs: number, late: ActionError, signal: AbortSignal): Promise<T> {
    const { list } = this.#parts;
    return limited(
      limitMs,
      signal,
      (limit) =>
        new Promise<T>((resolve, reject) => {
          const look = (): void => {
            const found = find();
            if (found === null) return;
            end();
            resolve(found);
          };
          const fail = (): void => {
            end();
            reject(limit.reason);
          };
          const end = (): void => {
            list.off('changed', look);
            limit.removeEventListener('abort', fail);
          };
          list.on('changed', look);
          limit.addEventListener('abort', fail, { once: true });
          look();
        }),
      late,
    );
  }

  #ask(question: PairingQuestion, signal: AbortSignal): Promise<string | boolean> {
    this.#set({ question });
    return new Promise<string | boolean>((resolve, reject) => {
      this.#answer = resolve;
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }).finally(() => {
      this.#answer = null;
      this.#set({ question: null });
    });
  }

  #phase(phase: ActionPhase): void {
    if (this.#view?.phase !== phase) this.#set({ phase });
  }

  #end(outcome: ActionView['outcome']): void {
    this.#abort = null;
    this.#set({ phase: null, question: null, outcome });
  }

  #set(change: Partial<ActionView>): void {
    if (this.#view === null) return;
    this.#view = { ...this.#view, ...change };
    this.emit('changed', this.#view);
  }
}

// What a failed connection says about the headset; other failures say something about the computer.
const REFUSALS: Readonly<Partial<Record<ActionError, 'no-answer' | 'keys'>>> = {
  'not-answering': 'no-answer',
  refused: 'no-answer',
  'ended-by-headset': 'no-answer',
  'keys-differ': 'keys',
};

interface Found {
  readonly id: string;
  readonly modelId: ModelId | null;
  readonly classic: SystemRecord;
}

// The code is offered only where a document of the model names it.
function withSuggestion(question: PairingQuestion, modelId: ModelId | null): PairingQuestion {
  if (question.kind !== 'enter' || modelId === null) return question;
  return { ...question, suggestion: modelById(modelId)?.passkey?.value ?? null };
}

function known(record: SystemRecord | null): SystemRecord {
  if (record === null) throw new ActionFailure('gone', 'the system keeps no record of its classic identity');
  return record;
}

// Runs work under the person's signal and a time limit; whichever comes first is the reason.
async function limited<T>(
  limitMs: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  late: ActionError = 'too-slow',
): Promise<T> {
  outer.throwIfAborted();
  const inner = new AbortController();
  const pass = (): void => inner.abort(outer.reason);
  outer.addEventListener('abort', pass, { once: true });
  const timer = setTimeout(() => inner.abort(new ActionFailure(late, `not within ${limitMs} ms`)), limitMs);
  try {
    return await work(inner.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', pass);
  }
}
