import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** SBH50, which ArchWiki lists as working with BlueZ 5. */
export const sbh50: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh50',
  name: 'SBH50',
  family: 'Xperia',
  form: 'in-ear-cord',
  bluetoothNames: ['SBH50'],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
