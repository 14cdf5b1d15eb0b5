import { official, reported } from './fact';
import {
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  SONY_APP,
  secondButton,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

const FCC = 'https://thewalkmanblog.blogspot.com/2019/08/sony-wi-1000xm2-hits-fcc.html';
const ISSUE = 'https://github.com/maniacx/BudsLink/issues/20';
const SOURCE = 'owner reports of LDAC use';

/** WH-XB900N. Facts without a source are left out. */
export const whxb900n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-xb900n',
  name: 'WH-XB900N',
  family: 'XB',
  form: 'over-ear',
  leName: 'LE_WH-XB900N',
  bluetoothNames: ['WH-XB900N'],
  productIds: ['0CDC'],
  fastPairIds: ['40C95C', '41C95C', '42C95C', '43C95C', '44C95C', '45C95C', '5CC940', '5CC941', '5CC942', '5CC943', '5CC944', '5CC945'],
  controls: [
    {
      id: 'touch-panel',
      place: null,
      confidence: null,
      source: 'https://helpguide.sony.net/mdr/whxb900n/v1/ru/contents/TP0002050657.html',
    },
    { id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
    { id: 'custom', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  openReadings: secondButton('custom', 'nc-ambient'),
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetoothVersion: reported('4.2', FCC, ISSUE, SOURCE),
  codecs: reported(['SBC', 'LDAC'], FCC, ISSUE, SOURCE),
  leAudio: reported(false, FCC, ISSUE, SOURCE),
  nfc: official(true, SONY_APP.pictures),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'unassigned-button-pairs', confidence: 'official-general', sources: [SONY_APP.unassigned] }],
  helpGuide: 'https://helpguide.sony.net/mdr/whxb900n/v1/en/',
  lastChecked: '2026-11',
};
