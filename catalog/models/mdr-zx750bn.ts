import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-ZX750BN. Facts without a source are left out. */
export const mdrzx750bn: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-zx750bn',
  name: 'MDR-ZX750BN',
  family: 'ZX',
  form: 'over-ear',
  bluetoothNames: ['MDR-ZX750BN'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
