import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH530. What is not here, no source that was read says. */
export const whch530: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch530',
  name: 'WH-CH530',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH530', 'WH-CH530 series'],
  leName: 'LE_WH-CH530 series',
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  app: IN_SOUND_CONNECT,
};
