import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-SP500. What is not here, no source that was read says. */
export const wisp500: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-sp500',
  name: 'WI-SP500',
  family: 'SP',
  form: 'neckband',
  bluetoothNames: ['WI-SP500'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
