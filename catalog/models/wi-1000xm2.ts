import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-1000XM2. Facts without a source are left out. */
export const wi1000xm2: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-1000xm2',
  name: 'WI-1000XM2',
  family: '1000X',
  form: 'neckband',
  bluetoothNames: ['WI-1000XM2'],
  fastPairIds: ['1E955B', '2FB677', '811EF3', '87D2C3', 'BE7ABE', 'CDBD18'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-11',
};
