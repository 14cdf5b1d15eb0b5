import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import {
  FOUR_BLUE_FLASHES,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  powerSevenSeconds,
  RECALLED,
  RECALLED_TWICE,
  recalledReset,
  SONY_APP,
  SONY_ARTICLES,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://gist.github.com/toymil/900ab71213cf2705a10dfe544c78366e';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/wh1000xm3/v1/en/';
const PAGE = 'https://github.com/sun1752709589/blog/blob/master/2019/04/03/sony_wireless.md';
const REPOSITORY_2 = 'https://gist.github.com/dcurgz (XM3-GUIDE.md)';
const REPOSITORY_3 = 'https://github.com/Freeyourgadget/Gadgetbridge';
const SOURCE = 'geekculture.co (XM4 against XM3 comparison)';

/** WH-1000XM3. Facts without a source are left out. */
export const wh1000xm3: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm3',
  name: 'WH-1000XM3',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM3'],
  leName: 'LE_WH-1000XM3',
  productIds: ['0CD3'],
  firmwareInDeviceId: reported(true, 'https://github.com/raycast/extensions/issues/3847'),
  fastPairIds: ['0AC95C', '0BC95C', '0CC95C', '0DC95C', '5CC90A', '5CC90B', '5CC90C', '5CC90D'],
  controls: [
    { id: 'power', place: 'left-cup-rear', confidence: 'unconfirmed', source: RECALLED },
    { id: 'nc-ambient', place: 'left-cup-rear', confidence: 'unconfirmed', source: RECALLED },
  ],
  indicators: [
    {
      condition: 'initialized',
      light: FOUR_BLUE_FLASHES,
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  voicePrompts: [{ condition: 'pairing', says: 'Bluetooth pairing', confidence: 'recalled', sources: [RECALLED_TWICE] }],
  switchedBy: reported('button', REPOSITORY),
  pairsByItselfAtFirst: reported(true, SONY_ARTICLES.firstPairing, PAGE),
  pairing: [powerSevenSeconds(REPOSITORY_2)],
  reset: [recalledReset('power', 'nc-ambient')],
  initialize: [
    {
      from: 'off',
      preconditions: ['usb-unplugged'],
      press: ['power', 'nc-ambient'],
      holdSeconds: 7,
      light: FOUR_BLUE_FLASHES,
      voice: null,
      confidence: 'official',
      sources: [HELP_GUIDE, REPOSITORY],
      disagreements: [{ text: createMessage('reading.not-a-soft-reset'), sources: [UNLINKED_SOURCES.article] }],
    },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: ['music-and-calls'],
    confidence: 'reported',
    sources: [
      REPOSITORY_3,
      'https://helpguide.sony.net/mdr/whch700n/v1/en/contents/TP0001613464.html',
      'https://www.livemint.com/technology/tech-reviews/sony-wh-1000xm4-review-premium-noise-cancelling-done-right/amp-11600853420852.html',
    ],
  },
  usableWhileCharging: reported(false, 'https://hackaday.com/2022/12/27/one-hackers-battle-to-slightly-improve-a-sadistic-sony-headset/'),
  bluetoothVersion: reported('4.2', SOURCE, REPOSITORY_2, REPOSITORY_3),
  leAudio: reported(false, SOURCE, REPOSITORY_2, REPOSITORY_3),
  nfc: official(true, SONY_APP.pictures),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [
    {
      id: 'le-entry-silent',
      confidence: 'reported',
      sources: [REPOSITORY_2, REPOSITORY],
    },
    { id: 'effects-only-sbc', confidence: 'reported', sources: [REPOSITORY_3] },
    { id: 'unassigned-button-pairs', confidence: 'official-general', sources: [SONY_APP.unassigned] },
  ],
  helpGuide: HELP_GUIDE,
  lastChecked: '2026-11',
};
