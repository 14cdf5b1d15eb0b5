import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH500. What is not here, no source that was read says. */
export const whch500: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch500',
  name: 'WH-CH500',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH500'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
};
