import { getPairingState, isConnected } from '../headphones';
import { createMessage, type Message } from '../messages/message';
import { rankPairingMethods } from '../methods/methods';
import { isLeAudioOnly } from '../models/le-audio-only';
import type { Model } from '../models/model';
import type { Situation, Step, Target } from './guide';
import {
  createChoiceStep,
  createConnectStep,
  createMethodSteps,
  createStep,
  createSwitchOnStep,
  getBluetoothName,
  getPowerControl,
  removeLeEntry,
} from './step';

/** Creates the steps for new headphones, because many models start pairing mode automatically. */
export function createFirstPairingSteps(model: Model, situation: Situation): Step[] {
  const { pairedLeHalf } = situation;
  const text = {
    button: createMessage('step.first-on'),
    case: createMessage('step.first-on.case'),
    unknown: createMessage('step.first-on.earbuds'),
  };
  return [
    ...removeLeEntry(pairedLeHalf),
    createStep('first-on', text[getPowerControl(model)], {
      notes: [createMessage('step.first-on.note')],
      check: 'pairing-mode',
    }),
    ...joinSteps(model, situation),
  ];
}

// Returns the first method. Without any, the headphones cannot be paired over Bluetooth, according to the sources.
function createPairingModeSteps(model: Model, { learned, reportedDetails }: Situation): Step[] {
  // No press is needed because the headphones have confirmed that they started pairing mode.
  if (reportedDetails?.pairingMode === true) return [];
  const [first] = rankPairingMethods(model, learned);
  return first === undefined
    ? [
        createStep('no-bluetooth', createMessage('step.no-bluetooth', { model: model.name }), {
          notes: [createMessage('step.no-bluetooth.note')],
        }),
      ]
    : createMethodSteps(model, first);
}

/** Creates the steps for this computer, where Earshot observes each of them. */
export function createPairSteps(model: Model, situation: Situation): Step[] {
  return [...removeLeEntry(situation.pairedLeHalf), ...createPairingModeSteps(model, situation), ...joinSteps(model, situation)];
}

// The system's settings are not needed because Earshot pairs. Pairing and connecting are one step, because the user does nothing in
// either of them.
function joinSteps(model: Model, { computer, acts }: Situation): Step[] {
  if (acts !== true || isLeAudioOnly(model)) return [createChoiceStep(model, computer, true), createConnectStep()];
  return [createEarshotPairsStep()];
}

/** Creates the step in which Earshot pairs and connects, and the user does nothing. */
export function createEarshotPairsStep(): Step {
  return createStep('pair', createMessage('step.earshot-pairs'), { check: 'connected', anew: true });
}

/** Creates the steps for another device, of which Earshot detects only pairing mode. */
export function createPairOtherSteps(model: Model, situation: Situation): Step[] {
  const target = situation.target ?? 'android';
  switch (target) {
    case 'playstation':
    case 'xbox':
      return createConsoleSteps(model, target);
    case 'no-bluetooth':
      return [
        createStep('adapter', createMessage('step.adapter.plug')),
        ...createPairingModeSteps(model, situation),
        createStep('adapter-pair', createMessage('step.adapter.pair')),
        createStep('cable', createMessage('step.adapter.cable')),
      ];
    default:
      return [...createReleaseSteps(model, situation), ...createPairingModeSteps(model, situation), createChoiceStep(model, target, false)];
  }
}

function createConsoleSteps(model: Model, target: Extract<Target, 'playstation' | 'xbox'>): Step[] {
  // Xbox consoles take no foreign USB sound devices, so the transceiver is for the PlayStation.
  if (target === 'playstation' && model.usbTransceiver?.value === true) return createTransceiverSteps(model);
  const wireless = createStep('adapter', createMessage(target === 'xbox' ? 'step.console.adapter.xbox' : 'step.console.adapter'));
  return [
    createStep('console', createMessage(`step.console.${target}`)),
    createStep('cable', createMessage('step.console.cable'), { notes: [createMessage('step.console.cable.note')] }),
    createStep('tv', createMessage('step.console.tv')),
    wireless,
  ];
}

/** Creates the steps for a second device, connected at the same time if the model can do that. */
export function createSecondDeviceSteps(model: Model, situation: Situation): Step[] {
  const { multipoint } = model;
  const limits = multipoint?.limits.map((limit) => createMessage(`multipoint.${limit}`)) ?? [];
  const { add, firstAgain } = hasGoodPairing(situation) ? addPhone(model, situation) : addThisComputer(model, situation);
  if (multipoint?.supported === false) {
    return [
      createStep('one-device', createMessage('step.one-device', { model: model.name }), { notes: limits }),
      createStep('free-other', createMessage('step.switch.leave'), { notes: [createMessage('step.free-other.note')] }),
      ...add,
    ];
  }
  const notes: Message[] = multipoint === null ? [createMessage('step.app-two-devices.unknown', { model: model.name })] : limits;
  // The app is not needed if the headphones report that the setting is on.
  const app = situation.reportedDetails?.twoDevices === true ? [] : [createStep('app', createMessage('step.app-two-devices'), { notes })];
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
      ? [createStep('connect-phone', createMessage(`connect.${kind}`))]
      : [...createPairingModeSteps(model, situation), createChoiceStep(model, kind, false)];
  return {
    add,
    firstAgain: ({ computer }) =>
      createStep('first-again', createMessage('step.first-again'), {
        notes: [createMessage(`connect.${computer}`)],
        check: 'connected',
        needsSettings: true,
      }),
  };
}

function addThisComputer(model: Model, situation: Situation): Addition {
  return {
    add: [...createPairingModeSteps(model, situation), ...joinSteps(model, situation)],
    firstAgain: () =>
      createStep('first-again', createMessage('step.first-again'), {
        notes: [createMessage(situation.target === 'iphone' ? 'connect.iphone' : 'connect.android')],
      }),
  };
}

// A pairing that the headset refuses must be made again.
function hasGoodPairing({ state }: Situation): boolean {
  return state !== null && getPairingState(state) === 'good';
}

/** Creates the steps for a USB transceiver, which has its own radio link, as INZONE headsets do. */
export function createTransceiverSteps(model: Model): Step[] {
  const kind = model.bluetooth?.value;
  const bluetooth = kind === undefined ? createMessage('step.transceiver.bluetooth') : createMessage(`bluetooth.${kind}`);
  return [
    createStep('plug', createMessage('step.transceiver.plug'), { notes: [createMessage('step.transceiver.plug.note')] }),
    createStep('on', createMessage('step.transceiver.on')),
    createStep('output', createMessage('step.transceiver.output'), { notes: [createMessage('step.transceiver.output.note'), bluetooth] }),
  ];
}

// A headset that holds one connection is not found by a phone while this computer has it.
function createReleaseSteps(model: Model, situation: Situation): Step[] {
  if (model.multipoint?.supported === true || situation.state === null || !isConnected(situation.state)) return [];
  return [
    createStep('free-here', createMessage('step.free-here'), {
      notes: [createMessage(`disconnect.${situation.computer}`)],
      check: 'disconnected',
      needsSettings: true,
    }),
  ];
}

/** Creates the steps that reconnect paired headphones with this computer. */
export function createReconnectSteps(model: Model, { computer, pairedLeHalf }: Situation): Step[] {
  return [
    ...removeLeEntry(pairedLeHalf),
    createSwitchOnStep(model),
    createStep('free-other', createMessage('step.free-other'), { notes: [createMessage('step.free-other.note')] }),
    createStep('wait', createMessage('step.reconnect.wait')),
    createStep('connect', createMessage(`connect.${computer}`, { name: getBluetoothName(model) }), {
      check: 'connected',
      needsSettings: true,
    }),
  ];
}

/** Creates the steps that move headphones from one paired device to another. */
export function createSwitchSteps(model: Model, { computer }: Situation): Step[] {
  if (model.multipoint?.supported === true) {
    return [createStep('play', createMessage('step.switch.play'), { notes: [createMessage('step.switch.play.note')] })];
  }
  return [
    createStep('leave', createMessage('step.switch.leave'), {
      notes: [createMessage(`disconnect.${computer}`), createMessage('disconnect.android'), createMessage('disconnect.iphone')],
    }),
    createStep('join', createMessage('step.switch.join'), {
      notes: [createMessage(`connect.${computer}`), createMessage('connect.android'), createMessage('connect.iphone')],
    }),
  ];
}

/** Creates the steps that end the connection here. The pairing stays. */
export function createDisconnectSteps({ computer }: Situation): Step[] {
  return [
    createStep('disconnect', createMessage(`disconnect.${computer}`), {
      notes: [createMessage('step.disconnect.note')],
      check: 'disconnected',
      needsSettings: true,
    }),
  ];
}

/** Creates the steps that remove the pairings of both identities here. */
export function createForgetSteps({ computer, pairedLeHalf }: Situation): Step[] {
  return [
    createStep('forget', createMessage(`forget.${computer}`), {
      notes: [createMessage('step.forget.note')],
      check: 'not-paired',
      needsSettings: true,
    }),
    ...removeLeEntry(pairedLeHalf),
  ];
}
