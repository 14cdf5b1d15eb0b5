import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'http://rinchoi.blogspot.com/2014/02/sony-sbh80-part2-next-generation.html';

/** SBH80, by a review. */
export const sbh80: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh80',
  name: 'SBH80',
  family: 'Xperia',
  form: 'neckband',
  bluetoothNames: ['SBH80'],
  bluetoothVersion: reported('3.0', PAGE),
  codecs: reported(['aptX'], PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
