import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://manuals.plus/asin/B00F2GA35Y';

/** SBH20. Facts without a source are left out. */
export const sbh20: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh20',
  name: 'SBH20',
  family: 'Xperia',
  form: 'in-ear-cord',
  bluetoothNames: ['SBH20'],
  controls: [{ id: 'power', place: 'clip', confidence: 'reported', source: PAGE }],
  nfc: reported(true, PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
