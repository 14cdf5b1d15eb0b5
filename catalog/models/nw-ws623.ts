import { reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** Walkman NW-WS623 / NW-WS625. Facts without a source are left out. */
export const nwws623: Model = {
  ...NOTHING_KNOWN,
  id: 'nw-ws623',
  name: 'Walkman NW-WS623 / NW-WS625',
  family: 'Walkman',
  form: 'in-ear-cord',
  bluetoothNames: ['NW-WS623', 'NW-WS625'],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  quirks: [{ id: 'player-first', confidence: 'reported', sources: ['a shop’s text on the Walkman'] }],
};
