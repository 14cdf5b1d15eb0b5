import { reported } from './fact';
import { PAIRS_BY_ITSELF, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-1000X. What is not here, no source that was read says. */
export const mdr1000x: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-1000x',
  name: 'MDR-1000X',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['MDR-1000X'],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  quirks: [{ id: 'no-le-entry', confidence: 'reported', sources: ['public bluetoothctl logs'] }],
};
