import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB70BT. Facts without a source are left out. */
export const mdrxb70bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb70bt',
  name: 'MDR-XB70BT',
  family: 'XB',
  form: 'neckband',
  bluetoothNames: ['MDR-XB70BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
