import { createMessage, type Message } from '../messages/message';
import { CONFIDENCES, type Confidence } from '../models/fact';
import type { Indicator, Model, VoicePrompt } from '../models/model';
import type { Guide, Step, Trust } from './guide';
import { selectControl } from './place';

/** Sources of a step: one sentence about its method, one about the facts around it that are less certain, and all addresses. */
interface StepSources {
  readonly method: Message;
  /** Null if everything on the card is as certain as the method. */
  readonly details: Message | null;
  readonly sources: readonly string[];
}

/** Fact on the card of a step next to its method, with its part of a sentence. */
interface Detail {
  readonly part: 'place' | 'light' | 'voice';
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** Start of the addresses of Sony's help guides. */
const HELP_GUIDE = 'https://helpguide.sony.net/';

/** Returns the sources of a guide and its visible step. It names the weakest facts, and Sony's help guide only if that is a source. */
export function describeStepSources(guide: Guide, step: Step | null, model: Model | null): StepSources {
  const details = step === null || model === null ? [] : collectDetails(step, model);
  const own = rank(guide.trust);
  const weaker = details.filter(({ confidence }) => rank(confidence) > own);
  const weakest = weaker.reduce<Confidence | null>(
    (last, { confidence }) => (last === null || rank(confidence) > rank(last) ? confidence : last),
    null,
  );
  const named = new Set(weaker.filter(({ confidence }) => confidence === weakest).map(({ part }) => part));
  const parts = [...named].map((part) => createMessage(`guide.source.part.${part}`));
  return {
    method: createTrustMessage(guide, model),
    details: weakest === null || weakest === 'official' ? null : createMessage(`guide.source.also.${weakest}`, { parts }),
    sources: [...new Set([...guide.sources, ...details.flatMap(({ sources }) => sources)])],
  };
}

function createTrustMessage({ trust, sources, modelId }: Guide, model: Model | null): Message {
  const quotes = trust === 'official' && sources.some((source) => source.startsWith(HELP_GUIDE));
  if (trust === 'official' && !quotes) return createMessage('guide.source.official-article');
  return createMessage(`guide.source.${trust}`, { model: model?.name ?? modelId });
}

// A method that several owners confirmed is as reliable as one of Sony's. Unknown and general guides have no card with facts.
function rank(trust: Trust): number {
  const index = (CONFIDENCES as readonly Trust[]).indexOf(trust);
  return index < 0 ? (trust === 'owners' ? 0 : CONFIDENCES.length) : index;
}

function collectDetails(step: Step, model: Model): Detail[] {
  const places = step.press.flatMap((id): Detail[] => {
    const control = selectControl(model, id);
    if (control?.place == null || control.confidence === null) return [];
    return [{ part: 'place', confidence: control.confidence, sources: control.source === null ? [] : [control.source] }];
  });
  const light = step.light === null ? null : model.indicators.find(isPairing);
  const voice = step.notes.some(({ key }) => key === 'step.voice') ? model.voicePrompts.find(isPairing) : null;
  return [...places, ...toDetail('light', light), ...toDetail('voice', voice)];
}

function toDetail(part: Detail['part'], fact: Indicator | VoicePrompt | null | undefined): Detail[] {
  return fact == null ? [] : [{ part, confidence: fact.confidence, sources: fact.sources }];
}

function isPairing({ condition }: Indicator | VoicePrompt): boolean {
  return condition === 'pairing';
}
