import { reported } from './fact';
import { PAIRS_BY_ITSELF, powerSevenSeconds, recalledInitialize, recalledReset, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://blogue.bestbuy.ca/televiseurs-audio/casques-decoute/test-du-casque-decoute-a-suppression-de-bruit-wh-ch710n-de-sony';

/** WH-CH710N. Facts without a source are left out. */
export const whch710n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch710n',
  name: 'WH-CH710N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH710N'],
  controls: [
    { id: 'nc-ambient', place: null, confidence: null, source: null },
    {
      id: 'power',
      place: 'left-cup',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  reset: [recalledReset('power', 'nc-ambient')],
  initialize: [recalledInitialize(['power', 'nc-ambient'])],
  bluetoothVersion: reported('5.0', PAGE),
  nfc: reported(true, PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  lastChecked: '2026-11',
};
