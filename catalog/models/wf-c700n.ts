import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, RECALLED, recalled, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2968/v1/en/contents/TP1000781971.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/2968/v1/en/contents/TP1000780636.html';

/** WF-C700N. Facts without a source are left out. */
export const wfc700n: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-c700n',
  name: 'WF-C700N',
  family: 'C',
  form: 'true-wireless',
  bluetoothNames: ['WF-C700N'],
  productIds: ['0EC4'],
  fastPairIds: ['07A41C', '165F3D', '1FBB50', 'E4C993'],
  controls: [
    {
      id: 'earbud-buttons',
      place: 'earbud-face',
      confidence: 'reported',
      source: 'https://www.whathifi.com/features/the-apple-watch-is-the-hi-fi-accessory-i-never-knew-i-needed',
    },
    { id: 'case-button', place: 'case-back', confidence: 'unconfirmed', source: RECALLED },
  ],
  indicators: [
    {
      condition: 'battery-good',
      light: { color: 'green', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-partial',
      light: { color: 'orange', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'battery-empty',
      light: { color: 'orange', pattern: 'off', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE],
    },
    {
      condition: 'put-in-case',
      light: { color: 'green-or-orange', pattern: 'on', lamp: 'case', seconds: 3 },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
  ],
  switchedBy: official('case', HELP_GUIDE_2),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    recalled(['case-button'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
    }),
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  autoOff: official({ minutes: 15, when: 'not-connected' }, HELP_GUIDE_2),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  helpGuide: 'https://helpguide.sony.net/mdr/2968/v1/en/',
  lastChecked: '2026-11',
};
