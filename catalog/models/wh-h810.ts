import { reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-H810. Facts without a source are left out. */
export const whh810: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-h810',
  name: 'WH-H810',
  family: 'h.ear',
  form: 'on-ear',
  bluetoothNames: ['WH-H810 (h.ear)', 'WH-H810'],
  fastPairIds: [
    '1597F2',
    '18A615',
    '3E314C',
    '462468',
    '4F0ED4',
    '4FF54B',
    '59425D',
    '5D8640',
    '628FB8',
    '68D818',
    '99C87B',
    'BB4D49',
    'DC5249',
    'DEF234',
    'EC4A0C',
  ],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
};
