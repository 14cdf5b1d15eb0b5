import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH735N. Facts without a source are left out. */
export const whch735n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch735n',
  name: 'WH-CH735N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH735N'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-12',
};
