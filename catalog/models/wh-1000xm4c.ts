import { reported } from './fact';
import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF } from './general';
import type { Model } from './model';

/** WH-1000XM4C. Null where no source that was read says anything. */
export const wh1000xm4c: Model = {
  id: 'wh-1000xm4c',
  name: 'WH-1000XM4C',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM4C'],
  leName: null,
  productIds: [],
  fastPairIds: [],
  controls: [],
  indicators: [],
  voicePrompts: [],
  switchedBy: null,
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: null,
  restart: null,
  reset: null,
  initialize: null,
  pairingWindow: null,
  passkey: null,
  pairedDeviceLimit: null,
  whenMemoryFull: null,
  multipoint: {
    supported: true,
    switchedOnInApp: null,
    limits: [],
    confidence: 'reported',
    sources: [
      'https://9to5google.com/2026/09/07/sony-wh-1000xm4c-launch-for-299-alongside-two-more-affordable-headphones/',
      'launch news summaries',
    ],
  },
  cable: null,
  usableWhileCharging: null,
  autoOff: null,
  bluetooth: null,
  bluetoothVersion: reported(
    '6.0',
    'https://9to5google.com/2026/09/07/sony-wh-1000xm4c-launch-for-299-alongside-two-more-affordable-headphones/',
  ),
  codecs: reported(
    ['SBC', 'LDAC'],
    'https://9to5google.com/2026/09/07/sony-wh-1000xm4c-launch-for-299-alongside-two-more-affordable-headphones/',
  ),
  leAudio: reported(false, 'https://9to5google.com/2026/09/07/sony-wh-1000xm4c-launch-for-299-alongside-two-more-affordable-headphones/'),
  nfc: null,
  fastPair: null,
  swiftPair: null,
  usbTransceiver: null,
  app: IN_SOUND_CONNECT,
  quirks: [],
  helpGuide: null,
};
