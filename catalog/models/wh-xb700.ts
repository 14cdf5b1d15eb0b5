import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, RECALLED, SONY_APP, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** WH-XB700. Facts without a source are left out. */
export const whxb700: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-xb700',
  name: 'WH-XB700',
  family: 'XB',
  form: 'on-ear',
  leName: 'LE_WH-XB700',
  bluetoothNames: ['WH-XB700'],
  fastPairIds: ['3CC95C', '3DC95C', '3EC95C', '3FC95C', '5CC93C', '5CC93D', '5CC93E', '5CC93F'],
  controls: [{ id: 'power', place: null, confidence: null, source: null }],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  openReadings: [
    {
      procedure: 'initialize',
      text: createMessage('reading.second-button', { controls: [createMessage('control.custom'), createMessage('control.volume-down')] }),
      sources: [RECALLED],
    },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  nfc: official(true, SONY_APP.pictures),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  lastChecked: '2026-11',
};
