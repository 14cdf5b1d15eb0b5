import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-XB400. What is not here, no source that was read says. */
export const wixb400: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-xb400',
  name: 'WI-XB400',
  family: 'XB',
  form: 'neckband',
  bluetoothNames: ['WI-XB400'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
