import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, UNCONFIRMED_7S_FROM_OFF, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WI-C100. What is not here, no source that was read says. */
export const wic100: Model = {
  ...NOTHING_KNOWN,
  id: 'wi-c100',
  name: 'WI-C100',
  family: 'C',
  form: 'neckband',
  bluetoothNames: ['WI-C100'],
  fastPairIds: ['455B90', '707599', '9BE931', 'B7EFB0'],
  controls: [{ id: 'power', place: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: UNCONFIRMED_7S_FROM_OFF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/wic100/v1/en/',
};
