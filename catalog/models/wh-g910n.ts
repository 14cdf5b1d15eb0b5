import { reported } from './fact';
import { type Model, NOTHING_KNOWN } from './model';

/** INZONE H9 II. What is not here, no source that was read says. */
export const whg910n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-g910n',
  name: 'INZONE H9 II',
  family: 'INZONE',
  form: 'over-ear',
  bluetoothNames: ['INZONE H9 II'],
  usbTransceiver: reported(true, 'https://github.com/marcinjakubowski/zoneout'),
  app: reported('inzone-hub', 'https://github.com/patyhank/linzone-hub'),
  quirks: [
    { id: 'transceiver-stays', confidence: 'reported', sources: ['https://github.com/patyhank/linzone-hub'] },
    { id: 'bluetooth-can-be-off', confidence: 'reported', sources: ['https://github.com/marcinjakubowski/zoneout'] },
  ],
};
