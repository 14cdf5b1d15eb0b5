import { isPairedHere } from '../catalog/headphones';
import { evaluateAttempt, withEntriesSeenDuring } from '../catalog/methods/press-attempt';
import type { Snapshot } from '../contract/snapshot';
import { storeVerifiedMethod } from './keep/keep-guide';
import { findGuide, getOpenGuide, type NavigationAction, type NavigationState, selectInitialPage } from './navigation';

/** Time in ms after which the only likely headphones are opened. */
const MEANT_MS = 2_000;

/** Time after the start of pairing mode at which its cause is decided, in ms. */
export const SETTLE_MS = 1_500;

/** State of the window that the effects read. */
interface WindowState {
  readonly snapshot: Snapshot | null;
  readonly place: NavigationState;
}

/** Commands and timers that follow from the open guide and the list. */
export class GuideEffects {
  readonly #get: () => WindowState;
  readonly #dispatch: (step: NavigationAction) => void;
  #choosing = false;
  #judging = false;

  constructor(get: () => WindowState, dispatch: (step: NavigationAction) => void) {
    this.#get = get;
    this.#dispatch = dispatch;
  }

  /** Starts the pairing of an open guide, which waits for pairing mode. The click that opened the guide is the consent. */
  pairIfOpen(): void {
    const { snapshot, place } = this.#get();
    const id = getOpenGuide(place)?.acts ?? null;
    if (id === null || snapshot === null || (snapshot.action !== null && snapshot.action.outcome === null)) return;
    const entry = snapshot.headphones.find((one) => one.id === id);
    if (entry === undefined || isPairedHere(entry)) return;
    void window.earshot.send({ type: 'act', action: 'pair', headphones: id }).catch(() => undefined);
  }

  /** Cancels a pairing that waits for pairing mode, because the user leaves its guide. */
  cancelPendingPairing(): void {
    const { snapshot, place } = this.#get();
    const acts = findGuide(place)?.acts ?? null;
    if (acts !== null && snapshot?.action?.headphonesId === acts && snapshot.action.phase === 'waiting-for-pairing-mode')
      void window.earshot.send({ type: 'cancel-action' }).catch(() => undefined);
  }

  /** Opens the only likely headphones after a moment, because several that appear one after the other are ambiguous. */
  chooseMeant(): void {
    const { snapshot, place } = this.#get();
    if (this.#choosing || snapshot === null || selectInitialPage(place, snapshot) === null) return;
    this.#choosing = true;
    setTimeout(() => {
      this.#choosing = false;
      const { snapshot: now } = this.#get();
      if (now !== null) this.#dispatch({ type: 'choose-meant', snapshot: now });
    }, MEANT_MS);
  }

  /** Evaluates a timed press a moment after its apparent success, because another headset's pairing mode may follow. */
  evaluatePress(): void {
    const { snapshot, place } = this.#get();
    const attempt = getOpenGuide(place)?.attempt ?? null;
    if (this.#judging || attempt === null || snapshot === null) return;
    if (evaluateAttempt(attempt, snapshot.headphones, Date.now()) === 'waiting') return;
    this.#judging = true;
    const when = snapshot.headphones;
    setTimeout(() => {
      this.#judging = false;
      const { snapshot: last } = this.#get();
      if (last === null) return;
      const now = { ...last, headphones: withEntriesSeenDuring(attempt, when, last.headphones) };
      const before = getOpenGuide(this.#get().place)?.verifiedMethod ?? null;
      this.#dispatch({ type: 'judge', snapshot: now, now: Date.now() });
      const open = getOpenGuide(this.#get().place);
      if (open !== null && open.verifiedMethod !== null && open.verifiedMethod !== before)
        storeVerifiedMethod(open.guide.modelId, open.verifiedMethod);
    }, SETTLE_MS);
  }
}
