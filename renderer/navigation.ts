import { followEntry } from '../catalog/actions/follow-entry';
import type { AnswerId } from '../catalog/answers/answers';
import type { Guide, GuideKind } from '../catalog/guides/guide';
import { isLadderGuide } from '../catalog/guides/ladder-kinds';
import { advance, agreeToStep, begin, type GuideProgress, move, tryNextMethod } from '../catalog/guides/progress';
import type { Headphones } from '../catalog/headphones';
import type { Address, EntryId, MethodId, ModelId } from '../catalog/ids';
import type { Outcome } from '../catalog/methods/learned';
import { beginAttempt, collectResetEvidence, endHold, evaluateAttempt, type PressAttempt } from '../catalog/methods/press-attempt';
import type { ResetAnswers } from '../catalog/methods/reset-result';
import {
  addEvidence,
  beginResetWatch,
  endResetHold,
  isRefusedConnection,
  observeReset,
  type ResetWatch,
  UNTIMED_PRESS_MS,
  withUserAnswers,
} from '../catalog/methods/reset-watch';
import { selectMeantHeadphones } from '../catalog/page/meant-headphones';
import type { CauseId } from '../catalog/symptoms/causes';
import type { Evidence } from '../catalog/symptoms/evidence';
import type { QuestionId } from '../catalog/symptoms/questions';
import type { SymptomId } from '../catalog/symptoms/symptoms';
import type { Snapshot } from '../contract/snapshot';
import { addTreated, findTreatedModel, followTreated, type TreatedAs } from './treated-as';

/** Topic of the right pane: headphones in range, a model chosen manually, or the choice itself. */
export type RootPage =
  | { readonly kind: 'start' | 'about' | 'report' | 'settings' }
  /** `goesOn` if the choice of a model opens its guide for pairing. */
  | { readonly kind: 'picker'; readonly goesOn?: true }
  | { readonly kind: 'remembered'; readonly key: Address; readonly modelId: ModelId | null }
  | { readonly kind: 'headphones'; readonly id: EntryId; readonly modelId: ModelId | null }
  | { readonly kind: 'model'; readonly modelId: ModelId };

/** Help page: a question, the sound check, or a problem with the user's responses. */
export type Help =
  | { readonly kind: 'answer'; readonly answer: AnswerId }
  | { readonly kind: 'sound' }
  | {
      readonly kind: 'symptom';
      readonly symptom: SymptomId;
      /** Responses of the user. */
      readonly answers: readonly Evidence[];
      readonly asked: readonly QuestionId[];
      /** Causes that the user excluded. */
      readonly dismissed?: readonly CauseId[];
    };

/** Guide, created once when it was opened, so that its steps do not change. */
export interface OpenGuide {
  readonly kind: 'guide';
  readonly guide: Guide;
  readonly progress: GuideProgress;
  /** Headphones that Earshot pairs when they enter pairing mode; null if the user pairs them. */
  readonly acts: EntryId | null;
  /** Press that is being timed, or was a moment ago; null if there is none. */
  readonly attempt: PressAttempt | null;
  /** Method that the radio confirmed in this guide; null if there is none yet. */
  readonly verifiedMethod: VerifiedMethod | null;
  /** Reset of this guide, running or completed, and its result; null before its press. */
  readonly reset: ResetWatch | null;
}

/** Method that worked, with the seconds of its hold. */
export interface VerifiedMethod {
  readonly way: MethodId;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly firmware: string | null;
}

/** Page of the right pane. */
export type Page = RootPage | Help | OpenGuide;

/**
 * Navigation state: a stack of pages, of which the last is visible. The first is the subject. Above it are at most one guide and
 * one help page, in the order of their opening, because “Nothing happened” leads from a guide to help, and back.
 */
export interface NavigationState {
  readonly subject: RootPage;
  readonly above: readonly (Help | OpenGuide)[];
  /** Pages that a page about the app covers, the last on top, with everything that was open on them. */
  readonly behind: readonly CoveredPage[];
  /** True if the search is open, above everything. */
  readonly searchOpen: boolean;
  /** Tab that the user chose; null for the one that fits the headphones' state. */
  readonly tab: PageTab | null;
  /** Repair guides that the user completed since the window opened. */
  readonly tried: readonly CompletedFix[];
  /** Models that the user chose for headphones of an unknown model, once for each entry. */
  readonly treatedAs: readonly TreatedAs[];
}

/** Page to which the user can go back. */
export type CoveredPage = Pick<NavigationState, 'subject' | 'above' | 'tab'>;

/** Completed repair guide of a model. */
export interface CompletedFix {
  readonly modelId: ModelId;
  readonly kind: GuideKind;
}

/** Tabs of a page about headphones, in order. */
export const PAGE_TABS = ['fix', 'guides', 'reset', 'about'] as const;

/** One of {@link PAGE_TABS}. */
export type PageTab = (typeof PAGE_TABS)[number];

/** First page of the window. */
export const INITIAL_NAVIGATION: NavigationState = {
  subject: { kind: 'start' },
  above: [],
  behind: [],
  searchOpen: false,
  tab: null,
  tried: [],
  treatedAs: [],
};

/** Action of the user in the window, or a change of the snapshot. */
export type NavigationAction =
  | { readonly type: 'select'; readonly subject: RootPage }
  /** The user treats headphones of an unknown model like this one. */
  | { readonly type: 'treat-as'; readonly id: EntryId; readonly modelId: ModelId }
  | { readonly type: 'choose-tab'; readonly tab: PageTab }
  | { readonly type: 'open-help'; readonly help: Help }
  | { readonly type: 'close-help' }
  /** Goes back to the page from which the user came. */
  | { readonly type: 'back' }
  | { readonly type: 'answer'; readonly question: QuestionId; readonly evidence: Evidence | null }
  /** Excludes a cause on the user's word. */
  | { readonly type: 'dismiss'; readonly cause: CauseId }
  | { readonly type: 'open-guide'; readonly guide: Guide; readonly headphones: Headphones | null; readonly acts?: EntryId | null }
  | { readonly type: 'close-guide' }
  /** With `snapshot` and `now` (in ms since 1970), a step forward starts the watch over a reset whose press was not timed. */
  | { readonly type: 'step'; readonly by: number; readonly snapshot?: Snapshot | null; readonly now?: number }
  /** Records the user's consent to an erasing step. */
  | { readonly type: 'agree'; readonly stepId: string }
  /** Switches to the next method, because the current one did nothing. */
  | { readonly type: 'next-method' }
  /** Start or end of a press, from the timer. `now` in ms since 1970. */
  | { readonly type: 'press'; readonly snapshot: Snapshot | null; readonly now: number }
  | { readonly type: 'let-go'; readonly now: number }
  /** The user describes the result of a reset. */
  | { readonly type: 'answer-reset'; readonly answers: ResetAnswers }
  /** Emitted a moment after pairing mode began during a press, if no other headphones entered it. */
  | { readonly type: 'judge'; readonly snapshot: Snapshot; readonly now: number }
  /** Opens the page of the only likely headphones, if the user chose nothing for a moment. */
  | { readonly type: 'choose-meant'; readonly snapshot: Snapshot }
  | { readonly type: 'set-search'; readonly open: boolean }
  | { readonly type: 'snapshot'; readonly before: Snapshot | null; readonly after: Snapshot };

/** Returns the navigation state after an action. Pure. Returns the same state if nothing changes. */
export function navigate(place: NavigationState, step: NavigationAction): NavigationState {
  switch (step.type) {
    case 'select':
      return { ...place, subject: withTreated(place, step.subject), above: [], tab: null, behind: coverPage(place, step.subject) };
    case 'treat-as':
      return navigate(
        { ...place, treatedAs: addTreated(place.treatedAs, step) },
        { type: 'select', subject: { kind: 'headphones', id: step.id, modelId: step.modelId } },
      );
    case 'choose-tab':
      return { ...place, tab: step.tab };
    case 'open-help':
      return { ...place, above: [...place.above.filter(isGuide), step.help] };
    case 'close-help':
      return { ...place, above: place.above.filter(isGuide) };
    case 'back': {
      const last = place.behind.at(-1);
      return last === undefined ? place : { ...place, ...last, behind: place.behind.slice(0, -1) };
    }
    case 'answer':
      return withHelp(place, (help) => withResponse(help, step.question, step.evidence));
    case 'dismiss':
      return withHelp(place, (help) => (help.kind === 'symptom' ? { ...help, dismissed: [...(help.dismissed ?? []), step.cause] } : help));
    case 'open-guide': {
      const { guide, headphones, acts = null } = step;
      return {
        ...place,
        above: [
          ...place.above.filter(isHelp),
          { kind: 'guide', guide, progress: begin(guide, headphones), acts, attempt: null, verifiedMethod: null, reset: null },
        ],
      };
    }
    case 'close-guide':
      return { ...place, above: place.above.filter(isHelp), tried: withTried(place.tried, getOpenGuide(place)) };
    case 'step':
      return withoutRepeatedReset(
        withProgress(withUntimedReset(place, step), ({ guide, progress }) => move(guide, progress, step.by)),
        step.by,
      );
    case 'agree':
      return withProgress(place, ({ progress }) => agreeToStep(progress, step.stepId));
    case 'next-method':
      return withGuide(place, (open) => {
        const next = tryNextMethod(open.guide, open.progress);
        return next === null ? open : { ...open, ...next };
      });
    case 'press':
      return withGuide(place, (open) => ({
        ...open,
        attempt: beginPress(open, place.subject, step.snapshot, step.now),
        reset: beginReset(open, place.subject, step.snapshot, step.now) ?? open.reset,
      }));
    case 'let-go':
      return withGuide(place, (open) => ({
        ...open,
        attempt: open.attempt === null ? null : endHold(open.attempt, step.now),
        reset: open.reset !== null && isResetPress(open) ? endResetHold(open.reset, step.now) : open.reset,
      }));
    case 'answer-reset':
      return withGuide(place, (open) => (open.reset === null ? open : { ...open, reset: withUserAnswers(open.reset, step.answers) }));
    case 'judge':
      return withGuide(place, (open) => evaluateOpenAttempt(open, step.snapshot, step.now));
    case 'choose-meant': {
      const subject = selectInitialPage(place, step.snapshot);
      return subject === null ? place : { ...place, subject: withTreated(place, subject) };
    }
    case 'set-search':
      return { ...place, searchOpen: step.open };
    case 'snapshot': {
      const subject = followSubject(place.subject, step.before, step.after);
      const headphones = getPageHeadphones(step.after, subject);
      const treatedAs = followTreated(place.treatedAs, step.before?.action ?? null, step.after.action);
      const moved = subject === place.subject && treatedAs === place.treatedAs ? place : { ...place, subject, treatedAs };
      const here = withGuide(moved, (open) => withActs(open, step.before, step.after));
      const refused = isRefusedConnection(step.before?.action ?? null, step.after.action, headphones?.id ?? null);
      const watched = withGuide(here, (open) => withObservedReset(open, headphones, refused));
      return withProgress(watched, ({ guide, progress }) => advance(guide, progress, headphones));
    }
  }
}

/** Returns the visible page. */
export function getTopPage({ subject, above }: NavigationState): Page {
  return above.at(-1) ?? subject;
}

/** Returns the open guide, visible or beneath a help page; null if there is none. */
export function getOpenGuide({ above }: NavigationState): OpenGuide | null {
  return above.find(isGuide) ?? null;
}

/** Returns the open guide, or one that a page about the app covers; null if there is none. */
export function findGuide(place: NavigationState): OpenGuide | null {
  return getOpenGuide(place) ?? place.behind.flatMap(({ above }) => above).find(isGuide) ?? null;
}

/** Checks whether a page covers another one, to which it leads back, instead of replacing it. */
export function isCovering({ kind }: RootPage): boolean {
  return kind === 'picker' || kind === 'about' || kind === 'report' || kind === 'settings';
}

/** Returns the headphones of a root page while they are in the list. */
export function getPageHeadphones(snapshot: Snapshot | null, subject: RootPage): Headphones | null {
  if (subject.kind !== 'headphones') return null;
  return snapshot?.headphones.find(({ id }) => id === subject.id) ?? null;
}

/** Maximum number of covered pages, because more steps back are rare. */
const MAX_BEHIND = 8;

// A model that was chosen manually leads back to the choice.
function coverPage({ subject, above, tab, behind }: NavigationState, next: RootPage): readonly CoveredPage[] {
  if (!isCovering(next) && !(next.kind === 'model' && subject.kind === 'picker')) return [];
  if (subject.kind === next.kind && above.length === 0) return behind;
  return [...behind, { subject, above, tab }].slice(-MAX_BEHIND);
}

// The guide was completed, and only the user knows whether it helped.
function withTried(tried: readonly CompletedFix[], open: OpenGuide | null): readonly CompletedFix[] {
  if (open === null || !isLadderGuide(open.guide.kind) || open.progress.current < open.guide.steps.length) return tried;
  const { modelId, kind } = open.guide;
  return [...tried.filter((rung) => rung.modelId !== modelId || rung.kind !== kind), { modelId, kind }];
}

function isGuide(page: Help | OpenGuide): page is OpenGuide {
  return page.kind === 'guide';
}

function isHelp(page: Help | OpenGuide): page is Help {
  return page.kind !== 'guide';
}

function withGuide(place: NavigationState, change: (open: OpenGuide) => OpenGuide): NavigationState {
  const open = getOpenGuide(place);
  const next = open === null ? null : change(open);
  if (next === null || next === open) return place;
  return { ...place, above: place.above.map((page) => (page === open ? next : page)) };
}

function withProgress(place: NavigationState, change: (open: OpenGuide) => GuideProgress): NavigationState {
  return withGuide(place, (open) => {
    const progress = change(open);
    return progress === open.progress ? open : { ...open, progress };
  });
}

// Only a press whose result the radio can detect is an attempt.
function beginPress(
  { guide, progress, attempt }: OpenGuide,
  subject: RootPage,
  snapshot: Snapshot | null,
  now: number,
): PressAttempt | null {
  const step = guide.steps[progress.current];
  const { modelId } = guide;
  const list = snapshot?.headphones ?? [];
  const of =
    step?.usesMethod === true
      ? { modelId, methodId: guide.methods[guide.methodIndex]?.id ?? '', outcome: 'pairing-mode' as const, needed: step.holdSeconds }
      : step?.erases === true && guide.erasingMethodId !== null
        ? { modelId, methodId: guide.erasingMethodId, outcome: 'factory-reset' as const, needed: step.holdSeconds }
        : null;
  return of === null ? attempt : beginAttempt(of, getPageHeadphones(snapshot, subject), list, now);
}

function isResetPress({ guide, progress }: OpenGuide): boolean {
  return guide.steps[progress.current]?.resets !== undefined;
}

function beginReset(open: OpenGuide, subject: RootPage, snapshot: Snapshot | null, now: number): ResetWatch | null {
  const { resets } = open.guide.steps[open.progress.current] ?? {};
  const way = open.guide.resetMethodId;
  if (resets === undefined || way === null) return null;
  return beginResetWatch({ way, outcome: resets }, getPageHeadphones(snapshot, subject), now);
}

// A step forward from the press is the user's word that it was carried out.
function withUntimedReset(
  place: NavigationState,
  { by, snapshot, now }: Extract<NavigationAction, { readonly type: 'step' }>,
): NavigationState {
  if (by <= 0 || snapshot === undefined || now === undefined) return place;
  return withGuide(place, (open) =>
    open.reset !== null || !isResetPress(open)
      ? open
      : { ...open, reset: beginReset(open, place.subject, snapshot, now - UNTIMED_PRESS_MS) },
  );
}

// A step back to the press repeats it, so that the result of the first press no longer counts.
function withoutRepeatedReset(place: NavigationState, by: number): NavigationState {
  return withGuide(place, (open) => (by < 0 && open.reset !== null && isResetPress(open) ? { ...open, reset: null } : open));
}

function withObservedReset(open: OpenGuide, headphones: Headphones | null, refused: boolean): OpenGuide {
  if (open.reset === null) return open;
  const reset = observeReset(open.reset, headphones, refused);
  return reset === open.reset ? open : { ...open, reset };
}

function evaluateOpenAttempt(open: OpenGuide, { headphones }: Snapshot, now: number): OpenGuide {
  const { attempt } = open;
  if (attempt === null) return open;
  const verdict = evaluateAttempt(attempt, headphones, now);
  if (verdict === 'waiting') return open;
  if (verdict === 'unclear') return { ...open, attempt: null };
  const firmware = headphones.find(({ id }) => id === attempt.about)?.firmware ?? null;
  const verifiedMethod: VerifiedMethod = {
    way: attempt.methodId,
    outcome: attempt.outcome,
    seconds: Math.round(verdict * 10) / 10,
    firmware,
  };
  const reset = open.reset === null ? null : addEvidence(open.reset, collectResetEvidence(attempt, headphones));
  return { ...open, attempt: null, verifiedMethod, reset };
}

function withHelp(place: NavigationState, change: (help: Help) => Help): NavigationState {
  return { ...place, above: place.above.map((page) => (isHelp(page) ? change(page) : page)) };
}

function withResponse(help: Help, question: QuestionId, evidence: Evidence | null): Help {
  if (help.kind !== 'symptom') return help;
  return { ...help, asked: [...help.asked, question], answers: evidence === null ? help.answers : [...help.answers, evidence] };
}

/**
 * Returns the headphones to open if nothing was chosen: the connected ones, those with a problem, or the only ones. Null if that
 * is ambiguous. It never leaves a page that the user opened.
 */
export function selectInitialPage({ subject, above, searchOpen }: NavigationState, snapshot: Snapshot): RootPage | null {
  if (subject.kind !== 'start' || above.length > 0 || searchOpen) return null;
  const meant = selectMeantHeadphones(snapshot);
  return meant === null ? null : { kind: 'headphones', id: meant.id, modelId: meant.modelId };
}

function followSubject(subject: RootPage, before: Snapshot | null, after: Snapshot): RootPage {
  if (subject.kind !== 'headphones') return subject;
  const id = followEntry(subject.id, before?.action ?? null, after.action);
  return id === subject.id ? subject : { ...subject, id };
}

// An entry without a model of its own keeps the one that the user chose for it.
function withTreated({ treatedAs }: NavigationState, subject: RootPage): RootPage {
  if (subject.kind !== 'headphones' || subject.modelId !== null) return subject;
  return { ...subject, modelId: findTreatedModel(treatedAs, subject.id) };
}

function withActs(open: OpenGuide, before: Snapshot | null, after: Snapshot): OpenGuide {
  const acts = open.acts === null ? null : followEntry(open.acts, before?.action ?? null, after.action);
  return acts === open.acts ? open : { ...open, acts };
}
