import { create } from 'zustand';
import type { AnswerId } from '../catalog/answers/answers';
import { buildGuide } from '../catalog/guides/build';
import type { Guide, GuideKind, Situation, Target } from '../catalog/guides/guide';
import { advance, agree, begin, type GuideProgress, move } from '../catalog/guides/progress';
import type { Headphones } from '../catalog/headphones';
import { type Language, pickLanguage } from '../catalog/messages/languages';
import type { MessageKey } from '../catalog/messages/message';
import { modelById } from '../catalog/models/index';
import type { Model, ModelId } from '../catalog/models/model';
import type { KeptGuide } from '../catalog/preferences';
import type { Remembered } from '../catalog/remembered';
import type { Evidence } from '../catalog/symptoms/evidence';
import type { QuestionId } from '../catalog/symptoms/questions';
import type { SymptomId } from '../catalog/symptoms/symptoms';
import type { Command } from '../contract/commands';
import type { Snapshot } from '../contract/snapshot';

/** What the right pane is about: headphones that are heard, a model chosen by hand, or the choice itself. */
export type Subject =
  | { readonly kind: 'none' }
  | { readonly kind: 'picker' }
  | { readonly kind: 'about' }
  | { readonly kind: 'report' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'remembered'; readonly key: string; readonly modelId: ModelId | null }
  | { readonly kind: 'headphones'; readonly id: string; readonly modelId: ModelId | null }
  | { readonly kind: 'model'; readonly modelId: ModelId };

/** The page of help on top of the subject, if any. */
export type Help =
  | { readonly kind: 'answer'; readonly answer: AnswerId }
  | {
      readonly kind: 'symptom';
      readonly symptom: SymptomId;
      /** What the person has answered. */
      readonly told: readonly Evidence[];
      readonly asked: readonly QuestionId[];
    };

/** The guide on screen, made once when it was opened: its steps do not change underfoot. */
export interface OpenGuide {
  readonly guide: Guide;
  readonly progress: GuideProgress;
}

interface EarshotState {
  readonly language: Language;
  readonly snapshot: Snapshot | null;
  readonly subject: Subject;
  readonly help: Help | null;
  readonly open: OpenGuide | null;
  /** Of an open guide and a page of help, which one is seen; the other one waits beneath. */
  readonly guideOnTop: boolean;
  /** Whether the search from anywhere is open. */
  readonly searching: boolean;
  /** A guide that was open when Earshot last ended, until it is gone on with or dropped. */
  readonly resume: KeptGuide | null;
  /** A failed command's sentence, until the next command. */
  readonly notice: MessageKey | null;
  receive(snapshot: Snapshot): void;
  select(subject: Subject): void;
  showHelp(help: Help | null): void;
  answer(question: QuestionId, evidence: Evidence | null): void;
  startGuide(kind: GuideKind, model: Model, target?: Target): void;
  step(by: number): void;
  /** The person agrees to what an erasing step costs. */
  agree(stepId: string): void;
  closeGuide(): void;
  setSearching(searching: boolean): void;
  /** Goes on with the guide of last time, or drops it. */
  goOn(yes: boolean): void;
  send(command: Command): void;
}

/** The window's one store: the last snapshot, and where the person is in the window. */
export const useEarshot = create<EarshotState>((set, get) => ({
  language: pickLanguage(navigator.languages),
  guideOnTop: true,
  searching: false,
  resume: null,
  snapshot: null,
  subject: { kind: 'none' },
  help: null,
  open: null,
  notice: null,
  receive: (snapshot) => {
    const { snapshot: before, subject, open } = get();
    if (before !== null && snapshot.revision <= before.revision) return; // an older one that came late
    const followed = follow(subject, before, snapshot);
    const target = find(snapshot, followed);
    const { language } = snapshot.preferences;
    set({
      language: language === 'system' ? pickLanguage(navigator.languages) : language,
      resume: before === null ? snapshot.guide : get().resume,
      snapshot,
      subject: followed,
      open: open === null ? null : { ...open, progress: advance(open.guide, open.progress, target) },
    });
  },
  select: (subject) => {
    if (get().open !== null) keep(null);
    set({ subject, help: null, open: null, notice: null });
  },
  // A guide stays open beneath: "it did nothing" leads away from it, and back.
  showHelp: (help) => set({ help, guideOnTop: help === null, notice: null }),
  answer: (question, evidence) => {
    const { help } = get();
    if (help?.kind !== 'symptom') return;
    set({ help: { ...help, asked: [...help.asked, question], told: evidence === null ? help.told : [...help.told, evidence] } });
  },
  startGuide: (kind, model, target) => {
    const { snapshot, subject } = get();
    const headphones = find(snapshot, subject);
    const guide = buildGuide(kind, model, situationOf(snapshot, headphones, model, target));
    set({ open: { guide, progress: begin(guide, headphones) }, guideOnTop: true, resume: null, notice: null });
    keep(get().open);
  },
  step: (by) => {
    const { open } = get();
    if (open === null) return;
    set({ open: { ...open, progress: move(open.guide, open.progress, by) } });
    keep(get().open);
  },
  agree: (stepId) => {
    const { open } = get();
    if (open !== null) set({ open: { ...open, progress: agree(open.progress, stepId) } });
  },
  closeGuide: () => {
    set({ open: null });
    keep(null);
  },
  setSearching: (searching) => set({ searching }),
  goOn: (yes) => {
    const { resume, snapshot } = get();
    const model = resume === null ? undefined : modelById(resume.modelId);
    set({ resume: null });
    if (resume === null || model === undefined || !yes) return keep(null);
    // The headphones themselves when they are here, and only one of the model is.
    const here = snapshot?.headphones.filter(({ modelId }) => modelId === model.id) ?? [];
    const [only] = here;
    const subject: Subject =
      only !== undefined && here.length === 1
        ? { kind: 'headphones', id: only.id, modelId: model.id }
        : { kind: 'model', modelId: model.id };
    set({ subject, help: null });
    get().startGuide(resume.kind, model, resume.target ?? undefined);
    get().step(resume.step - (get().open?.progress.current ?? 0));
  },
  send: (command) => {
    set({ notice: null });
    window.earshot.send(command).then(
      (result) => {
        if (!result.ok) set({ notice: result.error });
      },
      () => set({ notice: 'error.internal' }),
    );
  },
}));

// Kept by main, so that it can be gone on with after a restart.
function keep(open: OpenGuide | null): void {
  const guide =
    open === null ? null : { kind: open.guide.kind, target: open.guide.target, modelId: open.guide.modelId, step: open.progress.current };
  void window.earshot.send({ type: 'keep-guide', guide }).catch(() => undefined); // a lost bookmark is no error to show
}

function situationOf(snapshot: Snapshot | null, headphones: Headphones | null, model: Model, target: Target | undefined): Situation {
  return {
    computer: snapshot?.computer ?? 'linux',
    ...(target === undefined ? {} : { target }),
    state: headphones?.state ?? null,
    pairedLeHalf: headphones?.leHalf?.paired ? (headphones.leHalf.name ?? `LE_${model.name}`) : null,
    battery: headphones?.battery ?? null,
  };
}

// Paired anew, headphones can come back as another entry; the action on them says which.
function follow(subject: Subject, before: Snapshot | null, after: Snapshot): Subject {
  const id = after.action?.headphonesId;
  const moved = subject.kind === 'headphones' && before?.action?.headphonesId === subject.id && id !== undefined && id !== subject.id;
  return moved ? { ...subject, id } : subject;
}

function find(snapshot: Snapshot | null, subject: Subject): Headphones | null {
  if (subject.kind !== 'headphones') return null;
  return snapshot?.headphones.find((entry) => entry.id === subject.id) ?? null;
}

/** The headphones the right pane is about, while they are in the list. */
export function useTarget(): Headphones | null {
  return useEarshot((state) => find(state.snapshot, state.subject));
}

/** The remembered headphones the right pane is about, while they are not in the list. */
export function useRemembered(): Remembered | null {
  return useEarshot(({ snapshot, subject }) =>
    subject.kind === 'remembered' ? (snapshot?.remembered.find((item) => item.key === subject.key) ?? null) : null,
  );
}

/** The model the right pane is about: identified, remembered from before it went out of range, or chosen by hand. */
export function useModel(): Model | null {
  const subject = useEarshot((state) => state.subject);
  const target = useTarget();
  if (subject.kind !== 'headphones' && subject.kind !== 'model' && subject.kind !== 'remembered') return null;
  const id = target?.modelId ?? subject.modelId;
  return id === null ? null : (modelById(id) ?? null);
}
