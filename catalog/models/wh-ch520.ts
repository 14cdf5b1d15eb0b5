import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import { AIROHA_2025, IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const REPOSITORY = 'https://github.com/harriott (hardware notes quoting the WH-CH520 help guide PDF, p. 110)';

/** WH-CH520. Facts without a source are left out. */
export const whch520: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-ch520',
  name: 'WH-CH520',
  family: 'CH',
  form: 'on-ear',
  bluetoothNames: ['WH-CH520'],
  productIds: ['0EAD'],
  fastPairIds: ['0F2D16', '1CC3D3', '3086A0', '697D1C', 'C2A0D2', 'FB402F'],
  controls: [
    {
      id: 'power-bluetooth',
      place: null,
      confidence: null,
      source: REPOSITORY,
    },
    { id: 'volume-up', place: null, confidence: null, source: REPOSITORY },
    { id: 'volume-down', place: null, confidence: null, source: REPOSITORY },
  ],
  switchedBy: reported('button', REPOSITORY),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    { ...powerSevenSeconds(), press: ['power-bluetooth'] },
    {
      from: null,
      preconditions: [],
      press: ['power-bluetooth'],
      holdSeconds: 5,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [REPOSITORY],
      disagreements: [{ text: createMessage('reading.own-bluetooth-button'), sources: [UNLINKED_SOURCES.article] }],
    },
  ],
  reset: [
    {
      from: null,
      preconditions: ['usb-power'],
      press: ['volume-up', 'volume-down'],
      holdSeconds: null,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [REPOSITORY, 'https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html'],
    },
  ],
  initialize: [
    {
      from: null,
      preconditions: [],
      press: ['power-bluetooth', 'volume-down'],
      holdSeconds: 10,
      light: null,
      voice: null,
      confidence: 'reported',
      sources: [REPOSITORY],
      disagreements: [
        {
          text: createMessage('reading.no-such-control', { controls: createMessage('control.nc-ambient') }),
          sources: [UNLINKED_SOURCES.article],
        },
      ],
    },
  ],
  passkey: reported('0000', REPOSITORY),
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: [],
    confidence: 'reported',
    sources: ['product descriptions by third parties'],
  },
  codecs: official(['SBC', 'AAC'], 'https://helpguide.sony.net/mdr/2958/v1/en/contents/TP1000776820.html'),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  readOnly: reported(true, 'https://github.com/ncr/omarchy-headphones/blob/main/PROTOCOL.md'),
  quirks: [AIROHA_2025, { id: 'no-wear-sensor', confidence: 'reported', sources: ['https://github.com/ncr/omarchy-headphones/pull/15'] }],
  helpGuide: 'https://helpguide.sony.net/mdr/2958/v1/en/',
  lastChecked: '2026-11',
};
