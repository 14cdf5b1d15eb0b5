import type { AnswerId } from '../catalog/answers/answers';
import type { Guide } from '../catalog/guides/guide';
import { advance, agree, begin, type GuideProgress, move } from '../catalog/guides/progress';
import type { Headphones } from '../catalog/headphones';
import type { Address, EntryId, ModelId } from '../catalog/ids';
import type { Evidence } from '../catalog/symptoms/evidence';
import type { QuestionId } from '../catalog/symptoms/questions';
import type { SymptomId } from '../catalog/symptoms/symptoms';
import type { Snapshot } from '../contract/snapshot';

/** What the right pane is about: headphones that are heard, a model chosen by hand, or the choice itself. */
export type Subject =
  | { readonly kind: 'start' | 'picker' | 'about' | 'report' | 'settings' }
  | { readonly kind: 'remembered'; readonly key: Address; readonly modelId: ModelId | null }
  | { readonly kind: 'headphones'; readonly id: EntryId; readonly modelId: ModelId | null }
  | { readonly kind: 'model'; readonly modelId: ModelId };

/** A page of help: an answer, or a problem with what the person has said of it so far. */
export type Help =
  | { readonly kind: 'answer'; readonly answer: AnswerId }
  | {
      readonly kind: 'symptom';
      readonly symptom: SymptomId;
      /** What the person has answered. */
      readonly answers: readonly Evidence[];
      readonly asked: readonly QuestionId[];
    };

/** A guide, made once when it was opened: its steps do not change underfoot. */
export interface OpenGuide {
  readonly kind: 'guide';
  readonly guide: Guide;
  readonly progress: GuideProgress;
}

/** A page of the right pane. */
export type Page = Subject | Help | OpenGuide;

/**
 * Where the person is: a stack of pages, of which the last is seen. The first is the subject; above it are at most one guide
 * and one page of help, in the order in which they were opened: "it did nothing" leads away from a guide, and back.
 */
export interface Place {
  readonly subject: Subject;
  readonly above: readonly (Help | OpenGuide)[];
  /** The search from anywhere is open, above everything. */
  readonly searchOpen: boolean;
}

/** Where the window opens. */
export const START_PLACE: Place = { subject: { kind: 'start' }, above: [], searchOpen: false };

/** A step of the person through the window, or of the world while they are there. */
export type Move =
  | { readonly type: 'select'; readonly subject: Subject }
  | { readonly type: 'open-help'; readonly help: Help }
  | { readonly type: 'close-help' }
  | { readonly type: 'answer'; readonly question: QuestionId; readonly evidence: Evidence | null }
  | { readonly type: 'open-guide'; readonly guide: Guide; readonly headphones: Headphones | null }
  | { readonly type: 'close-guide' }
  | { readonly type: 'step'; readonly by: number }
  /** The person agrees to what an erasing step costs. */
  | { readonly type: 'agree'; readonly stepId: string }
  | { readonly type: 'set-search'; readonly open: boolean }
  | { readonly type: 'snapshot'; readonly before: Snapshot | null; readonly after: Snapshot };

/** Where the person is after a move. Pure; the same place is returned when nothing changes. */
export function navigate(place: Place, step: Move): Place {
  switch (step.type) {
    case 'select':
      return { ...place, subject: step.subject, above: [] };
    case 'open-help':
      return { ...place, above: [...place.above.filter(isGuide), step.help] };
    case 'close-help':
      return { ...place, above: place.above.filter(isGuide) };
    case 'answer':
      return withHelp(place, (help) => answered(help, step.question, step.evidence));
    case 'open-guide': {
      const { guide, headphones } = step;
      return { ...place, above: [...place.above.filter(isHelp), { kind: 'guide', guide, progress: begin(guide, headphones) }] };
    }
    case 'close-guide':
      return { ...place, above: place.above.filter(isHelp) };
    case 'step':
      return withGuide(place, ({ guide, progress }) => move(guide, progress, step.by));
    case 'agree':
      return withGuide(place, ({ progress }) => agree(progress, step.stepId));
    case 'set-search':
      return { ...place, searchOpen: step.open };
    case 'snapshot': {
      const subject = followed(place.subject, step.before, step.after);
      const headphones = headphonesOf(step.after, subject);
      return withGuide(subject === place.subject ? place : { ...place, subject }, ({ guide, progress }) =>
        advance(guide, progress, headphones),
      );
    }
  }
}

/** The page that is seen. */
export function topOf({ subject, above }: Place): Page {
  return above.at(-1) ?? subject;
}

/** The guide that is open, seen or beneath a page of help; null when there is none. */
export function guideOf({ above }: Place): OpenGuide | null {
  return above.find(isGuide) ?? null;
}

/** The headphones that a subject is about, while they are in the list. */
export function headphonesOf(snapshot: Snapshot | null, subject: Subject): Headphones | null {
  if (subject.kind !== 'headphones') return null;
  return snapshot?.headphones.find(({ id }) => id === subject.id) ?? null;
}

function isGuide(page: Help | OpenGuide): page is OpenGuide {
  return page.kind === 'guide';
}

function isHelp(page: Help | OpenGuide): page is Help {
  return page.kind !== 'guide';
}

function withGuide(place: Place, change: (open: OpenGuide) => GuideProgress): Place {
  const open = guideOf(place);
  const progress = open === null ? null : change(open);
  if (open === null || progress === null || progress === open.progress) return place;
  return { ...place, above: place.above.map((page) => (page === open ? { ...open, progress } : page)) };
}

function withHelp(place: Place, change: (help: Help) => Help): Place {
  return { ...place, above: place.above.map((page) => (isHelp(page) ? change(page) : page)) };
}

function answered(help: Help, question: QuestionId, evidence: Evidence | null): Help {
  if (help.kind !== 'symptom') return help;
  return { ...help, asked: [...help.asked, question], answers: evidence === null ? help.answers : [...help.answers, evidence] };
}

// Paired anew, headphones can come back as another entry; the action on them says which.
function followed(subject: Subject, before: Snapshot | null, after: Snapshot): Subject {
  const id = after.action?.headphonesId;
  const moved = subject.kind === 'headphones' && before?.action?.headphonesId === subject.id && id !== undefined && id !== subject.id;
  return moved ? { ...subject, id } : subject;
}
