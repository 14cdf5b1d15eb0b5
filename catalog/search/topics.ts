import { type AnswerId, answers } from '../answers/answers';
import { listPossibleGuides } from '../guides/build';
import { GUIDE_KINDS, type GuideKind, TARGETS, type Target } from '../guides/guide';
import { createMessage, type Message } from '../messages/message';
import { createFactLines } from '../models/fact-lines';
import type { Form, Model } from '../models/model';
import { type SymptomId, symptoms } from '../symptoms/symptoms';

/** Guide of a model that the page knows, or that the user then chooses. */
export interface GuideTopic {
  readonly kind: 'guide';
  readonly guide: GuideKind;
  readonly target: Target | null;
}

/** Search result. */
export type Topic =
  | GuideTopic
  | { readonly kind: 'symptom'; readonly symptom: SymptomId }
  | { readonly kind: 'answer'; readonly answer: AnswerId }
  /** Sound check. */
  | { readonly kind: 'sound' }
  /** Fact about the model. The result shows its text. */
  | { readonly kind: 'fact'; readonly label: Message; readonly value: Message };

/** Returns the identifier of a topic, e.g. `symptom:no-sound`, for commands and tests. */
export function getTopicId(topic: Topic): string {
  switch (topic.kind) {
    case 'guide':
      return topic.target === null ? `guide:${topic.guide}` : `target:${topic.target}`;
    case 'symptom':
      return `symptom:${topic.symptom}`;
    case 'answer':
      return `answer:${topic.answer}`;
    case 'sound':
      return 'sound';
    case 'fact':
      return `fact:${topic.value.key}`;
  }
}

/** Returns the title of a topic. */
export function getTopicTitle(topic: Topic): Message {
  switch (topic.kind) {
    case 'guide':
      return topic.target === null
        ? createMessage(`guide.${topic.guide}`)
        : createMessage('guide.pair-other.title', { target: createMessage(`target.${topic.target}`) });
    case 'symptom':
      return createMessage(`symptom.${topic.symptom}`);
    case 'answer':
      return createMessage(`answer.${topic.answer}`);
    case 'sound':
      return createMessage('sound.title');
    case 'fact':
      return createMessage('row.title', { name: topic.label, text: topic.value });
  }
}

/** Returns every topic of a model, or the general ones. */
export function listTopics(model: Model | null): Topic[] {
  const kinds = model === null ? GUIDE_KINDS : listPossibleGuides(model);
  return [
    ...kinds.map((guide): Topic => ({ kind: 'guide', guide, target: null })),
    ...TARGETS.map((target): Topic => ({ kind: 'guide', guide: 'pair-other', target })),
    ...getKeys(symptoms).map((symptom): Topic => ({ kind: 'symptom', symptom })),
    ...getKeys(answers).flatMap((answer): Topic[] => (fitsForm(answer, model) ? [{ kind: 'answer', answer }] : [])),
    { kind: 'sound' },
    ...(model === null ? [] : createFactLines(model)).map(({ label, value }): Topic => ({ kind: 'fact', label, value })),
  ];
}

/** Forms of earbuds, which have a case that can be lost. */
const EARBUDS: ReadonlySet<Form> = new Set(['true-wireless', 'open-ear', 'clip']);

// Open-ear headphones with a neckband have no case. Sony's names for a cable or neckband begin with WI.
function fitsForm(answer: AnswerId, model: Model | null): boolean {
  if (answer !== 'reset-without-case' || model === null) return true;
  return EARBUDS.has(model.form) && !model.id.startsWith('wi-');
}

function getKeys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
