import { reported } from './fact';
import { OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'https://www.khaleejtimes.com/tech/itech-have-you-heard-the-news-an-answer-to-the-jackless-iphone-7';

/** h.ear in Wireless (MDR-EX750BT). Facts without a source are left out. */
export const mdrex750bt: Model = {
  ...NOTHING_KNOWN,
  id: 'mdr-ex750bt',
  name: 'h.ear in Wireless (MDR-EX750BT)',
  family: 'h.ear',
  form: 'neckband',
  bluetoothNames: ['MDR-EX750BT', 'h.ear (MDR-EX750BT)'],
  controls: [
    {
      id: 'power',
      place: 'neckband',
      confidence: 'reported',
      source: PAGE,
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  cable: reported('can-be-used', 'an owner'),
  codecs: reported(['LDAC'], PAGE),
  app: reported('none', UNLINKED_SOURCES.appCatalogue),
};
