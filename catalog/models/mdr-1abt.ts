import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-1ABT. Facts without a source are left out. */
export const mdr1abt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-1abt',
  name: 'MDR-1ABT',
  family: 'MDR-1',
  form: 'over-ear',
  bluetoothNames: ['MDR-1ABT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  codecs: reported(['aptX'], 'an owner’s list of its codecs'),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  quirks: [{ id: 'linux-connect-twice', confidence: 'reported', sources: ['a workaround for this model in a desktop sound program'] }],
};
