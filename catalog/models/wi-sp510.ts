import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-SP510. What is not here, no source that was read says. */
export const wisp510: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-sp510',
  name: 'WI-SP510',
  family: 'SP',
  form: 'neckband',
  bluetoothNames: ['WI-SP510'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
