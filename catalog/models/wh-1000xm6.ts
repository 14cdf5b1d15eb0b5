import { official, reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  recalledInitialize,
  recalledReset,
  SEVEN_OR_TEN,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2984/v1/en/';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001863304.html';
const PAGE = 'http://www.gypsyseason.com/lifestyle/technology/sony-wh-1000xm6-reigning-champion-of-anc-is-back';

/** WH-1000XM6. Facts without a source are left out. */
export const wh1000xm6: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm6',
  name: 'WH-1000XM6',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM6'],
  leName: 'LE_WH-1000XM6',
  productIds: ['0F8A'],
  fastPairIds: ['033E0A', '0CA28F', '1FB180', '2AB3EF', '3DD340', '610D7B', '62F690', '70347B', '98CFD8', 'CC2859', 'D87C41', 'DDCAE5'],
  offersHid: reported(true, 'https://github.com/maniacx/Bluetooth-Battery-Meter/issues/66'),
  controls: [
    {
      id: 'power',
      place: 'left-cup',
      confidence: 'reported',
      source: PAGE,
    },
    {
      id: 'nc-amb',
      place: 'left-cup',
      confidence: 'reported',
      source: PAGE,
    },
    {
      id: 'touch-panel',
      place: 'right-cup',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  switchedBy: official('button', HELP_GUIDE),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds(PAGE)],
  reset: [recalledReset('power', 'nc-amb')],
  initialize: [recalledInitialize(['power', 'nc-amb'], SEVEN_OR_TEN)],
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle', 'not-with-le-audio'],
    confidence: 'official',
    sources: [
      SONY_ARTICLES.multipoint,
      'https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001863603.html',
      'https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001856857.html',
    ],
  },
  cable: official('bluetooth-off', 'https://helpguide.sony.net/mdr/2984/v1/en/contents/TP1001856898.html'),
  usableWhileCharging: { value: true, confidence: 'unconfirmed', sources: [RECALLED] },
  bluetoothVersion: official('5.3', HELP_GUIDE_2),
  codecs: official(['SBC', 'AAC', 'LDAC', 'LC3'], HELP_GUIDE_2),
  leAudio: official(true, HELP_GUIDE_2),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  readOnly: reported(true, 'https://github.com/mos9527/SonyHeadphonesClient/pull/64'),
  quirks: [
    AIROHA_2025,
    WHISPERPAIR_2026,
    { id: 'le-audio-reconnect', confidence: 'reported', sources: ['https://github.com/bluez/bluez/issues/2037'] },
    { id: 'le-audio-switch', confidence: 'reported', sources: ['https://github.com/mos9527/SonyHeadphonesClient/issues/29'] },
    { id: 'le-audio-pairing-mode', confidence: 'reported', sources: ['https://github.com/Mercury000/SonyPods'] },
    { id: 'le-audio-low-latency', confidence: 'official', sources: [HELP_GUIDE] },
  ],
  helpGuide: HELP_GUIDE,
  lastChecked: '2026-11',
};
