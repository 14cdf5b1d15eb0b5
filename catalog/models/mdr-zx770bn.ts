import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-ZX770BN. Facts without a source are left out. */
export const mdrzx770bn: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-zx770bn',
  name: 'MDR-ZX770BN',
  family: 'ZX',
  form: 'over-ear',
  bluetoothNames: ['MDR-ZX770BN'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  codecs: reported(['SBC', 'AAC', 'aptX'], 'an owner’s table of codecs'),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
