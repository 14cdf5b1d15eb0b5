import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** SBH56, which Sony supports as wireless headphones. */
export const sbh56: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh56',
  name: 'SBH56',
  family: 'Xperia',
  form: 'in-ear-cord',
  bluetoothNames: ['SBH56'],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
