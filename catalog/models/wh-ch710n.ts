import { reported } from './fact';
import { PAIRS_BY_ITSELF, UNCONFIRMED_7S_FROM_OFF, UNLINKED_SOURCES, unconfirmed, unconfirmedReset } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH710N. What is not here, no source that was read says. */
export const whch710n: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch710n',
  name: 'WH-CH710N',
  family: 'CH',
  form: 'over-ear',
  bluetoothNames: ['WH-CH710N'],
  controls: [
    { id: 'power', place: null, source: null },
    { id: 'nc-ambient', place: null, source: null },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: UNCONFIRMED_7S_FROM_OFF,
  reset: unconfirmedReset('power', 'nc-ambient'),
  initialize: unconfirmed(['power', 'nc-ambient'], { from: 'off', holdSeconds: 7 }),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
