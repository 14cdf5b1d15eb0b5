import { createMessage } from '../messages/message';
import { official, reported } from './fact';
import { IN_SOUND_CONNECT, OLDEST_IS_REPLACED, PAIRS_BY_ITSELF, UNLINKED_SOURCES, unconfirmed } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const HELP_GUIDE = 'https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000749265.html';
const HELP_GUIDE_2 = 'https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000747464.html';
const HELP_GUIDE_3 = 'https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000770033.html';

/** LinkBuds UC for Microsoft Teams. Facts without a source are left out. */
export const wfl900uc: Model = {
  ...NOTHING_KNOWN,
  id: 'wf-l900uc',
  name: 'LinkBuds UC for Microsoft Teams',
  family: 'LinkBuds',
  form: 'true-wireless',
  bluetoothNames: ['LinkBuds UC'],
  fastPairIds: ['6133D8', 'BA6858'],
  controls: [
    { id: 'case-reset', place: 'case', confidence: 'official', source: HELP_GUIDE },
    { id: 'case-lid', place: 'case', confidence: 'official', source: HELP_GUIDE },
  ],
  indicators: [
    {
      condition: 'battery-good',
      light: { color: 'green', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
    {
      condition: 'battery-partial',
      light: { color: 'orange', pattern: 'on', lamp: 'case', seconds: 6 },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
    {
      condition: 'battery-empty',
      light: { color: 'orange', pattern: 'off', lamp: 'case' },
      confidence: 'official',
      sources: [HELP_GUIDE_2],
    },
    {
      condition: 'charging',
      light: { color: 'orange', pattern: 'on', lamp: 'case' },
      confidence: 'official',
      sources: ['https://helpguide.sony.net/mdr/2969/v1/en/contents/TP1000747471.html'],
    },
  ],
  switchedBy: official('case', HELP_GUIDE),
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [
    unconfirmed(['case-reset'], {
      from: 'in-case',
      preconditions: ['earbuds-in-case'],
      holdSeconds: 5,
      light: { color: 'blue', pattern: 'flashing', lamp: 'case' },
    }),
  ],
  reset: [
    {
      from: null,
      preconditions: [],
      press: ['case-reset'],
      holdSeconds: 20,
      light: { color: 'orange', pattern: 'slow', lamp: 'case' },
      voice: null,
      confidence: 'official',
      sources: [HELP_GUIDE],
      custom: [
        createMessage('procedure.wf-l900uc.reset.1'),
        createMessage('procedure.wf-l900uc.reset.2'),
        createMessage('procedure.wf-l900uc.reset.3'),
        createMessage('procedure.wf-l900uc.reset.4'),
      ],
    },
  ],
  whenMemoryFull: OLDEST_IS_REPLACED,
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  usbTransceiver: official(true, HELP_GUIDE_3),
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'transceiver-unplug', confidence: 'official', sources: [HELP_GUIDE_3] }],
  helpGuide: 'https://helpguide.sony.net/mdr/2969/v1/en/',
};
