import { official, reported } from './fact';
import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2998/v1/en/contents/H008_Wearing_the_headset.html';

/** 1000X THE COLLEXION. Facts without a source are left out. */
export const wh1000xx: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xx',
  name: '1000X THE COLLEXION',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['1000X THE COLLEXION'],
  controls: [
    { id: 'power', place: 'left-cup', confidence: 'official', source: HELP_GUIDE },
    { id: 'nc-ambient', place: 'left-cup', confidence: 'official', source: HELP_GUIDE },
    { id: 'listening-mode', place: 'left-cup', confidence: 'official', source: HELP_GUIDE },
    { id: 'touch-panel', place: null, confidence: null, source: HELP_GUIDE },
  ],
  switchedBy: official('button', HELP_GUIDE),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  usableWhileCharging: official(true, 'https://helpguide.sony.net/mdr/2998/v1/en/contents/H010_Charging.html'),
  bluetoothVersion: reported('6.0', 'retailer listing'),
  codecs: reported(['LDAC'], 'owner log: headset 1000X THE COLLEXION on an Xperia, A2DP LDAC 96 kHz'),
  app: IN_SOUND_CONNECT,
  quirks: [
    {
      id: 'worn-sensor-switches-off',
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    { id: 'named-differently', detail: '1000X THE COLLEXION', confidence: 'reported', sources: [UNLINKED_SOURCES.appCatalogue] },
  ],
  helpGuide: 'https://helpguide.sony.net/mdr/2998/v1/en/',
  lastChecked: '2026-12',
};
