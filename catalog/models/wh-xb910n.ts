import { reported } from './fact';
import {
  AIROHA_2025,
  IN_SOUND_CONNECT,
  OLDEST_IS_REPLACED,
  PAIRS_BY_ITSELF,
  powerSevenSeconds,
  RECALLED,
  secondButton,
  UNLINKED_SOURCES,
} from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-XB910N. Facts without a source are left out. */
export const whxb910n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-xb910n',
  name: 'WH-XB910N',
  family: 'XB',
  form: 'over-ear',
  bluetoothNames: ['WH-XB910N'],
  productIds: ['0DDC'],
  fastPairIds: ['314A67', '7D5C0E', '9A9BDD', 'BDE1CC', 'CFBD10', 'D820EA', 'F36A9A'],
  controls: [{ id: 'power', place: 'left-cup', confidence: 'unconfirmed', source: RECALLED }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  openReadings: secondButton('custom', 'nc-ambient'),
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [AIROHA_2025, { id: 'voice-by-region', confidence: 'reported', sources: ['https://github.com/lzghzr/MDR_Proxy'] }],
  lastChecked: '2026-11',
};
