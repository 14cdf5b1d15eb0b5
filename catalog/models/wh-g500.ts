import { reported } from './fact';
import { RECALLED } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/patyhank/linzone-hub';

/** INZONE H5. Facts without a source are left out. */
export const whg500: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-g500',
  name: 'INZONE H5',
  family: 'INZONE',
  form: 'over-ear',
  bluetoothNames: [],
  bluetooth: { value: 'none', confidence: 'unconfirmed', sources: [RECALLED] },
  usbTransceiver: reported(true, REPOSITORY),
  app: reported('inzone-hub', REPOSITORY),
};
