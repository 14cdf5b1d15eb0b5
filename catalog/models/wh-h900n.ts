import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import { FOUR_BLUE_FLASHES, IN_SOUND_CONNECT, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://github.com/sun1752709589/blog/blob/master/2019/04/03/sony_wireless.md';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/whh900n/v1/zh-cn/';

/** WH-H900N. Facts without a source are left out. */
export const whh900n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-h900n',
  name: 'WH-H900N',
  family: 'h.ear',
  form: 'over-ear',
  bluetoothNames: ['WH-H900N (h.ear)', 'WH-H900N'],
  leName: 'LE_WH-H900N (h.ear)',
  fastPairIds: ['5CC928', '5CC929', '5CC92A', '5CC92B', '5CC92C', '5CC92D', '5CC92E', '5CC92F', '5CC930', '5CC931'],
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'reported', source: PAGE },
    { id: 'nc-ambient', place: 'left-cup', confidence: 'reported', source: PAGE },
  ],
  indicators: [
    {
      condition: 'pairing',
      light: { color: 'blue-red', pattern: 'flashing' },
      confidence: 'reported',
      sources: [PAGE],
    },
    {
      condition: 'initialized',
      light: FOUR_BLUE_FLASHES,
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  voicePrompts: [
    {
      condition: 'pairing',
      says: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  switchedBy: reported('button', PAGE),
  pairsByItselfAtFirst: official(true, PAGE, HELP_GUIDE),
  pairing: [
    {
      from: null,
      preconditions: [],
      press: ['power'],
      holdSeconds: 7,
      light: { color: 'blue-red', pattern: 'flashing' },
      voice: 'Bluetooth pairing',
      confidence: 'official',
      sources: [PAGE, HELP_GUIDE],
      disagreements: [{ text: createMessage('reading.light', { light: createMessage('color.blue') }), sources: [HELP_GUIDE] }],
    },
  ],
  initialize: [
    {
      from: 'off',
      preconditions: ['usb-unplugged'],
      press: ['power', 'nc-ambient'],
      holdSeconds: 7,
      light: FOUR_BLUE_FLASHES,
      voice: null,
      confidence: 'official',
      sources: [PAGE, HELP_GUIDE],
      disagreements: [{ text: createMessage('reading.not-a-soft-reset'), sources: [UNLINKED_SOURCES.article] }],
    },
  ],
  pairingWindow: reported({ minutes: 5, thenOff: true }, PAGE),
  pairedDeviceLimit: reported(8, PAGE),
  whenMemoryFull: reported('oldest-replaced', PAGE),
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: ['one-source'],
    confidence: 'official',
    sources: [PAGE, HELP_GUIDE],
  },
  leAudio: reported(false, PAGE),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    { id: 'windows-hands-free-name', confidence: 'reported', sources: ['public test data of a Windows audio tool'] },
    {
      id: 'windows-hands-free-name',
      detail: 'LE_WH-H900N (h.ear) Hands-Free',
      confidence: 'reported',
      sources: ['a test of a Windows audio program'],
    },
  ],
  helpGuide: HELP_GUIDE,
};
