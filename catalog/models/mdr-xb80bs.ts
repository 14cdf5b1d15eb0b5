import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB80BS. Facts without a source are left out. */
export const mdrxb80bs: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb80bs',
  name: 'MDR-XB80BS',
  family: 'XB',
  form: 'in-ear-cord',
  bluetoothNames: ['MDR-XB80BS'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
