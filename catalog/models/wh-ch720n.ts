import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  recalledInitialize,
  recalledReset,
  SEVEN_OR_TEN,
  UNLINKED_SOURCES,
  WHISPERPAIR_2026,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2966/v1/en/';

const OWNER = 'set-up guide of a voice robot that uses a WH-CH720N (public repository)';

/** WH-CH720N. Facts without a source are left out. */
export const whch720n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch720n',
  name: 'WH-CH720N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH720N'],
  leName: 'LE_WH-CH720N',
  productIds: ['0EAF'],
  fastPairIds: ['118B3C', '12532D', '44E662', '5C4833', '7FE8B2', '8ADC1B', 'CC76E0', 'F42FFC'],
  controls: [
    { id: 'nc-amb', place: null, confidence: null, source: HELP_GUIDE },
    { id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
  ],
  indicators: [{ condition: 'pairing', light: { color: 'blue', pattern: 'flashing' }, confidence: 'reported', sources: [OWNER] }],
  voicePrompts: [{ condition: 'pairing', says: 'Pairing', confidence: 'reported', sources: [OWNER] }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    {
      ...powerSevenSeconds(OWNER),
      disagreements: [{ text: createMessage('reading.own-bluetooth-button'), sources: [UNLINKED_SOURCES.article] }],
    },
  ],
  reset: [recalledReset('power', 'nc-amb')],
  initialize: [recalledInitialize(['power', 'nc-amb'], { holdSeconds: 10, ...SEVEN_OR_TEN })],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: [
      'https://clubic.com/materiel-audio-hifi/casque-audio/test-produit-460281-test-sony-wh-ch720n-un-casque-milieu-de-gamme-qui-ne-veut-pas-trop-en-faire.html',
      'https://github.com/mos9527/SonyHeadphonesClient/blob/master/docs/device-support/WH-CH720N.md',
    ],
  },
  cable: official('can-be-used', 'https://helpguide.sony.net/mdr/2966/v1/en/contents/TP1000777054.html'),
  codecs: official(['SBC', 'AAC'], 'https://helpguide.sony.net/mdr/2966/v1/en/contents/TP1000783326.html'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    AIROHA_2025,
    WHISPERPAIR_2026,
    { id: 'pairing-from-app', confidence: 'reported', sources: ['https://github.com/mos9527/SonyHeadphonesClient/pull/34'] },
  ],
  helpGuide: HELP_GUIDE,
  lastChecked: '2026-11',
};
