import { official, reported } from './fact';
import { UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/speaker/srs-nb10/v1/de/contents/TP1000523686.html';

/** SRS-NB10 (neck speaker). Facts without a source are left out. */
export const srsnb10: Model = {
  ...NOTHING_KNOWN,
  id: 'srs-nb10',
  name: 'SRS-NB10 (neck speaker)',
  family: 'speakers',
  form: 'neck-speaker',
  bluetoothNames: ['SRS-NB10'],
  indicators: [
    {
      condition: 'charging-fault',
      light: { color: 'orange', pattern: 'double' },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
  ],
  usableWhileCharging: official(false, HELP_GUIDE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
  helpGuide: 'https://helpguide.sony.net/speaker/srs-nb10/v1/en/',
};
