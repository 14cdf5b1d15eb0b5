import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C300. What is not here, no source that was read says. */
export const wic300: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c300',
  name: 'WI-C300',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C300'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
