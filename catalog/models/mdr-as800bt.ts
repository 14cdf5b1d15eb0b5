import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** MDR-AS800BT. Facts without a source are left out. */
export const mdras800bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-as800bt',
  name: 'MDR-AS800BT',
  family: 'SP',
  form: 'in-ear-cord',
  bluetoothNames: ['MDR-AS800BT'],
  controls: [
    { id: 'power', place: null, confidence: null, source: null },
    {
      id: 'call',
      place: 'right-earpiece',
      confidence: 'reported',
      source: 'http://marcusbosano.blogspot.com/2016/02/first-world-problems-sony-bluetooth.html',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
