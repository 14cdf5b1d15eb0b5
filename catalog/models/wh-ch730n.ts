import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH730N. What is not here, no source that was read says. */
export const whch730n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch730n',
  name: 'WH-CH730N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH730N', 'WH-CH730N series'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  app: IN_SOUND_CONNECT,
};
