import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C300. Facts without a source are left out. */
export const wic300: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c300',
  name: 'WI-C300',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C300'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: reported(true, 'Vietnamese shop text: Bluetooth with built-in NFC'),
  app: reported('none', 'public Swift client for Sony headsets, list of Sony app models (SonyDeviceModel), model absent'),
};
