import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-H700. Facts without a source are left out. */
export const wih700: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-h700',
  name: 'WI-H700',
  family: 'h.ear',
  form: 'neckband',
  bluetoothNames: ['WI-H700'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: IN_SOUND_CONNECT,
};
