import { followEntry } from '../catalog/actions/follow-entry';
import type { AnswerId } from '../catalog/answers/answers';
import type { Guide, GuideKind } from '../catalog/guides/guide';
import { isLadderGuide } from '../catalog/guides/ladder-kinds';
import { agreeToStep, tryNextMethod } from '../catalog/guides/progress';
import type { Headphones } from '../catalog/headphones';
import type { Address, EntryId, ModelId } from '../catalog/ids';
import type { ResetAnswers } from '../catalog/methods/reset-result';
import { withUserAnswers } from '../catalog/methods/reset-watch';
import { selectMeantHeadphones } from '../catalog/page/meant-headphones';
import type { GuideTopic } from '../catalog/search/topics';
import type { CauseId } from '../catalog/symptoms/causes';
import type { Evidence } from '../catalog/symptoms/evidence';
import type { QuestionId } from '../catalog/symptoms/questions';
import type { SymptomId } from '../catalog/symptoms/symptoms';
import type { Snapshot } from '../contract/snapshot';
import {
  beginPress,
  createOpenGuide,
  endPress,
  evaluateOpenAttempt,
  followActions,
  moveBy,
  type OpenGuide,
  withProgress,
} from './open-guide';
import { addTreatedModel, findTreatedModel, followTreatedModels, type TreatedModel } from './treated-models';

/** Topic of the right pane: headphones in range, a model chosen manually, or the choice itself. */
export type RootPage =
  | { readonly kind: 'start' | 'about' | 'report' | 'settings' }
  /** `goesOn` if the choice opens this guide. */
  | { readonly kind: 'picker'; readonly goesOn?: GuideTopic }
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
  readonly treatedAs: readonly TreatedModel[];
}

/** Page to which the user can go back. */
type CoveredPage = Pick<NavigationState, 'subject' | 'above' | 'tab'>;

/** Completed repair guide of a model. */
interface CompletedFix {
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
        { ...place, treatedAs: addTreatedModel(place.treatedAs, step) },
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
        above: [...place.above.filter(isHelp), createOpenGuide(guide, headphones, acts)],
      };
    }
    case 'close-guide':
      return { ...place, above: place.above.filter(isHelp), tried: withTried(place.tried, getOpenGuide(place)) };
    case 'step': {
      const { by, snapshot, now } = step;
      const watch = snapshot === undefined || now === undefined ? null : { headphones: getPageHeadphones(snapshot, place.subject), now };
      return withGuide(place, (open) => moveBy(open, by, watch));
    }
    case 'agree':
      return withGuide(place, (open) => withProgress(open, agreeToStep(open.progress, step.stepId)));
    case 'next-method':
      return withGuide(place, (open) => {
        const next = tryNextMethod(open.guide, open.progress);
        return next === null ? open : { ...open, ...next };
      });
    case 'press': {
      const { snapshot, now } = step;
      return withGuide(place, (open) => beginPress(open, getPageHeadphones(snapshot, place.subject), snapshot?.headphones ?? [], now));
    }
    case 'let-go':
      return withGuide(place, (open) => endPress(open, step.now));
    case 'answer-reset':
      return withGuide(place, (open) => (open.reset === null ? open : { ...open, reset: withUserAnswers(open.reset, step.answers) }));
    case 'judge':
      return withGuide(place, (open) => evaluateOpenAttempt(open, step.snapshot.headphones, step.now));
    case 'choose-meant': {
      const subject = selectInitialPage(place, step.snapshot);
      return subject === null ? place : { ...place, subject: withTreated(place, subject) };
    }
    case 'set-search':
      return { ...place, searchOpen: step.open };
    case 'snapshot': {
      const subject = followSubject(place.subject, step.before, step.after);
      const headphones = getPageHeadphones(step.after, subject);
      const treatedAs = followTreatedModels(place.treatedAs, step.before?.action ?? null, step.after.action);
      const moved = subject === place.subject && treatedAs === place.treatedAs ? place : { ...place, subject, treatedAs };
      return withGuide(moved, (open) => followActions(open, headphones, step.before?.action ?? null, step.after.action));
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
