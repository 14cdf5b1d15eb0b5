import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** SBH52, of whose existence sellers’ lists are the source. */
export const sbh52: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh52',
  name: 'SBH52',
  family: 'Xperia',
  form: 'in-ear-cord',
  bluetoothNames: ['SBH52'],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
