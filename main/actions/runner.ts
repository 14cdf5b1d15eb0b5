import { EventEmitter } from 'node:events';
import type { ActionError, ActionKind, ActionPhase, ActionView, PairingQuestion } from '../../catalog/actions/action';
import { type Headphones, type HeadphonesState, isPairedHere } from '../../catalog/headphones';
import { findExtraServices, typesByBond } from '../../catalog/identify/services';
import type { SystemRecord } from '../../catalog/identify/system-record';
import type { EntryId, ModelId, RecordId } from '../../catalog/ids';
import { modelById } from '../../catalog/models/index';
import type { Codec } from '../../catalog/sound/headset-sound';
import { limited, pause, untilFound } from '../limit';
import { ActionFailure, type SoundActions, type SystemActions } from '../system/system-actions';
import { type ActionList, type Clicked, findClicked, type Identities, type PairingTarget } from './clicked';
import {
  BUSY_LIMIT_MS,
  BUSY_RETRY_MS,
  BY_ITSELF_LIMIT_MS,
  CONNECT_LIMIT_MS,
  PAIR_LIMIT_MS,
  PAIRING_MODE_LIMIT_MS,
  SERVICES_EARLY_MS,
  SERVICES_LIMIT_MS,
  SOUND_LIMIT_MS,
  YOURS_LIMIT_MS,
} from './limits';
import { contradicts, SUCCESS_SHOWN_MS, standsNoLonger } from './outcome';
import { switchSound } from './switch-sound';

/** What the runner works with. */
export interface ActionParts {
  readonly actions: SystemActions;
  readonly list: ActionList;
  /** Holds the search while a connection is made; resolves when it has stopped. */
  hold(): Promise<void>;
  /** Lets the search go on. */
  release(): Promise<void>;
  /** Asks for a search, so that pairing mode can be heard. */
  askForSearch(): void;
  /** A headset did not let itself be connected: it did not answer, or its key is another one. */
  refused(recordId: RecordId, because: 'no-answer' | 'keys'): void;
  log(text: string): void;
}

/**
 * Does what a person asked for, one action at a time: with its phases told, cancellable, and every
 * wait limited. Nothing here starts by itself.
 */
export class ActionRunner extends EventEmitter<{ changed: [ActionView | null] }> {
  readonly #parts: ActionParts;
  #view: ActionView | null = null;
  #abort: AbortController | null = null;
  #answer: { readonly question: number; readonly resolve: (value: string | boolean) => void } | null = null;
  #questions = 0;
  #endedAt = 0;
  /** The list has said the same as the outcome. */
  #agreed = false;
  #shown: NodeJS.Timeout | undefined;

  constructor(parts: ActionParts) {
    super();
    this.#parts = parts;
    parts.list.on('changed', this.#review);
  }

  /** The action under way, or the last one while its outcome still stands. */
  get view(): ActionView | null {
    return this.#view;
  }

  /** Starts an action on an entry of the list; `codec` is for a switch of its sound. False when another one is under way. */
  start(kind: ActionKind, headphonesId: EntryId, codec: Codec | null = null): boolean {
    if (this.#abort !== null) return false;
    const abort = new AbortController();
    this.#abort = abort;
    clearTimeout(this.#shown);
    this.#view = { headphonesId, kind, phase: null, question: null, outcome: null };
    void this.#run(kind, headphonesId, codec, abort.signal)
      .then(
        () => this.#end({ ok: true }),
        (error: unknown) => {
          const failure = error instanceof ActionFailure ? error : new ActionFailure('internal', String(error));
          this.#parts.log(`${kind} failed: ${failure.reason}: ${failure.message}`);
          this.#end({ ok: false, error: failure.reason });
        },
      )
      .then(() => this.#parts.release());
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

  /** The person's answer to the question with this number; an answer to any other is ignored. */
  answer(question: number, value: string | boolean): void {
    if (this.#answer?.question === question) this.#answer.resolve(value);
  }

  close(): void {
    this.removeAllListeners();
    this.#parts.list.off('changed', this.#review);
    clearTimeout(this.#shown);
    this.#stop('cancelled');
  }

  // An outcome goes by itself: after a moment, or as soon as the headphones stand otherwise.
  readonly #review = (): void => {
    const { list } = this.#parts;
    const view = this.#view;
    if (view?.outcome == null) return;
    const entry = list.headphones.find(({ id }) => id === view.headphonesId) ?? null;
    if (entry !== null && !contradicts(view.kind, entry)) this.#agreed = true;
    if (!standsNoLonger(view, entry, performance.now() - this.#endedAt, this.#agreed)) return;
    this.#view = null;
    this.emit('changed', null);
  };

  #stop(reason: ActionError): void {
    this.#abort?.abort(new ActionFailure(reason, 'stopped'));
  }

  async #run(kind: ActionKind, id: EntryId, codec: Codec | null, signal: AbortSignal): Promise<void> {
    const { actions, list } = this.#parts;
    const identities = list.identities(id);
    if (identities === null) throw new ActionFailure('gone', 'not in the list');
    const { classic, le } = identities;
    switch (kind) {
      case 'disconnect':
        this.#phase('disconnecting');
        return offered(actions.sound).disconnect(known(classic).id);
      case 'reconnect':
        return this.#reconnect(id, known(classic), signal);
      case 'use-for-sound':
        this.#phase('choosing-output');
        return offered(actions.sound).sendSound(known(classic).address ?? '');
      case 'switch-to-music':
      case 'switch-to-calls':
        this.#phase('switching-sound');
        return switchSound(actions.sound, known(classic).address, kind === 'switch-to-music' ? 'music' : 'calls', codec);
      case 'remove':
        return this.#remove([classic, ...le]);
      case 'connect':
        return this.#connectPatiently(id, known(classic), signal);
      case 'pair': {
        const clicked = this.#clicked(id, identities);
        return this.#pair(await this.#pairingMode(clicked, signal), signal);
      }
      case 'fix':
        return this.#fix(id, identities, signal);
    }
  }

  // What the person meant: the address, or else the fingerprint, of the entry as it was at the click.
  #clicked(id: EntryId, { classic, hashes }: Identities): Clicked {
    const modelId = this.#parts.list.headphones.find((entry) => entry.id === id)?.modelId ?? null;
    return { id, modelId, address: classic?.address ?? null, hashes, declined: new Set() };
  }

  async #remove(records: readonly (SystemRecord | null)[]): Promise<void> {
    const paired = records.filter((record) => record?.paired === true || record?.connected === true);
    if (paired.length > 0) this.#phase('removing');
    for (const record of paired) if (record !== null) await this.#parts.actions.remove(record.id);
  }

  /**
   * Puts a pairing right. Nothing is removed before it is proven that it must be: what is paired is called first, and if
   * it does not come, its own address must answer in pairing mode. Who gives up in between has lost nothing.
   */
  async #fix(id: EntryId, identities: Identities, signal: AbortSignal): Promise<void> {
    const { list } = this.#parts;
    const { classic, le } = identities;
    const clicked = this.#clicked(id, identities);
    const state = list.headphones.find((entry) => entry.id === id)?.state;
    if (classic?.paired === true && state !== 'stale-pairing' && (await this.#comesBack(id, classic, signal))) return;
    if (classic?.paired === true && !this.#parts.actions.findsPaired) {
      // Nothing here can prove it; the person says so.
      if ((await within(YOURS_LIMIT_MS, signal, (limit) => this.#ask({ kind: 'remove-first' }, limit))) !== true)
        throw new ActionFailure('cancelled', 'the pairing stays');
      await this.#remove([classic, ...le]);
      return this.#pair(await this.#pairingMode(clicked, signal), signal);
    }
    const found = await this.#pairingMode(clicked, signal, classic?.paired === true);
    const wrong = [found.classic, ...(list.identities(found.id)?.le ?? []), ...le].filter(distinct);
    await this.#remove(wrong);
    // Removed, the sound half has to be found anew; bound to its address, which has just answered.
    const again = { ...clicked, id: found.id, address: found.classic.address ?? clicked.address };
    await this.#pair(found.classic.paired ? await this.#pairingMode(again, signal) : found, signal);
  }

  // True when it did. A pairing that is refused, or that brings no sound, is then made again.
  async #comesBack(id: EntryId, classic: SystemRecord, signal: AbortSignal): Promise<boolean> {
    if (this.#parts.actions.sound === null) return false;
    try {
      await this.#reconnect(id, classic, signal);
      return true;
    } catch (error) {
      if (signal.aborted) throw error;
      this.#parts.log(`the old pairing did not serve: ${String(error)}`);
      await this.#parts.release();
      return false;
    }
  }

  async #reconnect(id: EntryId, classic: SystemRecord, signal: AbortSignal): Promise<void> {
    if (classic.connected) {
      this.#phase('disconnecting');
      await offered(this.#parts.actions.sound).disconnect(classic.id);
      signal.throwIfAborted();
    }
    await this.#connect(id, classic, signal);
  }

  // A headset can come back under another id of the list; its address or its fingerprint tells. Anything else is asked about.
  async #pairingMode(clicked: Clicked, signal: AbortSignal, alsoPaired = false): Promise<PairingTarget> {
    const { list } = this.#parts;
    const find = (): PairingTarget | null => findClicked(list, clicked, alsoPaired);
    const look = (): PairingTarget | null => {
      const found = find();
      // Its beacon is often heard some seconds before the classic identity answers.
      const heard = list.headphones.some((entry) => entry.id === clicked.id && entry.state === 'pairing-mode' && !isPairedHere(entry));
      if (found === null) this.#phase(heard ? 'looking-for-sound-half' : 'waiting-for-pairing-mode');
      return found;
    };
    if (find() === null) this.#parts.askForSearch();
    for (;;) {
      const found = await this.#until(look, PAIRING_MODE_LIMIT_MS, 'no-pairing-mode', signal);
      if (found.sure) return found;
      // It was not on screen when the person clicked.
      const yes = await within(YOURS_LIMIT_MS, signal, (limit) => this.#ask({ kind: 'yours', hint: found.hint }, limit));
      if (yes === true) return found;
      clicked.declined.add(found.classic.id);
    }
  }

  async #pair(found: PairingTarget, signal: AbortSignal): Promise<void> {
    const { actions } = this.#parts;
    const { id } = found.classic;
    this.#set({ headphonesId: found.id });
    await this.#quiet('pairing');
    await within(PAIR_LIMIT_MS, signal, (limit) =>
      actions.pair(id, (question, withdrawn) => this.#ask(withSuggestion(question, found.modelId), either(limit, withdrawn)), limit),
    );
    this.#phase('checking-services');
    // A pairing that another program made just before is read only when it is connected; its sound alone is.
    const early = await this.#services(id, SERVICES_EARLY_MS, signal).catch((error: unknown) => {
      if (signal.aborted) throw error;
      return null;
    });
    await this.#refuseKeyboard(id, early ?? []);
    await this.#connect(found.id, found.classic, signal);
    // Windows and macOS report services only with what they connect.
    const services = early ?? (await this.#services(id, SERVICES_LIMIT_MS, signal)) ?? this.#uuidsOf(id);
    if (early === null) await this.#refuseKeyboard(id, services);
    // A trusted device may open everything that it offers without a question, so trust is for those that offer sound alone.
    if (findExtraServices(services).length === 0) await actions.trust?.(id);
  }

  #services(id: RecordId, limitMs: number, signal: AbortSignal): Promise<readonly string[] | null> {
    return within(limitMs, signal, (limit) => this.#parts.actions.services(id, limit), 'services-unreadable');
  }

  // Undoes the pairing of a device for which the pairing is enough to type.
  async #refuseKeyboard(id: RecordId, services: readonly string[]): Promise<void> {
    if (!typesByBond(services)) return;
    this.#phase('removing');
    await this.#parts.actions.remove(id);
    throw new ActionFailure('not-headphones', 'it offers HID over GATT');
  }

  #uuidsOf(id: RecordId): readonly string[] {
    const { list } = this.#parts;
    const records = list.headphones.map((entry) => list.identities(entry.id)?.classic);
    return records.find((record) => record?.id === id)?.uuids ?? [];
  }

  // While another device has them they are called again; a person who waits need not click again.
  async #connectPatiently(id: EntryId, record: SystemRecord, signal: AbortSignal): Promise<void> {
    const { list } = this.#parts;
    const begun = performance.now();
    const stateNow = (): HeadphonesState | null => list.headphones.find((entry) => entry.id === id)?.state ?? null;
    // Who clicks on headphones that are away means to switch them on.
    const away = stateNow() === 'paired-away';
    for (;;) {
      try {
        return await this.#connect(id, record, signal);
      } catch (error) {
        const elsewhere = error instanceof ActionFailure && REFUSALS[error.reason] === 'no-answer';
        if (!elsewhere || signal.aborted || performance.now() - begun >= BUSY_LIMIT_MS) throw error;
        await this.#parts.release();
        const heard = (): true | null => (stateNow() === 'paired-busy' ? true : null);
        // The refusal needs a moment to reach the list.
        const busy = await this.#until(heard, BUSY_RETRY_MS / 4, 'not-answering', signal).catch(() => null);
        if (busy === null && !away) throw error;
        this.#phase(busy === null ? 'waiting-to-appear' : 'waiting-for-release');
        await pause(BUSY_RETRY_MS, signal);
      }
    }
  }

  async #connect(id: EntryId, record: SystemRecord, signal: AbortSignal): Promise<void> {
    const { actions, list } = this.#parts;
    const isOurs = (entry: Headphones): boolean => entry.id === id || list.identities(entry.id)?.classic?.id === record.id;
    const now = (): Headphones | undefined => list.headphones.find(isOurs);
    await this.#quiet('connecting');
    const { sound } = actions;
    try {
      if (sound !== null) await within(CONNECT_LIMIT_MS, signal, (limit) => sound.connect(record.id, limit));
    } catch (error) {
      const because = error instanceof ActionFailure ? REFUSALS[error.reason] : undefined;
      if (because !== undefined) this.#parts.refused(record.id, because);
      throw error;
    }
    this.#phase('checking-sound');
    await this.#until(
      () => (now()?.state === 'connected' ? true : null),
      sound === null ? BY_ITSELF_LIMIT_MS : SOUND_LIMIT_MS,
      'no-sound',
      signal,
    );
  }

  // A search makes pairing and connecting fail on many adapters.
  async #quiet(phase: ActionPhase): Promise<void> {
    this.#phase(phase);
    await this.#parts.hold();
  }

  #until<T>(find: () => T | null, limitMs: number, late: ActionError, signal: AbortSignal): Promise<T> {
    return within(limitMs, signal, (limit) => untilFound(this.#parts.list, find, limit), late);
  }

  #ask(asked: PairingQuestion, signal: AbortSignal): Promise<string | boolean> {
    const question = ++this.#questions;
    this.#set({ question: { ...asked, number: question } });
    return new Promise<string | boolean>((resolve, reject) => {
      signal.throwIfAborted();
      this.#answer = { question, resolve };
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }).finally(() => {
      // A later question may be on screen already.
      if (this.#view?.question?.number === question) this.#set({ question: null });
      if (this.#answer?.question === question) this.#answer = null;
    });
  }

  #phase(phase: ActionPhase): void {
    if (this.#view?.phase !== phase) this.#set({ phase });
  }

  #end(outcome: ActionView['outcome']): void {
    this.#abort = null;
    this.#endedAt = performance.now();
    const entry = this.#parts.list.headphones.find(({ id }) => id === this.#view?.headphonesId);
    this.#agreed = this.#view !== null && entry !== undefined && !contradicts(this.#view.kind, entry);
    this.#set({ phase: null, question: null, outcome });
    if (outcome?.ok === true) this.#shown = setTimeout(() => this.#review(), SUCCESS_SHOWN_MS).unref();
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

function distinct(record: SystemRecord, index: number, all: readonly SystemRecord[]): boolean {
  return all.findIndex(({ id }) => id === record.id) === index;
}

function either(signal: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other === undefined ? signal : AbortSignal.any([signal, other]);
}

// The code is offered only where a document of the model names it.
function withSuggestion(question: PairingQuestion, modelId: ModelId | null): PairingQuestion {
  if (question.kind !== 'enter' || modelId === null) return question;
  return { ...question, suggestion: modelById(modelId)?.passkey?.value ?? null };
}

function offered(sound: SoundActions | null): SoundActions {
  if (sound === null) throw new ActionFailure('internal', 'this system lets no program do that');
  return sound;
}

function known(record: SystemRecord | null): SystemRecord {
  if (record === null) throw new ActionFailure('gone', 'the system keeps no record of its classic identity');
  return record;
}

// Runs work under the person's signal and a time limit, in ms.
function within<T>(ms: number, signal: AbortSignal, work: (limit: AbortSignal) => Promise<T>, late: ActionError = 'too-slow'): Promise<T> {
  return limited(ms, new ActionFailure(late, `not within ${ms} ms`), work, signal);
}
