import { say } from '../messages/message';
import { official, reported } from './fact';
import {
  AIROHA_2025,
  FOUR_BLUE_FLASHES,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
  unconfirmedReset,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/ru/contents/TP1000538294.html';
const REPOSITORY_2 = 'https://github.com/francisdurairaj/ai-agent-product-support';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000541014.html';
const HELP_GUIDE_3 = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534600.html';
const PAGE = 'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1 (README, step 5)';

/** WH-1000XM5. Facts without a source are left out. */
export const wh1000xm5: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm5',
  name: 'WH-1000XM5',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM5'],
  leName: 'LE_WH-1000XM5',
  productIds: ['0DF0'],
  firmwareInDeviceId: reported(true, 'https://github.com/raycast/extensions/issues/4896'),
  fastPairIds: ['12C287', '36153A', '5C7CDC', '6E1D0A', '6F40BE', '803861', '9CB5F3', 'AAD97E', 'C4837A', 'D446A7', 'D8F3BA', 'ED2964'],
  offersHid: reported(true, 'https://github.com/NicholasSlattery/sony-head-tracker'),
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
    { id: 'nc-amb', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
    { id: 'touch-panel', place: null, confidence: null, source: HELP_GUIDE },
  ],
  indicators: [
    {
      condition: 'initialized',
      light: FOUR_BLUE_FLASHES,
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
  ],
  voicePrompts: [
    {
      condition: 'pairing',
      says: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [REPOSITORY_2],
    },
  ],
  switchedBy: reported('button', REPOSITORY),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    powerSevenSeconds(PAGE),
    {
      from: 'off',
      preconditions: [],
      press: ['power'],
      holdSeconds: 5,
      light: null,
      voice: 'Bluetooth pairing',
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  reset: [unconfirmedReset('power', 'nc-amb')],
  initialize: [
    {
      from: 'off',
      preconditions: [],
      press: ['power', 'nc-amb'],
      holdSeconds: 7,
      light: FOUR_BLUE_FLASHES,
      voice: null,
      confidence: 'reported',
      sources: [REPOSITORY_2],
      disagreements: [
        { text: say('reading.no-such-control', { controls: say('control.custom') }), sources: [UNLINKED_SOURCES.article] },
        { text: say('reading.not-a-soft-reset'), sources: [UNLINKED_SOURCES.article] },
      ],
    },
  ],
  passkey: official('0000', 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534541.html'),
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle', 'no-ldac-old-firmware'],
    confidence: 'official',
    sources: [
      SONY_ARTICLES.multipoint,
      'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534533.html',
      'notebookcheck article 736850',
    ],
  },
  cable: official('pulling-out-switches-off', 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534744.html'),
  usableWhileCharging: { value: false, confidence: 'unconfirmed', sources: [RECALLED] },
  bluetoothVersion: official('5.2', HELP_GUIDE_2, HELP_GUIDE_3),
  codecs: official(['SBC', 'AAC', 'LDAC'], HELP_GUIDE_2, HELP_GUIDE_3),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    AIROHA_2025,
    WHISPERPAIR_2026,
    {
      id: 'update-against-impostors',
      detail: '2.4.1',
      confidence: 'reported',
      sources: [REPOSITORY],
    },
    { id: 'speak-to-chat', confidence: 'official', sources: [HELP_GUIDE] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/',
};
