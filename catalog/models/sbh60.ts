import { reported } from './fact';
import { OLDEST_IS_REPLACED, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** SBH60, which Sony supports as wireless headphones. */
export const sbh60: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh60',
  name: 'SBH60',
  family: 'Xperia',
  form: 'on-ear',
  bluetoothNames: ['SBH60'],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
