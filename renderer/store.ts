import { create } from 'zustand';
import type { Guide } from '../catalog/guides/guide';
import { type Headphones, isConnected } from '../catalog/headphones';
import type { EntryId, ModelId } from '../catalog/ids';
import type { Language } from '../catalog/messages/languages';
import type { MessageKey } from '../catalog/messages/message';
import type { ResetAnswers } from '../catalog/methods/reset-result';
import { findModel } from '../catalog/models/known';
import type { Model } from '../catalog/models/model';
import type { KeptGuide } from '../catalog/preferences';
import type { RememberedHeadphones } from '../catalog/remembered';
import type { CauseId } from '../catalog/symptoms/causes';
import type { Evidence } from '../catalog/symptoms/evidence';
import type { QuestionId } from '../catalog/symptoms/questions';
import type { Command, CommandResponse } from '../contract/commands';
import type { Snapshot } from '../contract/snapshot';
import { GuideEffects } from './guide-effects';
import { createHeadsetSessionSlice, followHeadsetSession, type HeadsetSessionState } from './headset-details/headset-session';
import { keepGuide, keepReset, toKeptGuide } from './keep/keep-guide';
import { getInitialLanguage, getSnapshotLanguage } from './language';
import {
  findGuide,
  getOpenGuide,
  getPageHeadphones,
  getTopPage,
  type Help,
  INITIAL_NAVIGATION,
  isCovering,
  type NavigationAction,
  type NavigationState,
  navigate,
  type PageTab,
  type RootPage,
} from './navigation';

interface EarshotState extends HeadsetSessionState {
  readonly language: Language;
  readonly snapshot: Snapshot | null;
  readonly place: NavigationState;
  /** Guide that was open when Earshot last ended, until the user resumes or discards it. */
  readonly resume: KeptGuide | null;
  /** Sentence of a failed command, until the next command. */
  readonly notice: MessageKey | null;
  /** Stores a snapshot in this language, whose texts are loaded. */
  receive(snapshot: Snapshot, language?: Language): void;
  /** Restores the state of the previous window; `last` is its last snapshot. */
  restore(kept: Pick<EarshotState, 'place' | 'resume' | 'session'>, last: Snapshot | null): void;
  select(subject: RootPage): void;
  /** The user treats headphones of an unknown model like this one. */
  treatAs(id: EntryId, modelId: ModelId): void;
  chooseTab(tab: PageTab): void;
  openHelp(help: Help): void;
  closeHelp(): void;
  /** Goes back to the previous page. Returns false if there is none. */
  goBack(): boolean;
  answer(question: QuestionId, evidence: Evidence | null): void;
  /** Excludes a cause on the user's word. */
  dismiss(cause: CauseId): void;
  /** Opens a guide about headphones in the list, or null. @param acts the entry that it pairs, or null. */
  openGuide(guide: Guide, headphones: Headphones | null, acts: EntryId | null): void;
  step(by: number): void;
  agreeToStep(stepId: string): void;
  /** Switches to the next method after the current one did nothing. Returns false if none is left. */
  tryNextMethod(): boolean;
  /** Records the user's description of a reset's result. */
  answerReset(answers: ResetAnswers): void;
  /** Starts the press of the timer. */
  press(): void;
  /** Ends the press after at most this number of seconds. */
  endPress(atMost: number): void;
  closeGuide(): void;
  /** Leaves a guide, which can be resumed at the same step. */
  leaveGuide(): void;
  /** Text with which the search opens. */
  readonly searchText: string;
  setSearchOpen(open: boolean, searchText?: string): void;
  /** Discards the guide of last time. */
  dropResume(): void;
  /** Sends a command. A failure becomes the notice and the result. Never rejects. */
  send<C extends Command>(command: C): Promise<CommandResponse<C['type']>>;
}

/** Store of the window with the last snapshot and the navigation state. */
export const useEarshot = create<EarshotState>((set, get) => {
  const dispatch = (step: NavigationAction): void => {
    const before = get().place;
    const place = navigate(before, step);
    set({ place });
    keepReset(before, place);
  };
  const effects = new GuideEffects(get, dispatch);
  // Details of headphones belong to their page.
  const follow = (): void => {
    const { snapshot, place, session } = get();
    const headphones = getPageHeadphones(snapshot, place.subject);
    const next = followHeadsetSession(session, headphones?.id ?? null, headphones !== null && isConnected(headphones.state));
    if (next !== session) set({ session: next });
  };
  return {
    ...createHeadsetSessionSlice(set, get),
    language: getInitialLanguage(),
    place: INITIAL_NAVIGATION,
    resume: null,
    snapshot: null,
    notice: null,
    restore: ({ place, resume, session }, last) => set({ place, resume, session, snapshot: last }),
    receive: (snapshot, language = getSnapshotLanguage(snapshot)) => {
      const { snapshot: before, place, resume } = get();
      if (before !== null && snapshot.revision <= before.revision) return; // An older snapshot arrived late.
      const next = navigate(place, { type: 'snapshot', before, after: snapshot });
      set({ language, resume: before === null ? snapshot.guide : resume, snapshot, place: next });
      keepReset(place, next);
      follow();
      effects.evaluatePress();
      effects.chooseMeant();
    },
    select: (subject) => {
      // A page about the app covers a guide, which continues behind it.
      if (!isCovering(subject)) {
        effects.cancelPendingPairing();
        if (findGuide(get().place) !== null) keepGuide(null);
      }
      dispatch({ type: 'select', subject });
      set({ notice: null });
      follow();
    },
    treatAs: (id, modelId) => dispatch({ type: 'treat-as', id, modelId }),
    chooseTab: (tab) => dispatch({ type: 'choose-tab', tab }),
    openHelp: (help) => {
      dispatch({ type: 'open-help', help });
      set({ notice: null });
    },
    closeHelp: () => {
      dispatch({ type: 'close-help' });
      set({ notice: null });
    },
    goBack: () => {
      const { place, leaveGuide, closeHelp } = get();
      switch (getTopPage(place).kind) {
        case 'guide':
          leaveGuide();
          return true;
        case 'symptom':
        case 'answer':
        case 'sound':
          closeHelp();
          return true;
        default:
          if (place.behind.length === 0) return false;
          dispatch({ type: 'back' });
          set({ notice: null });
          follow();
          return true;
      }
    },
    answer: (question, evidence) => dispatch({ type: 'answer', question, evidence }),
    dismiss: (cause) => dispatch({ type: 'dismiss', cause }),
    openGuide: (guide, headphones, acts) => {
      dispatch({ type: 'open-guide', guide, headphones, acts });
      set({ resume: null, notice: null });
      keepGuide(getOpenGuide(get().place));
      effects.pairIfOpen();
    },
    step: (by) => {
      dispatch({ type: 'step', by, snapshot: get().snapshot, now: Date.now() });
      keepGuide(getOpenGuide(get().place));
    },
    answerReset: (answers) => dispatch({ type: 'answer-reset', answers }),
    agreeToStep: (stepId) => dispatch({ type: 'agree', stepId }),
    tryNextMethod: () => {
      const before = getOpenGuide(get().place)?.guide.methodIndex;
      dispatch({ type: 'next-method' });
      effects.pairIfOpen();
      return getOpenGuide(get().place)?.guide.methodIndex !== before;
    },
    press: () => {
      dispatch({ type: 'press', snapshot: get().snapshot, now: Date.now() });
      effects.pairIfOpen();
    },
    endPress: (atMost) => {
      const open = getOpenGuide(get().place);
      const from = open?.attempt?.from ?? open?.reset?.from ?? 0;
      dispatch({ type: 'let-go', now: Math.min(Date.now(), from + atMost * 1_000) });
      effects.evaluatePress();
    },
    closeGuide: () => {
      effects.cancelPendingPairing();
      dispatch({ type: 'close-guide' });
      keepGuide(null);
    },
    leaveGuide: () => {
      effects.cancelPendingPairing();
      set({ resume: toKeptGuide(getOpenGuide(get().place)) });
      dispatch({ type: 'close-guide' });
    },
    searchText: '',
    setSearchOpen: (open, searchText = '') => {
      set({ searchText });
      dispatch({ type: 'set-search', open });
    },
    dropResume: () => {
      set({ resume: null });
      keepGuide(null);
    },
    send: async (command) => {
      set({ notice: null });
      // The bridge itself fails only when the program is ending.
      const response = await window.earshot.send(command).catch(() => ({ ok: false, error: { kind: 'internal' } }) as const);
      // The sound check itself reports a refused microphone.
      if (!response.ok && response.error.kind !== 'microphone' && response.error.kind !== 'headset')
        set({ notice: `error.${response.error.kind}` });
      return response;
    },
  };
});

/** Returns the topic of the right pane. */
export function useRootPage(): RootPage {
  return useEarshot((state) => state.place.subject);
}

/** Returns the headphones of the right pane while they are in the list. */
export function useTarget(): Headphones | null {
  return useEarshot(({ snapshot, place }) => getPageHeadphones(snapshot, place.subject));
}

/** Returns the remembered headphones of the right pane while they are not in the list. */
export function useRemembered(): RememberedHeadphones | null {
  return useEarshot(({ snapshot, place: { subject } }) =>
    subject.kind === 'remembered' ? (snapshot?.remembered.find((item) => item.key === subject.key) ?? null) : null,
  );
}

/** Returns the model of the right pane: identified, remembered, or chosen manually. */
export function useModel(): Model | null {
  const subject = useRootPage();
  const target = useTarget();
  if (subject.kind !== 'headphones' && subject.kind !== 'model' && subject.kind !== 'remembered') return null;
  const id = target?.modelId ?? subject.modelId;
  return findModel(id);
}
