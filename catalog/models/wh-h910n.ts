import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-H910N. Facts without a source are left out. */
export const whh910n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-h910n',
  name: 'WH-H910N',
  family: 'h.ear',
  form: 'over-ear',
  bluetoothNames: ['WH-H910N (h.ear)', 'WH-H910N'],
  fastPairIds: [
    '1B94F0',
    '1C6E77',
    '2B09D0',
    '318AFF',
    '3436D1',
    '420ABB',
    '728239',
    '74AC23',
    '831787',
    '9C888B',
    'AD79B2',
    'B0A4D9',
    'B0BB4D',
    'B2F7E7',
    'B9C29B',
  ],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
};
