import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';
import { WI_C200_AND_C310 } from './wi-c310';

/** WI-C200. Facts without a source are left out. */
export const wic200: Model = {
  ...NOTHING_KNOWN,
  ...WI_C200_AND_C310,
  id: 'wi-c200',
  name: 'WI-C200',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C200'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetoothVersion: reported('5.0', 'Vietnamese retailer text'),
  lastChecked: '2026-11',
};
