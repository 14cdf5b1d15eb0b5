import { EventEmitter } from 'node:events';
import type { ActionError, ActionKind, ActionView, PairingQuestion } from '../../catalog/actions/action';
import type { Address, EntryId } from '../../catalog/ids';
import type { Codec } from '../../catalog/sound/codecs';
import { ActionFailure } from '../system/system-actions';
import { connectPatiently, reconnect } from './connecting';
import { fixPairing } from './fix-pairing';
import { isConfirmedLate, SUCCESS_SHOWN_MS, shouldDismissOutcome, stateContradicts } from './outcome';
import { pair, waitForPairingMode } from './pairing';
import { createPairingRequest } from './pairing-request';
import { removeRecords } from './removal';
import { type ActionDependencies, type ActionRun, requireRecord, requireSound } from './run';

/**
 * Runs one action at a time on request, with its phases, cancellation, and a limit on every wait. No action starts
 * automatically.
 */
export class ActionRunner extends EventEmitter<{ changed: [ActionView | null] }> {
  readonly #parts: ActionDependencies;
  #view: ActionView | null = null;
  #abort: AbortController | null = null;
  /** Promise that rejects with the outcome when the pairing of this action is undone; null while there is no undo. */
  #refuse: (() => Promise<never>) | null = null;
  #pendingQuestion: { readonly question: number; readonly resolve: (value: string | boolean) => void } | null = null;
  #questions = 0;
  /** Address of the headphones of the last pairing, so that a pairing that Bluetooth's service cut off needs no confirmation. */
  #chosen: Address | null = null;
  #endedAt = 0;
  /** True after the list has confirmed the outcome. */
  #agreed = false;
  #shown: NodeJS.Timeout | undefined;

  constructor(parts: ActionDependencies) {
    super();
    this.#parts = parts;
    parts.list.on('changed', this.#review);
  }

  /** Running action, or the last one while its outcome is shown. */
  get view(): ActionView | null {
    return this.#view;
  }

  /** Starts an action on an entry of the list; `codec` is for a switch of its sound. False when another one is under way. */
  start(kind: ActionKind, headphonesId: EntryId, codec: Codec | null = null): boolean {
    return this.#begin(kind, headphonesId, (signal) => this.#run(kind, headphonesId, codec, signal));
  }

  /**
   * Ends an action on an entry whose pairing the watch undoes. If no action runs, the outcome is shown as that of the pairing.
   * `undone` rejects with {@link ActionFailure} if the pairing remains.
   */
  isUndoing(headphonesId: EntryId, undone: Promise<void>): void {
    const refusal = new ActionFailure('not-headphones', 'its report descriptor has keys');
    const refuse = (): Promise<never> => undone.then(() => Promise.reject(refusal));
    // The user has started another action, and its phases are on screen.
    if (this.#abort !== null && this.#view?.headphonesId !== headphonesId) return;
    if (this.#abort === null) {
      this.#begin('pair', headphonesId, refuse);
    } else {
      this.#refuse = refuse;
      this.#abort.abort(refusal);
    }
    this.#setPhase('removing');
  }

  /** Ends the running action because the user cancels it. */
  cancel(): void {
    this.#stop('cancelled');
  }

  /** Ends the running action because Bluetooth is gone: its service stopped, or the adapter was turned off or unplugged. */
  handleSystemLoss(): void {
    this.#stop('service-lost');
  }

  /** Forwards the user's response to the question with this number. Responses to other questions are ignored. */
  answer(question: number, value: string | boolean): void {
    if (this.#pendingQuestion?.question === question) this.#pendingQuestion.resolve(value);
  }

  close(): void {
    this.removeAllListeners();
    this.#parts.list.off('changed', this.#review);
    clearTimeout(this.#shown);
    this.#stop('cancelled');
  }

  #begin(kind: ActionKind, headphonesId: EntryId, work: (signal: AbortSignal) => Promise<void>): boolean {
    if (this.#abort !== null) return false;
    const abort = new AbortController();
    this.#abort = abort;
    this.#refuse = null;
    clearTimeout(this.#shown);
    this.#view = { headphonesId, kind, phase: null, question: null, outcome: null };
    void work(abort.signal)
      .finally(() => this.#refuse?.())
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

  // An outcome is dismissed after a moment, or as soon as the state contradicts it.
  readonly #review = (): void => {
    const { list } = this.#parts;
    const view = this.#view;
    if (view?.outcome == null) return;
    const entry = list.headphones.find(({ id }) => id === view.headphonesId) ?? null;
    if (isConfirmedLate(view, entry)) {
      this.#end({ ok: true });
      return;
    }
    if (entry !== null && !stateContradicts(view.kind, entry)) this.#agreed = true;
    if (!shouldDismissOutcome(view, entry, performance.now() - this.#endedAt, this.#agreed)) return;
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
    const run: ActionRun = {
      parts: this.#parts,
      signal,
      setPhase: (phase) => this.#setPhase(phase),
      moveTo: (headphonesId) => this.#set({ headphonesId }),
      ask: (question, limit) => this.#requestResponse(question, limit),
    };
    switch (kind) {
      case 'disconnect':
        run.setPhase('disconnecting');
        return requireSound(actions.sound).disconnect(requireRecord(classic).id);
      case 'reconnect':
        return reconnect(run, id, requireRecord(classic));
      case 'use-for-sound':
        run.setPhase('choosing-output');
        return requireSound(actions.sound).sendSound(requireRecord(classic).address ?? '');
      case 'unmute':
        run.setPhase('switching-sound');
        return this.#unmute(requireRecord(classic).address);
      case 'switch-to-music':
      case 'switch-to-calls':
        run.setPhase('switching-sound');
        return this.#switchSound(requireRecord(classic).address, kind === 'switch-to-music' ? 'music' : 'calls', codec);
      case 'remove':
        return removeRecords(run, [classic, ...le]);
      case 'connect':
        return connectPatiently(run, id, requireRecord(classic));
      case 'pair': {
        const found = await waitForPairingMode(run, createPairingRequest(list, id, identities, this.#chosen));
        this.#chosen = found.classic.address;
        return pair(run, found);
      }
      case 'fix':
        return fixPairing(run, id, identities);
    }
  }

  async #unmute(address: Address | null): Promise<void> {
    const { sound } = this.#parts.actions;
    if (sound?.unmute === undefined || address === null) throw new ActionFailure('no-switch', 'not on this system');
    await sound.unmute(address);
  }

  async #switchSound(address: Address | null, mode: 'music' | 'calls', codec: Codec | null): Promise<void> {
    const { sound } = this.#parts.actions;
    if (sound?.switchSound === undefined || address === null) throw new ActionFailure('no-switch', 'not on this system');
    await sound.switchSound(address, mode, codec);
  }

  #requestResponse(asked: PairingQuestion, signal: AbortSignal): Promise<string | boolean> {
    const question = ++this.#questions;
    this.#set({ question: { ...asked, number: question } });
    return new Promise<string | boolean>((resolve, reject) => {
      signal.throwIfAborted();
      this.#pendingQuestion = { question, resolve };
      signal.addEventListener('abort', () => reject(signal.reason));
    }).finally(() => {
      // A later question can already be on screen.
      if (this.#view?.question?.number === question) this.#set({ question: null });
    });
  }

  #setPhase(phase: ActionView['phase']): void {
    if (this.#view?.phase !== phase) this.#set({ phase });
  }

  #end(outcome: ActionView['outcome']): void {
    this.#abort = null;
    this.#endedAt = performance.now();
    const entry = this.#parts.list.headphones.find(({ id }) => id === this.#view?.headphonesId);
    this.#agreed = this.#view !== null && entry !== undefined && !stateContradicts(this.#view.kind, entry);
    this.#set({ phase: null, question: null, outcome });
    if (outcome?.ok === true) this.#shown = setTimeout(() => this.#review(), SUCCESS_SHOWN_MS).unref();
  }

  #set(change: Partial<ActionView>): void {
    if (this.#view === null) return;
    this.#view = { ...this.#view, ...change };
    this.emit('changed', this.#view);
  }
}
