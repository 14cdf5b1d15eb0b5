import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C400. Facts without a source are left out. */
export const wic400: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c400',
  name: 'WI-C400',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C400'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: reported(true, 'Vietnamese shop text: 9 mm driver, one-touch NFC'),
  app: reported('none', 'public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel), model absent'),
};
