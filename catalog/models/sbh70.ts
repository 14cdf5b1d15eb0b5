import { createMessage } from '../messages/message';
import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://01net.com/tests/test-sony-sbh70-un-casque-bluetooth-qui-chante-meme-sous-la-pluie-4915.html';

const COPY = 'https://gist.github.com/rambolee/daca7b69e8e35c79a06d3ac44f7281eb';

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
  reset: [
    {
      from: null,
      preconditions: [],
      press: ['power'],
      holdSeconds: 6,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [COPY],
    },
  ],
  openReadings: [{ procedure: 'initialize', text: createMessage('reading.button-lost'), sources: [COPY] }],
  nfc: reported(true, PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  lastChecked: '2026-11',
};
