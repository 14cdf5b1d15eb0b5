import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-AS600BT. Facts without a source are left out. */
export const mdras600bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-as600bt',
  name: 'MDR-AS600BT',
  family: 'SP',
  form: 'in-ear-cord',
  bluetoothNames: ['MDR-AS600BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
