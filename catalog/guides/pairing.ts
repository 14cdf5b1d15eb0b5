import { getPairingState, isConnected } from '../headphones';
import { type Message, say } from '../messages/message';
import { rankPairingMethods } from '../methods/methods';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Model } from '../models/model';
import type { Situation, Step, Target } from './guide';
import { bluetoothName, choiceStep, connectStep, createMethodSteps, removeLeEntry, step, switchedBy, switchOn } from './step';

/** Creates the steps for new headphones, because many models start pairing mode automatically. */
export function firstPairing(model: Model, situation: Situation): Step[] {
  const { pairedLeHalf } = situation;
  const text = { button: say('step.first-on'), case: say('step.first-on.case'), unknown: say('step.first-on.earbuds') };
  return [
    ...removeLeEntry(pairedLeHalf),
    step('first-on', text[switchedBy(model)], {
      notes: [say('step.first-on.note')],
      check: 'pairing-mode',
    }),
    ...joinSteps(model, situation),
  ];
}

// The way to try first. Without any, the headphones cannot be paired over Bluetooth, as far as is known.
function pairingModeSteps(model: Model, { learned, said }: Situation): Step[] {
  // No press is needed because the headphones have confirmed that they started pairing mode.
  if (said?.pairingMode === true) return [];
  const [first] = rankPairingMethods(model, learned);
  return first === undefined
    ? [step('no-bluetooth', say('step.no-bluetooth', { model: model.name }), { notes: [say('step.no-bluetooth.note')] })]
    : createMethodSteps(model, first);
}

/** Creates the steps for this computer, where Earshot observes each of them. */
export function pairHere(model: Model, situation: Situation): Step[] {
  return [...removeLeEntry(situation.pairedLeHalf), ...pairingModeSteps(model, situation), ...joinSteps(model, situation)];
}

// The system's settings are not needed because Earshot pairs. Pairing and connecting are one step, because the user does nothing in
// either of them.
function joinSteps(model: Model, { computer, acts }: Situation): Step[] {
  if (acts !== true || isLeAudioOnly(model)) return [choiceStep(model, computer, true), connectStep()];
  return [step('pair', say('step.earshot-pairs'), { check: 'connected', anew: true })];
}

/** Creates the steps for another device, of which Earshot detects only pairing mode. */
export function pairOther(model: Model, situation: Situation): Step[] {
  const target = situation.target ?? 'android';
  switch (target) {
    case 'playstation':
    case 'xbox':
      return consoleSteps(model, target);
    case 'no-bluetooth':
      return [
        step('adapter', say('step.adapter.plug')),
        ...pairingModeSteps(model, situation),
        step('adapter-pair', say('step.adapter.pair')),
        step('cable', say('step.adapter.cable')),
      ];
    default:
      return [...freeHere(model, situation), ...pairingModeSteps(model, situation), choiceStep(model, target, false)];
  }
}

function consoleSteps(model: Model, target: Extract<Target, 'playstation' | 'xbox'>): Step[] {
  // Xbox consoles take no foreign USB sound devices, so the transceiver is for the PlayStation.
  if (target === 'playstation' && model.usbTransceiver?.value === true) return transceiver(model);
  const wireless = step('adapter', say(target === 'xbox' ? 'step.console.adapter.xbox' : 'step.console.adapter'));
  return [
    step('console', say(`step.console.${target}`)),
    step('cable', say('step.console.cable'), { notes: [say('step.console.cable.note')] }),
    step('tv', say('step.console.tv')),
    wireless,
  ];
}

/** Creates the steps for a second device, connected at the same time if the model can do that. */
export function secondDevice(model: Model, situation: Situation): Step[] {
  const { multipoint } = model;
  const limits = multipoint?.limits.map((limit) => say(`multipoint.${limit}`)) ?? [];
  const { add, firstAgain } = hasGoodPairing(situation) ? addPhone(model, situation) : addThisComputer(model, situation);
  if (multipoint?.supported === false) {
    return [
      step('one-device', say('step.one-device', { model: model.name }), { notes: limits }),
      step('free-other', say('step.switch.leave'), { notes: [say('step.free-other.note')] }),
      ...add,
    ];
  }
  const notes: Message[] = multipoint === null ? [say('step.app-two-devices.unknown', { model: model.name })] : limits;
  // The app is not needed if the headphones report that the setting is on.
  const app = situation.said?.twoDevices === true ? [] : [step('app', say('step.app-two-devices'), { notes })];
  return [...app, ...removeLeEntry(situation.pairedLeHalf), ...add, firstAgain(situation)];
}

interface Addition {
  readonly add: readonly Step[];
  readonly firstAgain: (situation: Situation) => Step;
}

// This computer has them already, so the second device is a phone. A phone that is paired with them only has to connect.
function addPhone(model: Model, situation: Situation): Addition {
  const kind = situation.target === 'iphone' ? 'iphone' : 'android';
  const add =
    situation.phoneKnows === true
      ? [step('connect-phone', say(`connect.${kind}`))]
      : [...pairingModeSteps(model, situation), choiceStep(model, kind, false)];
  return {
    add,
    firstAgain: ({ computer }) =>
      step('first-again', say('step.first-again'), { notes: [say(`connect.${computer}`)], check: 'connected', needsSettings: true }),
  };
}

function addThisComputer(model: Model, situation: Situation): Addition {
  return {
    add: [...pairingModeSteps(model, situation), ...joinSteps(model, situation)],
    firstAgain: () =>
      step('first-again', say('step.first-again'), { notes: [say(situation.target === 'iphone' ? 'connect.iphone' : 'connect.android')] }),
  };
}

// A pairing that the headset refuses has to be made again.
function hasGoodPairing({ state }: Situation): boolean {
  return state !== null && getPairingState(state) === 'good';
}

/** Creates the steps for a USB transceiver, which is a link of its own, as with INZONE headsets. */
export function transceiver(model: Model): Step[] {
  const kind = model.bluetooth?.value;
  const bluetooth = kind === undefined ? say('step.transceiver.bluetooth') : say(`bluetooth.${kind}`);
  return [
    step('plug', say('step.transceiver.plug'), { notes: [say('step.transceiver.plug.note')] }),
    step('on', say('step.transceiver.on')),
    step('output', say('step.transceiver.output'), { notes: [say('step.transceiver.output.note'), bluetooth] }),
  ];
}

// A headset that holds one connection is not found by a phone while this computer has it.
function freeHere(model: Model, situation: Situation): Step[] {
  if (model.multipoint?.supported === true || situation.state === null || !isConnected(situation.state)) return [];
  return [
    step('free-here', say('step.free-here'), {
      notes: [say(`disconnect.${situation.computer}`)],
      check: 'disconnected',
      needsSettings: true,
    }),
  ];
}

/** Creates the steps that reconnect paired headphones with this computer. */
export function reconnect(model: Model, { computer, pairedLeHalf }: Situation): Step[] {
  return [
    ...removeLeEntry(pairedLeHalf),
    switchOn(model),
    step('free-other', say('step.free-other'), { notes: [say('step.free-other.note')] }),
    step('wait', say('step.reconnect.wait')),
    step('connect', say(`connect.${computer}`, { name: bluetoothName(model) }), { check: 'connected', needsSettings: true }),
  ];
}

/** Creates the steps that move headphones from one paired device to another. */
export function switchDevices(model: Model, { computer }: Situation): Step[] {
  if (model.multipoint?.supported === true) {
    return [step('play', say('step.switch.play'), { notes: [say('step.switch.play.note')] })];
  }
  return [
    step('leave', say('step.switch.leave'), {
      notes: [say(`disconnect.${computer}`), say('disconnect.android'), say('disconnect.iphone')],
    }),
    step('join', say('step.switch.join'), { notes: [say(`connect.${computer}`), say('connect.android'), say('connect.iphone')] }),
  ];
}

/** Ends the connection here; the pairing stays. */
export function disconnect({ computer }: Situation): Step[] {
  return [
    step('disconnect', say(`disconnect.${computer}`), { notes: [say('step.disconnect.note')], check: 'disconnected', needsSettings: true }),
  ];
}

/** Deletes the pairing here, of both halves. */
export function forget({ computer, pairedLeHalf }: Situation): Step[] {
  return [
    step('forget', say(`forget.${computer}`), { notes: [say('step.forget.note')], check: 'not-paired', needsSettings: true }),
    ...removeLeEntry(pairedLeHalf),
  ];
}
