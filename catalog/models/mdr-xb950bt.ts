import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, RECALLED, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB950BT. Facts without a source are left out. */
export const mdrxb950bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb950bt',
  name: 'MDR-XB950BT',
  family: 'XB',
  form: 'over-ear',
  bluetoothNames: ['MDR-XB950BT'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  codecs: { value: ['SBC', 'AAC', 'aptX'], confidence: 'unconfirmed', sources: [RECALLED] },
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  lastChecked: '2026-11',
};
