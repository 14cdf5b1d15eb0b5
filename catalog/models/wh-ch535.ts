import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH535. Facts without a source are left out. */
export const whch535: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch535',
  name: 'WH-CH535',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH535'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-12',
};
