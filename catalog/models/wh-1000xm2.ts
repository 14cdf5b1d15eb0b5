import { official, reported } from './fact';
import { IN_SOUND_CONNECT, PAIRS_BY_ITSELF, powerSevenSeconds, RECALLED, SONY_APP, UNLINKED_SOURCES } from './general';
import { type Model, NOTHING_KNOWN } from './model';

const PAGE = 'http://www.pressreader.com/australia/sound-image/20180301/281741269915224';
const PAGE_2 = 'https://www.finder.com.au/sony-wh-1000xm2-review';
const PAGE_3 = 'https://soundstagexperience.com/index.php/equipment-menu/838-sony-wh1000xm2-wireless-noise-canceling-headphones';
const HELP_GUIDE = 'https://helpguide.sony.net/mdr/hpc/v1/en/contents/TP0001548861.html';

/** WH-1000XM2. Facts without a source are left out. */
export const wh1000xm2: Model = {
  ...NOTHING_KNOWN,
  id: 'wh-1000xm2',
  name: 'WH-1000XM2',
  family: '1000X',
  form: 'over-ear',
  bluetoothNames: ['WH-1000XM2'],
  productIds: ['0C67'],
  fastPairIds: ['02C95C', '03C95C', '06C95C', '07C95C', '5CC902', '5CC903', '5CC906', '5CC907'],
  controls: [
    { id: 'power', place: 'left-cup-rear', confidence: 'unconfirmed', source: RECALLED },
    { id: 'nc-ambient', place: 'left-cup-rear', confidence: 'unconfirmed', source: RECALLED },
    { id: 'touch-panel', place: 'right-cup', confidence: 'reported', source: PAGE_2 },
  ],
  pairsByItselfAtFirst: PAIRS_BY_ITSELF,
  pairing: [powerSevenSeconds()],
  multipoint: {
    supported: false,
    switchedOnInApp: null,
    limits: ['music-and-calls'],
    confidence: 'reported',
    sources: [UNLINKED_SOURCES.article, 'https://github.com/Freeyourgadget/Gadgetbridge'],
  },
  cable: reported('touch-off', PAGE_2),
  usableWhileCharging: { value: false, confidence: 'unconfirmed', sources: [RECALLED] },
  codecs: reported(['SBC', 'AAC', 'aptX HD'], PAGE_3, HELP_GUIDE),
  leAudio: reported(false, PAGE_3, HELP_GUIDE),
  nfc: official(true, SONY_APP.pictures),
  fastPair: reported(true, UNLINKED_SOURCES.fastPairTables),
  app: IN_SOUND_CONNECT,
  quirks: [{ id: 'nc-long-press', confidence: 'reported', sources: [PAGE] }],
  lastChecked: '2026-11',
};
