import { reported } from './fact';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/marcinjakubowski/zoneout';
const REPOSITORY_2 = 'https://github.com/patyhank/linzone-hub';

/** INZONE H9 II. Facts without a source are left out. */
export const whg910n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-g910n',
  name: 'INZONE H9 II',
  family: 'INZONE',
  form: 'over-ear',
  bluetoothNames: ['INZONE H9 II'],
  usbTransceiver: reported(true, REPOSITORY),
  app: reported('inzone-hub', REPOSITORY_2),
  quirks: [
    { id: 'transceiver-stays', confidence: 'reported', sources: [REPOSITORY_2] },
    { id: 'bluetooth-can-be-off', confidence: 'reported', sources: [REPOSITORY] },
    { id: 'voice-may-be-off', confidence: 'reported', sources: ['Sony INZONE H9 II for Linux, feature table'] },
  ],
  lastChecked: '2026-12',
};
