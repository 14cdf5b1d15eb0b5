import { reported } from './fact';
import { RECALLED, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/patyhank/linzone-hub';

/** INZONE H9. Facts without a source are left out. */
export const whg900n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-g900n',
  name: 'INZONE H9',
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
  quirks: [
    { id: 'transceiver-label', confidence: 'reported', sources: [REPOSITORY] },
    { id: 'bluetooth-short-press', confidence: 'unconfirmed', sources: [RECALLED] },
  ],
  lastChecked: '2026-11',
};
