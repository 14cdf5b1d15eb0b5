import { message } from '../messages/en';
import type { Model, Procedure } from '../models/model';
import type { Guide, GuideKind, Situation, Step } from './guide';

/** Makes the guide of one kind for one model. Never fails: an unknown procedure gives honest steps. */
export function buildGuide(kind: GuideKind, model: Model, situation: Situation): Guide {
  const procedure = procedureOf(kind, model);
  return {
    kind,
    modelId: model.id,
    title: message(`guide.${kind}`),
    summary: message(`guide.${kind}.summary`),
    steps: kind === 'pair' ? pairingSteps(model, procedure, situation) : resetSteps(kind, model, procedure),
    confidence: procedure?.confidence ?? null,
    sources: procedure?.sources ?? [],
    disagreements: procedure?.disagreements ?? [],
    helpGuide: model.helpGuide,
  };
}

function procedureOf(kind: GuideKind, model: Model): Procedure | null {
  if (kind === 'pair') return model.pairing;
  return kind === 'reset' ? model.reset : model.initialize;
}

function pairingSteps(model: Model, procedure: Procedure | null, situation: Situation): Step[] {
  const name = model.bluetoothNames[0] ?? model.name;
  const steps: Step[] = [];
  if (situation.pairedLeHalf !== null) {
    steps.push(
      step('remove-le', message('step.removeLe', { name: situation.pairedLeHalf }), {
        notes: [message('step.removeLe.note')],
        check: 'le-half-removed',
        needsSettings: true,
      }),
    );
  }
  if (procedure === null) {
    steps.push(
      step('pairing-mode', message('step.unknownPairing', { model: model.name }), {
        notes: [message('step.unknownPairing.note')],
        check: 'pairing-mode',
      }),
    );
  } else {
    steps.push(...before(procedure));
    const notes = [message('step.keepHolding'), ...outcome(procedure)];
    if (model.pairingWindowMinutes !== null) notes.push(message('step.window', { minutes: model.pairingWindowMinutes }));
    steps.push(...press(model, procedure, 'pairing-mode', { notes, check: 'pairing-mode' }));
  }
  const chooseNotes = [message('step.choose.note')];
  if (model.passkey !== null) chooseNotes.push(message('step.passkey', { passkey: model.passkey }));
  steps.push(step('choose', message('step.choose', { name }), { notes: chooseNotes, check: 'paired', needsSettings: true }));
  steps.push(step('connect', message('step.connect'), { check: 'connected', needsSettings: true }));
  return steps;
}

function resetSteps(kind: 'reset' | 'initialize', model: Model, procedure: Procedure | null): Step[] {
  if (procedure === null) {
    return [step('unknown', message('step.unknownReset', { model: model.name }), { notes: [message('step.unknownReset.note')] })];
  }
  const erases = kind === 'initialize';
  const notes = erases ? [message('guide.erases'), ...outcome(procedure)] : outcome(procedure);
  const steps = [...before(procedure), ...press(model, procedure, kind, { notes, erases })];
  if (erases) {
    steps.push(
      step('forget', message('step.forgetHere'), { notes: [message('step.forgetHere.note')], check: 'not-paired', needsSettings: true }),
    );
  }
  steps.push(step('on-again', message('step.restartAfter'), { check: 'heard' }));
  return steps;
}

// What must be arranged before the press: cables, power, case.
function before(procedure: Procedure): Step[] {
  const steps: Step[] = [];
  for (const condition of procedure.preconditions) {
    if (condition !== 'earbuds-in-case') steps.push(step(condition, message(`step.${condition}`), {}));
  }
  if (procedure.from === 'off' || procedure.from === 'in-case' || procedure.from === 'worn') {
    steps.push(step(procedure.from, message(`step.${procedure.from}`), {}));
  }
  return steps;
}

function press(model: Model, procedure: Procedure, id: string, options: StepOptions): Step[] {
  const custom = procedure.custom;
  if (custom !== undefined) {
    return custom.map((text, index) => step(`${id}-${index + 1}`, text, index === custom.length - 1 ? options : {}));
  }
  const controls = procedure.press
    .map((id) => model.controls.find((control) => control.id === id))
    .filter((control) => control !== undefined);
  const names = controls
    .map((control) => lowerFirst(control.label) + (control.where === null ? '' : ` (${control.where})`))
    .join(' and the ');
  const seconds = procedure.holdSeconds;
  const text =
    seconds !== null
      ? message('step.hold', { controls: names, seconds })
      : controls.length > 1
        ? message('step.press', { controls: names })
        : message('step.hold.noSeconds', { controls: names });
  return [step(id, text, { ...options, holdSeconds: seconds })];
}

function outcome(procedure: Procedure): string[] {
  const notes: string[] = [];
  if (procedure.light !== null) notes.push(message('step.light', { light: procedure.light }));
  if (procedure.voice !== null) notes.push(message('step.voice', { voice: procedure.voice }));
  return notes;
}

interface StepOptions extends Partial<Omit<Step, 'id' | 'text'>> {}

function step(id: string, text: string, options: StepOptions): Step {
  return { id, text, notes: [], holdSeconds: null, check: null, erases: false, needsSettings: false, ...options };
}

// "Power button" inside a sentence; names in capitals (CUSTOM, NC/AMB) stay as printed.
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
