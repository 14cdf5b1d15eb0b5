import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-1000X. Facts without a source are left out. */
export const wi1000x: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-1000x',
  name: 'WI-1000X',
  family: '1000X',
  form: 'neckband',
  bluetoothNames: ['WI-1000X'],
  leName: 'LE_WI-1000X',
  fastPairIds: ['04C95C', '05C95C', '08C95C', '09C95C', '5CC904', '5CC905', '5CC908', '5CC909'],
  controls: [{ id: 'power', place: 'neckband', confidence: 'reported', source: 'https://www.stuff.tv/sony/wi-1000x/review' }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/wi1000x/v1/en/',
};
