import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** SBH24, of whose existence sellers’ lists are the source. */
export const sbh24: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh24',
  name: 'SBH24',
  family: 'Xperia',
  form: 'in-ear-cord',
  bluetoothNames: ['SBH24'],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
