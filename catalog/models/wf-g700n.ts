import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED } from './general';
import { type Model, NOTHING_KNOWN } from './model';

/** INZONE Buds. What is not here, no source that was read says. */
export const wfg700n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-g700n',
  name: 'INZONE Buds',
  family: 'INZONE',
  form: 'true-wireless',
  bluetoothNames: ['INZONE Buds'],
  controls: [
    { id: 'touch-sensors', place: 'each-earbud', source: 'https://thewalkmanblog.blogspot.com/2023/10/sony-inzone-buds-fcc-teardown.html' },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
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
  usbTransceiver: official(
    true,
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html',
    'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html',
  ),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/2977/v1/en/',
};
