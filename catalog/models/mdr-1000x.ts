import { reported } from './fact';
import { PAIRS_BY_ITSELF, powerSevenSeconds, recalledInitialize, recalledReset, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://whatisaudio.com/should-i-buy-sonys-mdr-1000x-headphones';

/** MDR-1000X. Facts without a source are left out. */
export const mdr1000x: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-1000x',
  name: 'MDR-1000X',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['MDR-1000X'],
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'reported', source: PAGE },
    { id: 'nc', place: 'left-cup', confidence: 'reported', source: PAGE },
    { id: 'ambient', place: 'left-cup', confidence: 'reported', source: PAGE },
    {
      id: 'touch-panel',
      place: 'right-cup-face',
      confidence: 'reported',
      source: 'https://boomers1445.rssing.com/chan-61562106/article143.html',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds(PAGE)],
  reset: [recalledReset('power', 'nc')],
  initialize: [recalledInitialize(['power', 'nc'])],
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  quirks: [{ id: 'no-le-entry', confidence: 'reported', sources: ['public bluetoothctl logs'] }],
  lastChecked: '2026-11',
};
