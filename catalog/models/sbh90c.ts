import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://spidersweb.pl/2018/12/sony-sbh90c-opinie.html';

/** SBH90C. Facts without a source are left out. */
export const sbh90c: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh90c',
  name: 'SBH90C',
  family: 'Xperia',
  form: 'neckband',
  bluetoothNames: ['SBH90C'],
  cable: reported('can-be-used', PAGE),
  codecs: reported(['aptX'], PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
