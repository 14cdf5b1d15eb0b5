import { official } from './fact';
import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds, SONY_APP } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-XB950N1. Facts without a source are left out. */
export const mdrxb950n1: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-xb950n1',
  name: 'MDR-XB950N1',
  family: 'XB',
  form: 'over-ear',
  bluetoothNames: ['MDR-XB950N1'],
  productIds: ['0BEA'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  nfc: official(true, SONY_APP.pictures),
  app: IN_SOUND_CONNECT,
};
