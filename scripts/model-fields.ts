import { CONTROL_IDS, PLACES } from '../catalog/models/control';
import { CONFIDENCES } from '../catalog/models/fact';
import { COLORS, PATTERNS, RELEASE_SIGNS } from '../catalog/models/light';
import {
  CABLE_EFFECTS,
  COMPANION_APPS,
  CONDITIONS,
  FAMILIES,
  FORMS,
  MODEL_CODECS,
  type Model,
  MULTIPOINT_LIMITS,
  PRECONDITIONS,
  START_STATES,
} from '../catalog/models/model';
import { QUIRK_IDS } from '../catalog/models/quirk';

const FACT = 'fact: { value, confidence, sources }';
const METHODS = 'list of methods, the most trusted first';

/** Fields of a model's file with their content. The type ensures that none is missing. */
export const FIELDS: Readonly<Record<keyof Model, string>> = {
  id: 'the product code in lower case, which is also the name of the file',
  name: 'the name that owners use',
  family: FAMILIES.join(', '),
  form: FORMS.join(', '),
  bluetoothNames: 'classic names as lists show them, without LE_',
  leName: 'the name of the LE_ entry, only if seen',
  productIds: 'four upper-case hex digits each (vendor 054C)',
  firmwareInDeviceId: `${FACT}, true`,
  offersHid: `${FACT}, true`,
  fastPairIds: 'six upper-case hex digits each',
  controls: 'list of { id, place, confidence, source }',
  indicators: 'list of { condition, light, confidence, sources }',
  voicePrompts: 'list of { condition, says, confidence, sources }',
  switchedBy: `${FACT}, button or case`,
  pairsByItselfAtFirst: `${FACT}, true or false`,
  without: 'list of { control, sources }: what a source says that the model lacks',
  pairing: METHODS,
  restart: 'one method, if it is more than turning off and on',
  reset: `${METHODS}; keeps the pairings`,
  initialize: `${METHODS}; erases the pairings`,
  openReadings: 'list of { procedure, text, sources }: readings without steps',
  pairingWindow: `${FACT}, { minutes, thenOff }`,
  passkey: `${FACT}, four to six digits`,
  pairedDeviceLimit: `${FACT}, a whole number`,
  whenMemoryFull: `${FACT}, oldest-replaced`,
  multipoint: '{ supported, switchedOnInApp, limits, confidence, sources }',
  cable: `${FACT}, one of ${CABLE_EFFECTS.join(', ')}`,
  usableWhileCharging: `${FACT}, true or false`,
  autoOff: `${FACT}, { minutes, when: not-worn or not-connected }`,
  bluetooth: `${FACT}, le-audio-only, none or unconfirmed; null for ordinary headphones`,
  bluetoothVersion: `${FACT}, such as 5.2`,
  codecs: `${FACT}, list of ${MODEL_CODECS.join(', ')}`,
  leAudio: `${FACT}, true or false`,
  nfc: `${FACT}, true or false`,
  fastPair: `${FACT}, true or false`,
  swiftPair: `${FACT}, true or false`,
  usbTransceiver: `${FACT}, true or false`,
  app: `${FACT}, one of ${COMPANION_APPS.join(', ')}`,
  readOnly: `${FACT}, true`,
  quirks: 'list of { id, confidence, sources } and a detail',
  lastChecked: 'the month in which the facts were last compared with sources, such as 2026-11',
  helpGuide: "the address of Sony's help guide for the model",
};

/** Words that the parts of a field allow. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'confidence, best first': CONFIDENCES,
  'id of a control': CONTROL_IDS,
  'place of a control': PLACES,
  'from of a method': START_STATES,
  'preconditions of a method': PRECONDITIONS,
  'until of a method': RELEASE_SIGNS,
  'color of a light': COLORS,
  'pattern of a light': PATTERNS,
  'condition of a light or voice': CONDITIONS,
  'limits of multipoint': MULTIPOINT_LIMITS,
  'id of a quirk': QUIRK_IDS,
};

/** Formats the fields of a model's file and their words, for people who add a model. */
export function formatFields(): string {
  const fields = Object.entries(FIELDS).map(([name, content]) => `  ${name}: ${content}`);
  const words = Object.entries(WORDS).map(([name, all]) => `  ${name}: ${all.join(', ')}`);
  const method =
    '  a method: { from, preconditions, press, holdSeconds, light, voice, confidence, sources } and maybe holdRange, until, disagreements, custom';
  return ['Fields (null or empty if unknown)', ...fields, '', 'Words', method, ...words].join('\n');
}
