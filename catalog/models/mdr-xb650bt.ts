import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB650BT. Facts without a source are left out. */
export const mdrxb650bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb650bt',
  name: 'MDR-XB650BT',
  family: 'XB',
  form: 'on-ear',
  bluetoothNames: ['MDR-XB650BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: reported(true, 'a shop’s text: Bluetooth and NFC'),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
