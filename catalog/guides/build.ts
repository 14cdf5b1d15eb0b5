import { type Message, say } from '../messages/message';
import type { Sourced } from '../models/fact';
import type { Model, Reading } from '../models/model';
import { GUIDE_KINDS, type Guide, type GuideKind, type Situation, type Step, type Target } from './guide';
import { firstAid, initialize, reset, restart } from './mending';
import { disconnect, firstPairing, forget, pairHere, pairOther, reconnect, secondDevice, switchDevices, transceiver } from './pairing';

/** Makes the guide of one kind for one model. Never fails: an unknown procedure gives honest steps. */
export function buildGuide(kind: GuideKind, model: Model, situation: Situation): Guide {
  const basis = basisOf(kind, model, situation);
  const known = basis === 'general' ? null : basis;
  const target = kind === 'pair-other' ? (situation.target ?? 'android') : null;
  return {
    kind,
    target,
    modelId: model.id,
    title: titleOf(kind, target),
    summary: say(`guide.${kind}.summary`),
    steps: stepsOf(kind, model, situation),
    trust: basis === 'general' ? 'general' : (basis?.confidence ?? 'unknown'),
    sources: known?.sources ?? [],
    disagreements: known?.disagreements ?? [],
    helpGuide: model.helpGuide,
  };
}

/** The guides worth offering for a model, in order. */
export function guidesFor(model: Model): GuideKind[] {
  return GUIDE_KINDS.filter((kind) => (kind === 'transceiver' ? model.usbTransceiver?.value === true : true));
}

function titleOf(kind: GuideKind, target: Target | null): Message {
  return target === null ? say(`guide.${kind}`) : say('guide.pair-other.title', { target: say(`target.${target}`) });
}

type Basis = Sourced & { readonly disagreements?: readonly Reading[] };

// What the trust in a guide rests on: a procedure or fact of the model, null where it is unknown.
function basisOf(kind: GuideKind, model: Model, { target }: Situation): Basis | null | 'general' {
  switch (kind) {
    case 'pair':
      return model.pairing;
    case 'pair-other':
      return target === 'playstation' || target === 'xbox' ? 'general' : model.pairing;
    case 'first-pairing':
      return model.pairsByItselfAtFirst;
    case 'second-device':
      return model.multipoint;
    case 'reset':
      return model.reset;
    case 'initialize':
      return model.initialize;
    case 'restart':
      return model.restart ?? 'general';
    case 'transceiver':
      return model.usbTransceiver;
    case 'switch':
    case 'reconnect':
    case 'disconnect':
    case 'forget':
    case 'first-aid':
      return 'general';
  }
}

function stepsOf(kind: GuideKind, model: Model, situation: Situation): Step[] {
  switch (kind) {
    case 'first-pairing':
      return firstPairing(model, situation);
    case 'pair':
      return pairHere(model, situation);
    case 'pair-other':
      return pairOther(model, situation);
    case 'second-device':
      return secondDevice(model, situation);
    case 'switch':
      return switchDevices(model, situation);
    case 'reconnect':
      return reconnect(model, situation);
    case 'disconnect':
      return disconnect(situation);
    case 'forget':
      return forget(situation);
    case 'transceiver':
      return transceiver(model);
    case 'first-aid':
      return firstAid(model, situation);
    case 'restart':
      return restart(model);
    case 'reset':
      return reset(model);
    case 'initialize':
      return initialize(model, situation);
  }
}
