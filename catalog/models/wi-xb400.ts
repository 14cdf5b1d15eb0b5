import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-XB400. Facts without a source are left out. */
export const wixb400: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-xb400',
  name: 'WI-XB400',
  family: 'XB',
  form: 'neckband',
  bluetoothNames: ['WI-XB400'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', 'https://github.com/Mercury000/SonyPods/issues/11', 'https://github.com/Mercury000/SonyPods/issues/4'),
};
