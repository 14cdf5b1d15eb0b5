import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/patyhank/linzone-hub';

/** INZONE H7. Facts without a source are left out. */
export const whg700: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-g700',
  name: 'INZONE H7',
  family: 'INZONE',
  form: 'over-ear',
  bluetoothNames: [],
  controls: [{ id: 'bluetooth', place: null, confidence: null, source: UNLINKED_SOURCES.article }],
  pairing: [
    {
      from: null,
      preconditions: [],
      press: ['bluetooth'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing' },
      voice: null,
      confidence: 'reported',
      sources: [UNLINKED_SOURCES.article],
    },
  ],
  usbTransceiver: reported(true, REPOSITORY),
  app: reported('inzone-hub', REPOSITORY),
  quirks: [{ id: 'transceiver-label', confidence: 'reported', sources: [REPOSITORY] }],
};
