import { createMessage, type Message } from '../messages/message';
import { type RankedMethod, rankInitializeMethods, rankPairingMethods, rankResetMethods } from '../methods/methods';
import type { Model, Reading } from '../models/model';
import { GUIDE_KINDS, type Guide, type GuideKind, type GuideMethod, type Situation, type Step, type Target, type Trust } from './guide';
import { createGiveAwaySummary, createLadderTexts } from './ladder';
import {
  createDisconnectSteps,
  createFirstPairingSteps,
  createForgetSteps,
  createPairOtherSteps,
  createPairSteps,
  createReconnectSteps,
  createSecondDeviceSteps,
  createSwitchSteps,
  createTransceiverSteps,
} from './pairing';
import { createFirstAidSteps, createGiveAwaySteps, createInitializeSteps, createResetSteps, createRestartSteps } from './reset-steps';
import { createMethodMessage, createMethodSteps } from './step';
import { withMethod } from './with-method';

/** Creates the guide of one kind for one model. Never fails: if no source describes the procedure, the steps state that. */
export function buildGuide(kind: GuideKind, model: Model, situation: Situation): Guide {
  const basis = getBasis(kind, model, situation);
  const known = basis === 'general' ? null : basis;
  const target = kind === 'pair-other' || kind === 'second-device' ? (situation.target ?? 'android') : null;
  const steps = createSteps(kind, model, situation);
  const erasingMethodId =
    kind === 'initialize' || kind === 'give-away' ? (rankInitializeMethods(model, situation.learned)[0]?.id ?? null) : null;
  const checked = steps.some(({ usesMethod, check }) => usesMethod === true && check !== null);
  const guide: Guide = {
    kind,
    target,
    modelId: model.id,
    title: createTitle(kind, kind === 'pair-other' ? target : null, model, situation),
    summary:
      kind === 'give-away'
        ? createGiveAwaySummary(model)
        : createMessage(kind === 'reset' ? createLadderTexts(kind, model, situation.learned).summary : `guide.${kind}.summary`),
    steps,
    methods: steps.some(({ usesMethod }) => usesMethod === true)
      ? rankPairingMethods(model, situation.learned).map((ranked) => createGuideMethod(model, ranked, checked))
      : [],
    methodIndex: 0,
    erasingMethodId,
    resetMethodId: kind === 'reset' ? (rankResetMethods(model, situation.learned)[0]?.id ?? null) : erasingMethodId,
    trust: basis === 'general' ? 'general' : (basis?.confidence ?? 'unknown'),
    sources: known?.sources ?? [],
    disagreements: known?.disagreements ?? openReadings(kind, model),
    helpGuide: model.helpGuide,
  };
  return guide.methods.length === 0 || basis === 'general' ? guide : withMethod(guide, 0);
}

// Readings that give no steps are shown with a guide only if it has no method.
function openReadings(kind: GuideKind, { openReadings: all }: Model): readonly Reading[] {
  const procedure = kind === 'give-away' ? 'initialize' : kind;
  return all.filter((one) => one.procedure === procedure).map(({ text, sources }) => ({ text, sources }));
}

function createGuideMethod(model: Model, ranked: RankedMethod, checked: boolean): GuideMethod {
  const { id, method, trust, owners, learned } = ranked;
  return {
    id,
    text: createMethodMessage(ranked),
    steps: createMethodSteps(model, ranked, checked),
    trust,
    owners,
    workedOn: learned?.day ?? null,
    sources: method.sources,
    disagreements: method.disagreements ?? [],
  };
}

/** Returns the guides to offer for a model, in order. */
export function listPossibleGuides(model: Model): GuideKind[] {
  return GUIDE_KINDS.filter((kind) => (kind === 'transceiver' ? model.usbTransceiver?.value === true : true));
}

function createTitle(kind: GuideKind, target: Target | null, model: Model, { learned }: Situation): Message {
  if (kind === 'reset') return createMessage(createLadderTexts(kind, model, learned).title);
  return target === null
    ? createMessage(`guide.${kind}`)
    : createMessage('guide.pair-other.title', { target: createMessage(`target.${target}`) });
}

interface GuideBasis {
  readonly confidence: Trust;
  readonly sources: readonly string[];
  readonly disagreements?: readonly Reading[];
}

// The trust of a guide comes from a procedure or fact of the model, and is null if there is none.
function getBasis(kind: GuideKind, model: Model, { target, learned, reportedDetails }: Situation): GuideBasis | null | 'general' {
  switch (kind) {
    case 'pair':
      return getMethodBasis(rankPairingMethods(model, learned)[0]);
    case 'pair-other':
      return target === 'playstation' || target === 'xbox' || reportedDetails?.pairingMode === true
        ? 'general'
        : getMethodBasis(rankPairingMethods(model, learned)[0]);
    case 'first-pairing':
      return model.pairsByItselfAtFirst;
    case 'second-device':
      return model.multipoint;
    case 'reset':
      return getMethodBasis(rankResetMethods(model, learned)[0]);
    case 'initialize':
    case 'give-away':
      return getMethodBasis(rankInitializeMethods(model, learned)[0]);
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

function getMethodBasis(ranked: RankedMethod | undefined): GuideBasis | null {
  return ranked === undefined ? null : { ...ranked.method, confidence: ranked.trust };
}

function createSteps(kind: GuideKind, model: Model, situation: Situation): Step[] {
  switch (kind) {
    case 'first-pairing':
      return createFirstPairingSteps(model, situation);
    case 'pair':
      return createPairSteps(model, situation);
    case 'pair-other':
      return createPairOtherSteps(model, situation);
    case 'second-device':
      return createSecondDeviceSteps(model, situation);
    case 'switch':
      return createSwitchSteps(model, situation);
    case 'reconnect':
      return createReconnectSteps(model, situation);
    case 'disconnect':
      return createDisconnectSteps(situation);
    case 'forget':
      return createForgetSteps(situation);
    case 'transceiver':
      return createTransceiverSteps(model);
    case 'first-aid':
      return createFirstAidSteps(model, situation);
    case 'restart':
      return createRestartSteps(model);
    case 'reset':
      return createResetSteps(model, situation);
    case 'initialize':
      return createInitializeSteps(model, situation);
    case 'give-away':
      return createGiveAwaySteps(model, situation);
  }
}
