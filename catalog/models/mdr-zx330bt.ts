import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-ZX330BT. Facts without a source are left out. */
export const mdrzx330bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-zx330bt',
  name: 'MDR-ZX330BT',
  family: 'ZX',
  form: 'on-ear',
  bluetoothNames: ['MDR-ZX330BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  codecs: reported(['SBC'], 'an owner’s log of the codec in use'),
  nfc: reported(true, 'a shop’s text'),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
