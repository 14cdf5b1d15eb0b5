import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** Xperia Ear Duo (XEA20). Facts without a source are left out. */
export const xea20: Model = {
  ...NOTHING_KNOWN,
  id: 'xea20',
  name: 'Xperia Ear Duo (XEA20)',
  family: 'Xperia',
  form: 'open-ear',
  bluetoothNames: ['Xperia Ear Duo'],
  controls: [
    {
      id: 'touch-sensors',
      place: 'earpieces',
      confidence: 'reported',
      source: 'https://www.pressreader.com/australia/ipad-iphone-user/20190315/282282436623168',
    },
  ],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
