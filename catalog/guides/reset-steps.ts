import { createMessage, type Message } from '../messages/message';
import { selectErased } from '../methods/learned';
import { mayErase, mayResetErase, rankInitializeMethods, rankResetMethods } from '../methods/methods';
import type { Method, Model } from '../models/model';
import type { Situation, Step } from './guide';
import { createChoiceStep, createConnectStep, createPreparationSteps, createPressSteps, createStep, createSuccessNotes } from './step';

/** Creates the checks that come before any change. */
export function createFirstAidSteps(model: Model, { battery }: Situation): Step[] {
  const charge: Message[] = battery === null ? [] : [createMessage('step.aid.charge.low', { percent: battery })];
  const cables: Message[] = [];
  if (model.cable !== null) cables.push(createMessage(`facts.cable.${model.cable.value}`));
  if (model.usableWhileCharging?.value !== true) cables.push(createMessage('step.aid.unplug.note'));
  return [
    createStep('charge', createMessage('step.aid.charge'), { notes: charge }),
    createStep('unplug', createMessage('step.aid.unplug'), { notes: cables }),
    createStep('awake', createMessage('step.aid.awake'), { check: 'heard' }),
    createStep('close', createMessage('step.aid.close')),
    createStep('others', createMessage('step.aid.others'), { notes: [createMessage('step.free-other.note')] }),
    createStep('computer', createMessage('step.aid.computer'), { needsSettings: true }),
  ];
}

/** Creates the steps of a restart, which loses nothing. */
export function createRestartSteps(model: Model): Step[] {
  if (model.restart !== null) {
    return [
      ...createPreparationSteps(model.restart),
      ...createPressSteps(model, model.restart, 'restart', { notes: createSuccessNotes(model.restart) }),
    ];
  }
  const earbuds = model.form === 'true-wireless' || model.form === 'clip' || model.switchedBy?.value === 'case';
  return [createStep('restart', createMessage(earbuds ? 'step.restart.case' : 'step.restart.button'))];
}

/** Creates the steps of Sony's reset, which keeps pairings and settings. If it erased them on this computer before, it needs consent. */
export function createResetSteps(model: Model, { learned = [] }: Pick<Situation, 'learned'> = {}): Step[] {
  const [ranked] = rankResetMethods(model, learned);
  if (ranked === undefined) return [createUnknownStep(model)];
  const { id, method } = ranked;
  const erases = mayResetErase(model, learned);
  const erased = selectErased(learned, { modelId: model.id, way: id, outcome: 'reset' }) !== null;
  const notes = [
    ...(erased
      ? [createMessage('guide.reset.erased-here')]
      : mayErase(method)
        ? [createMessage('guide.reset.should-survive')]
        : [createMessage('guide.reset.survives')]),
    ...(erases ? createEarlyReleaseNotes(model, method) : []),
    ...createSuccessNotes(method),
  ];
  return [
    ...createPreparationSteps(method),
    ...createPressSteps(model, method, 'reset', { notes, erases, resets: 'reset' }),
    createTurnOnStep([]),
  ];
}

/** Creates the steps of a factory reset: the losses, the old pairing here, and pairing again. */
export function createInitializeSteps(model: Model, situation: Situation): Step[] {
  const { computer } = situation;
  const erasing = createErasingSteps(model, situation);
  if (erasing.length === 0) return [createUnknownStep(model)];
  return [
    ...erasing,
    createStep('forget', createMessage('step.forget-here'), {
      notes: [
        createMessage('step.forget-here.note'),
        createMessage(`forget.${computer}`),
        createMessage('forget.android'),
        createMessage('forget.iphone'),
      ],
      check: 'not-paired',
      needsSettings: true,
    }),
    createTurnOnStep([createMessage('step.initialized.pairing')]),
    createChoiceStep(model, computer, true),
    createConnectStep(),
  ];
}

/**
 * Creates the steps before giving headphones away, which remove every pairing on both sides. The last page lists the tasks on
 * other devices. See `hand-over.ts`.
 */
export function createGiveAwaySteps(model: Model, situation: Situation): Step[] {
  const { computer } = situation;
  const erasing = createErasingSteps(model, situation);
  return [
    // An unknown factory reset is left out because the new owner pairs again and nothing here connects automatically.
    ...erasing,
    createStep('forget', createMessage(`forget.${computer}`), {
      check: 'not-paired',
      needsSettings: true,
      notes: [createMessage('step.give-away.here')],
    }),
  ];
}

function createErasingSteps(model: Model, { learned }: Situation): Step[] {
  const method = rankInitializeMethods(model, learned)[0]?.method;
  if (method === undefined) return [];
  return [
    ...createPreparationSteps(method),
    ...createPressSteps(model, method, 'initialize', { notes: createSuccessNotes(method), erases: true, resets: 'factory-reset' }),
  ];
}

// On models with one button for both, the milder reset is the longer hold.
function createEarlyReleaseNotes(model: Model, method: Method): Message[] {
  const press = method.press.join();
  return model.initialize.some((erasing) => erasing.press.join() === press) ? [createMessage('guide.reset.early-release')] : [];
}

function createTurnOnStep(notes: readonly Message[]): Step {
  return createStep('on-again', createMessage('step.restart-after'), { check: 'heard', anew: true, notes });
}

// Without a method, one step names the remaining options, because a guess could erase data.
function createUnknownStep(model: Model): Step {
  const notes = [createMessage('step.unknown-reset.note')];
  if (model.app?.value === 'sound-connect') notes.push(createMessage('step.unknown-reset.app'));
  notes.push(createMessage(model.helpGuide === null ? 'step.unknown-reset.support' : 'step.unknown-reset.help-guide'));
  return createStep('unknown', createMessage('step.unknown-reset', { model: model.name }), { notes });
}
