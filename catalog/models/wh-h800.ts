import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-H800. Facts without a source are left out. */
export const whh800: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-h800',
  name: 'WH-H800',
  family: 'h.ear',
  form: 'on-ear',
  bluetoothNames: ['WH-H800 (h.ear)', 'WH-H800'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: IN_SOUND_CONNECT,
};
