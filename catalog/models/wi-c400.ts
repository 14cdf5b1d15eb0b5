import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C400. What is not here, no source that was read says. */
export const wic400: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c400',
  name: 'WI-C400',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C400'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
