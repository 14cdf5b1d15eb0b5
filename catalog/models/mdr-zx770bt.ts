import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, RECALLED, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-ZX770BT. Facts without a source are left out. */
export const mdrzx770bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-zx770bt',
  name: 'MDR-ZX770BT',
  family: 'ZX',
  form: 'over-ear',
  bluetoothNames: ['MDR-ZX770BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: { value: true, confidence: 'unconfirmed', sources: [RECALLED] },
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
