import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, SONY_ARTICLES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2985/v1/en/contents/F055_Supported_codecs.html';

/** WF-1000XM6. Facts without a source are left out. */
export const wf1000xm6: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-1000xm6',
  name: 'WF-1000XM6',
  family: '1000X',
  form: 'true-wireless',
  bluetoothNames: ['WF-1000XM6'],
  leName: 'LE_WF-1000XM6',
  controls: [
    {
      id: 'touch-sensors',
      place: 'each-earbud',
      confidence: 'official',
      source: 'https://helpguide.sony.net/mdr/2985/v1/en/contents/F013_About_the_touch_sensor.html',
    },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  whenMemoryFull: OLDEST_IS_REPLACED,
  multipoint: {
    supported: true,
    switchedOnInApp: true,
    limits: ['third-drops-idle', 'no-ldac'],
    confidence: 'reported',
    sources: ['https://shopsavvy.com/answers/sony-wf-1000xm6-multipoint-bluetooth', SONY_ARTICLES.multipoint],
  },
  bluetoothVersion: official('5.3', HELP_GUIDE),
  codecs: official(['SBC', 'AAC', 'LDAC', 'LC3'], HELP_GUIDE),
  leAudio: official(true, HELP_GUIDE),
  app: IN_SOUND_CONNECT,
  readOnly: reported(true, 'https://github.com/mos9527/SonyHeadphonesClient/pull/64'),
  quirks: [
    {
      id: 'ldac-needs-quality',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    { id: 'le-audio-reconnect', confidence: 'reported', sources: ['https://github.com/bluez/bluez/issues/2037'] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/2985/v1/en/',
  lastChecked: '2026-11',
};
