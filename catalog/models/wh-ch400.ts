import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const SOURCE = 'a shop’s text on the WH-CH400';

/** WH-CH400. Facts without a source are left out. */
export const whch400: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch400',
  name: 'WH-CH400',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH400'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetoothVersion: reported('4.2', SOURCE),
  nfc: reported(true, SOURCE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
