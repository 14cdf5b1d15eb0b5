import { type Message, say } from '../messages/message';
import { selectErased } from '../methods/learned';
import { mayErase, mayResetErase, rankInitializeMethods, rankResetMethods } from '../methods/methods';
import type { Method, Model } from '../models/model';
import type { Situation, Step } from './guide';
import { choiceStep, connectStep, preparationSteps, pressSteps, step, successNotes } from './step';

/** Creates the checks that come before any change. */
export function firstAid(model: Model, { battery }: Situation): Step[] {
  const charge: Message[] = battery === null ? [] : [say('step.aid.charge.low', { percent: battery })];
  const cables: Message[] = [];
  if (model.cable !== null) cables.push(say(`facts.cable.${model.cable.value}`));
  if (model.usableWhileCharging?.value !== true) cables.push(say('step.aid.unplug.note'));
  return [
    step('charge', say('step.aid.charge'), { notes: charge }),
    step('unplug', say('step.aid.unplug'), { notes: cables }),
    step('awake', say('step.aid.awake'), { check: 'heard' }),
    step('close', say('step.aid.close')),
    step('others', say('step.aid.others'), { notes: [say('step.free-other.note')] }),
    step('computer', say('step.aid.computer'), { needsSettings: true }),
  ];
}

/** Creates the steps of a restart, which loses nothing. */
export function restart(model: Model): Step[] {
  if (model.restart !== null) {
    return [...preparationSteps(model.restart), ...pressSteps(model, model.restart, 'restart', { notes: successNotes(model.restart) })];
  }
  const earbuds = model.form === 'true-wireless' || model.form === 'clip' || model.switchedBy?.value === 'case';
  return [step('restart', say(earbuds ? 'step.restart.case' : 'step.restart.button'))];
}

/** Creates the steps of Sony's reset, which keeps pairings and settings. One that erased them on this computer needs consent. */
export function reset(model: Model, { learned = [] }: Pick<Situation, 'learned'> = {}): Step[] {
  const [ranked] = rankResetMethods(model, learned);
  if (ranked === undefined) return [unknown(model)];
  const { id, method } = ranked;
  const erases = mayResetErase(model, learned);
  const erased = selectErased(learned, { modelId: model.id, way: id, outcome: 'reset' }) !== null;
  const notes = [
    ...(erased ? [say('guide.reset.erased-here')] : mayErase(method) ? [say('guide.reset.should-survive')] : [say('guide.reset.survives')]),
    ...(erases ? earlyReleaseNotes(model, method) : []),
    ...successNotes(method),
  ];
  return [...preparationSteps(method), ...pressSteps(model, method, 'reset', { notes, erases, resets: 'reset' }), onAgain([])];
}

/** Creates the steps of a factory reset: the losses, the old pairing here, and pairing again. */
export function initialize(model: Model, situation: Situation): Step[] {
  const { computer } = situation;
  const erasing = erasingSteps(model, situation);
  if (erasing.length === 0) return [unknown(model)];
  return [
    ...erasing,
    step('forget', say('step.forget-here'), {
      notes: [say('step.forget-here.note'), say(`forget.${computer}`), say('forget.android'), say('forget.iphone')],
      check: 'not-paired',
      needsSettings: true,
    }),
    onAgain([say('step.initialized.pairing')]),
    choiceStep(model, computer, true),
    connectStep(),
  ];
}

/**
 * Creates the steps before giving headphones away, which remove every pairing on both sides. What is left to do elsewhere is on the last
 * page, see `hand-over.ts`.
 */
export function giveAway(model: Model, situation: Situation): Step[] {
  const { computer } = situation;
  const erasing = erasingSteps(model, situation);
  return [
    // An unknown factory reset is left out because the new owner pairs again and nothing here connects automatically.
    ...erasing,
    step('forget', say(`forget.${computer}`), { check: 'not-paired', needsSettings: true, notes: [say('step.give-away.here')] }),
  ];
}

function erasingSteps(model: Model, { learned }: Situation): Step[] {
  const method = rankInitializeMethods(model, learned)[0]?.method;
  if (method === undefined) return [];
  return [
    ...preparationSteps(method),
    ...pressSteps(model, method, 'initialize', { notes: successNotes(method), erases: true, resets: 'factory-reset' }),
  ];
}

// On models with one button for both, the milder reset is the longer hold.
function earlyReleaseNotes(model: Model, method: Method): Message[] {
  const press = method.press.join();
  return model.initialize.some((erasing) => erasing.press.join() === press) ? [say('guide.reset.early-release')] : [];
}

function onAgain(notes: readonly Message[]): Step {
  return step('on-again', say('step.restart-after'), { check: 'heard', anew: true, notes });
}

// Without a method one step names the remaining options, because nothing that erases may be guessed.
function unknown(model: Model): Step {
  const notes = [say('step.unknown-reset.note')];
  if (model.app?.value === 'sound-connect') notes.push(say('step.unknown-reset.app'));
  notes.push(say(model.helpGuide === null ? 'step.unknown-reset.support' : 'step.unknown-reset.help-guide'));
  return step('unknown', say('step.unknown-reset', { model: model.name }), { notes });
}
