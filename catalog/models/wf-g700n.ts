import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED } from './general';
import type { Model } from './model';

/** INZONE Buds. Null where no source that was read says anything. */
export const wfg700n: Model = {
  id: 'wf-g700n',
  name: 'INZONE Buds',
  family: 'INZONE',
  form: 'true-wireless',
  bluetoothNames: ['INZONE Buds'],
  leName: null,
  productIds: [],
  fastPairIds: [],
  controls: [
    { id: 'touch-sensors', place: 'each-earbud', source: 'https://thewalkmanblog.blogspot.com/2023/10/sony-inzone-buds-fcc-teardown.html' },
  ],
  indicators: [],
  voicePrompts: [],
  switchedBy: null,
  pairsByItselfAtFirst: null,
  pairing: null,
  restart: null,
  reset: null,
  initialize: null,
  pairingWindow: null,
  passkey: null,
  pairedDeviceLimit: null,
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: null,
  cable: null,
  usableWhileCharging: null,
  autoOff: null,
  bluetooth: reported('le-audio-only', 'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html'),
  bluetoothVersion: official(
    '5.3',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html',
  ),
  codecs: official(
    ['LC3'],
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html',
  ),
  leAudio: official(
    true,
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html',
  ),
  nfc: null,
  fastPair: null,
  swiftPair: null,
  usbTransceiver: official(
    true,
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html',
  ),
  app: IN_SOUND_CONNECT,
  quirks: [],
  helpGuide: 'https://helpguide.sony.net/mdr/2977/v1/en/',
};
