import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** Float Run. What is not here, no source that was read says. */
export const wioe610: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-oe610',
  name: 'Float Run',
  family: 'Float',
  form: 'open-ear',
  bluetoothNames: ['Float Run'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: IN_SOUND_CONNECT,
};
