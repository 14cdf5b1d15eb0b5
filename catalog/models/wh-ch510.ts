import { reported } from './fact';
import { PAIRS_BY_ITSELF, powerSevenSeconds, recalledInitialize, recalledReset, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-CH510. Facts without a source are left out. */
export const whch510: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch510',
  name: 'WH-CH510',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH510'],
  controls: [
    { id: 'volume-down', place: null, confidence: null, source: null },
    { id: 'power', place: null, confidence: null, source: null },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  reset: [recalledReset('power', 'volume-down')],
  initialize: [recalledInitialize(['power', 'volume-down'])],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  lastChecked: '2026-11',
};
