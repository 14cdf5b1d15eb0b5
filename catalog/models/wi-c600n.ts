import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C600N. Facts without a source are left out. */
export const wic600n: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c600n',
  name: 'WI-C600N',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C600N'],
  fastPairIds: ['0EC95C', '0FC95C', '10C95C', '11C95C', '12C95C', '13C95C', '5CC90E', '5CC90F', '5CC910', '5CC911', '5CC912', '5CC913'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
};
