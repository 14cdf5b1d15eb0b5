import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-SP510. Facts without a source are left out. */
export const wisp510: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-sp510',
  name: 'WI-SP510',
  family: 'SP',
  form: 'neckband',
  bluetoothNames: ['WI-SP510'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetoothVersion: reported('5.0', 'Russian retailer text'),
  app: reported('none', 'public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel), model absent'),
};
