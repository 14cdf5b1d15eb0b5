import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-SP600N. Facts without a source are left out. */
export const wisp600n: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-sp600n',
  name: 'WI-SP600N',
  family: 'SP',
  form: 'neckband',
  bluetoothNames: ['WI-SP600N'],
  productIds: ['0C7E'],
  fastPairIds: [
    '14C95C',
    '15C95C',
    '16C95C',
    '17C95C',
    '18C95C',
    '19C95C',
    '1AC95C',
    '1BC95C',
    '1CC95C',
    '1DC95C',
    '5CC914',
    '5CC915',
    '5CC916',
    '5CC917',
    '5CC918',
    '5CC919',
    '5CC91A',
    '5CC91B',
    '5CC91C',
    '5CC91D',
  ],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
};
