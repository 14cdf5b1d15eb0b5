import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB50BS. Facts without a source are left out. */
export const mdrxb50bs: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb50bs',
  name: 'MDR-XB50BS',
  family: 'XB',
  form: 'in-ear-cord',
  bluetoothNames: ['MDR-XB50BS'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
