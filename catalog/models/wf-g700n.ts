import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273102.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/2977/v1/en/contents/TP1001273041.html';

/** INZONE Buds. Facts without a source are left out. */
export const wfg700n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-g700n',
  name: 'INZONE Buds',
  family: 'INZONE',
  form: 'true-wireless',
  bluetoothNames: ['INZONE Buds'],
  controls: [
    {
      id: 'touch-sensors',
      place: 'each-earbud',
      confidence: 'reported',
      source: 'https://thewalkmanblog.blogspot.com/2023/10/sony-inzone-buds-fcc-teardown.html',
    },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  bluetooth: reported('le-audio-only', HELP_GUIDE),
  bluetoothVersion: official('5.3', HELP_GUIDE, HELP_GUIDE_2),
  codecs: official(['LC3'], HELP_GUIDE, HELP_GUIDE_2),
  leAudio: official(true, HELP_GUIDE, HELP_GUIDE_2),
  usbTransceiver: official(true, HELP_GUIDE, HELP_GUIDE_2),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/2977/v1/en/',
  lastChecked: '2026-11',
};
