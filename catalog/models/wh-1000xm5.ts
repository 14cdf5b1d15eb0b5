import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  AIROHA_2025,
  FOUR_BLUE_FLASHES,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  powerSevenSeconds,
  RECALLED,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/trapedev/WH-1000XM5_Auth_Vuln_Fixed_v2.4.1';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/ru/contents/TP1000538294.html';
const REPOSITORY_2 = 'https://github.com/francisdurairaj/ai-agent-product-support';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000541014.html';
const HELP_GUIDE_3 = 'https://helpguide.sony.net/mdr/wh1000xm5/v1/en/contents/TP1000534600.html';
/** Reworded pages of Sony's help guide by a third party: reset, pairing, controls, charging, and battery. */
const REWORDED = 'https://github.com/AnjaliVajjalla/consumer-tech-support-assistant';
const RESET = `${REWORDED} (data/raw/sony_wh1000xm5/reset.txt, rewords TP1000541012)`;
const PAIRING = `${REWORDED} (data/raw/sony_wh1000xm5/pairing.txt, rewords TP1000534541)`;
const CONTROLS = `${REWORDED} (data/raw/sony_wh1000xm5/controls.txt, rewords TP1000534513)`;
const CHARGING = `${REWORDED} (data/raw/sony_wh1000xm5/charging.txt, rewords TP1000534502)`;
const BATTERY = `${REWORDED} (data/raw/sony_wh1000xm5/battery_status.txt, rewords TP1000534506)`;
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
    { id: 'power', place: 'left-cup', confidence: 'reported', source: CONTROLS },
    { id: 'nc-amb', place: 'left-cup', confidence: 'reported', source: CONTROLS },
    { id: 'touch-panel', place: 'right-cup', confidence: 'reported', source: CONTROLS },
  ],
  indicators: [
    { condition: 'pairing', light: { color: 'blue', pattern: 'double' }, confidence: 'reported', sources: [PAIRING] },
    { condition: 'charging', light: { color: 'orange', pattern: 'on' }, confidence: 'reported', sources: [CHARGING] },
    { condition: 'charged', light: { color: 'orange', pattern: 'off' }, confidence: 'reported', sources: [CHARGING] },
    { condition: 'charging-fault', light: { color: 'orange', pattern: 'slow' }, confidence: 'reported', sources: [CHARGING] },
    { condition: 'battery-low', light: { color: 'orange', pattern: 'flashing', seconds: 15 }, confidence: 'reported', sources: [BATTERY] },
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
      says: 'Pairing',
      confidence: 'reported',
      sources: [PAIRING],
    },
    { condition: 'battery-low', says: 'Low battery', confidence: 'reported', sources: [BATTERY] },
  ],
  switchedBy: reported('button', REPOSITORY),
  pairsByItselfAtFirst: reported(true, SONY_ARTICLES.firstPairing, PAIRING),
  pairing: [
    powerSevenSeconds(PAGE),
    {
      from: 'off',
      preconditions: [],
      press: ['power'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'double' },
      voice: 'Pairing',
      confidence: 'reported',
      sources: [PAGE, PAIRING],
      disagreements: [{ text: createMessage('reading.voice', { voice: 'Bluetooth pairing' }), sources: [REPOSITORY_2] }],
    },
  ],
  reset: [
    {
      from: null,
      preconditions: ['usb-power'],
      press: ['power', 'nc-amb'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [RESET],
    },
  ],
  initialize: [
    {
      from: 'off',
      preconditions: [],
      press: ['power', 'nc-amb'],
      holdSeconds: 7,
      holdRange: [7, 12],
      until: 'blue-four',
      light: FOUR_BLUE_FLASHES,
      voice: null,
      confidence: 'reported',
      sources: [REPOSITORY_2],
      disagreements: [
        { text: createMessage('reading.seconds', { seconds: 10 }), sources: [RECALLED] },
        {
          text: createMessage('reading.no-such-control', { controls: createMessage('control.custom') }),
          sources: [UNLINKED_SOURCES.article],
        },
        { text: createMessage('reading.not-a-soft-reset'), sources: [UNLINKED_SOURCES.article] },
      ],
    },
  ],
  pairingWindow: reported({ minutes: 5, thenOff: null }, PAIRING),
  pairedDeviceLimit: reported(8, PAIRING),
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
  usableWhileCharging: reported(false, CHARGING),
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
  lastChecked: '2026-11',
};
