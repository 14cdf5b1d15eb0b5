import { reported } from './fact';
import { PAIRS_BY_ITSELF, UNCONFIRMED_7S_FROM_OFF, UNLINKED_SOURCES, unconfirmedInitialize, unconfirmedReset } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH510. What is not here, no source that was read says. */
export const whch510: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch510',
  name: 'WH-CH510',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH510'],
  controls: [
    { id: 'power', place: null, source: null },
    { id: 'volume-down', place: null, source: null },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: UNCONFIRMED_7S_FROM_OFF,
  reset: unconfirmedReset('power', 'volume-down'),
  initialize: unconfirmedInitialize(['power', 'volume-down'], 7),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
