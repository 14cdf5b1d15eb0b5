import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://01net.com/tests/test-sony-sbh70-un-casque-bluetooth-qui-chante-meme-sous-la-pluie-4915.html';

/** SBH70. Facts without a source are left out. */
export const sbh70: Model = {
  ...NOTHING_KNOWN,
  id: 'sbh70',
  name: 'SBH70',
  family: 'Xperia',
  form: 'neckband',
  bluetoothNames: ['SBH70'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairing: [
    {
      from: 'on',
      preconditions: [],
      press: ['power'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [PAGE],
    },
  ],
  nfc: reported(true, PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
