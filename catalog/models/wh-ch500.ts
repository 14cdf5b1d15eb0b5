import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH500. Facts without a source are left out. */
export const whch500: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch500',
  name: 'WH-CH500',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH500'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: reported(
    true,
    'Vietnamese retailer text: one-touch NFC, 20 h, 4.5 h charge',
    'retailer file name "sony-wh-ch500-wireless-bluetooth-nfc-on-ear"',
  ),
};
