import type { ControlId } from './control';
import { type Fact, reported } from './fact';
import type { Way } from './model';
import type { Quirk } from './quirk';

/** Sony's general support articles, which speak of many models at once. */
export const SONY_ARTICLES = {
  firstPairing: 'https://www.sony.co.uk/electronics/support/wireless-headphones-bluetooth-headphones/wf-xb700/articles/00304429',
  firstPairingEarbuds: 'https://www.sony.co.uk/electronics/support/wireless-headphones-bluetooth-headphones/wf-1000xm4/articles/00304429',
  memoryFull: 'https://www.sony.ca/en/electronics/support/wireless-headphones-bluetooth-headphones/sbh60/articles/00196698',
  multipoint: 'Sony support article 00252098',
  powerButton: 'https://www.sony.com/electronics/support/speakers-wireless-speakers/articles/00196750',
  caseBattery: 'https://www.sony.co.uk/electronics/support/articles/00229327',
} as const;

/** Names for sources that have no address. */
export const UNLINKED_SOURCES = {
  appCatalogue: "Sony's app device catalog, open-source extracts",
  fastPairTables: 'Fast Pair model tables in open-source Bluetooth tools',
  article: 'a third-party article',
} as const;

/** Fact of Sony's general article: many models start pairing automatically when first turned on. It names no model. */
export const PAIRS_BY_ITSELF: Fact<boolean> = reported(true, SONY_ARTICLES.firstPairing);

/** Sony's general article: a further pairing replaces the oldest one. It names no model. */
export const OLDEST_IS_REPLACED: Fact<'oldest-replaced'> = reported('oldest-replaced', SONY_ARTICLES.memoryFull);

/** Fact of Sony's app catalog. */
export const IN_SOUND_CONNECT: Fact<'sound-connect'> = reported('sound-connect', UNLINKED_SOURCES.appCatalogue);

/** Four blue flashes: what Sony's texts give as the sign of a finished factory reset. */
export const FOUR_BLUE_FLASHES = { color: 'blue', pattern: 'count', times: 4 } as const;

/** Sony's phone app, as far as its own texts and pictures were read. */
export const SONY_APP = {
  pairing: 'Sony | Headphones Connect 7.4.1 for Android, its pairing screen for headphones with a power button',
  pictures: 'Sony | Headphones Connect 7.4.1 for Android, its picture of this model',
  twoDevices: 'Sony | Headphones Connect 7.4.1 for Android, its texts on connecting to two devices',
  unassigned: 'Sony | Headphones Connect 7.4.1 for Android, its text on a button without a function',
} as const;

/** Mark of facts without a source. */
export const RECALLED = "General knowledge of Sony's help guides, not checked against the guide of this model";

/** Creates a procedure that several models reportedly share and that was not checked for this one. */
export function unconfirmed(press: readonly ControlId[], rest: Partial<Omit<Way, 'press' | 'confidence' | 'sources'>> = {}): Way {
  return {
    from: null,
    preconditions: [],
    holdSeconds: null,
    light: null,
    voice: null,
    ...rest,
    press,
    confidence: 'unconfirmed',
    sources: [RECALLED],
  };
}

/** Reset of most over-ear models: on USB power, two buttons together. */
export function unconfirmedReset(...press: readonly ControlId[]): Way {
  return unconfirmed(press, { preconditions: ['usb-power'] });
}

/** Factory reset of most over-ear models: off, two buttons held until four blue flashes. */
export function unconfirmedInitialize(press: readonly ControlId[], holdSeconds: number, rest: Partial<Way> = {}): Way {
  return unconfirmed(press, { from: 'off', holdSeconds, light: FOUR_BLUE_FLASHES, ...rest });
}

/**
 * Pairing mode as Sony's app and support article say it of all headphones with a power button: keep it pressed for about 7
 * seconds, until the lamp alternates blue and red or flashes quickly in blue. The starting condition is not named. Single
 * models start from off. On newer models 5 seconds are enough, which does not contradict it.
 */
export function powerSevenSeconds(...sources: readonly string[]): Way {
  return {
    from: 'off',
    preconditions: [],
    press: ['power'],
    holdSeconds: 7,
    light: { color: 'blue-or-blue-red', pattern: 'flashing' },
    voice: null,
    confidence: 'official-general',
    sources: [SONY_APP.pairing, SONY_ARTICLES.powerButton, ...sources],
  };
}

/**
 * Flaws of Airoha's chips, CVE-2025-20700 to 20702. ERNW lists the models that it tested; Airoha gave makers a repair in June 2025.
 * No source that was read states which of Sony's versions has it.
 */
export const AIROHA_2025: Quirk = {
  id: 'airoha-2025',
  confidence: 'reported',
  sources: [
    'https://insinuator.net/2025/06/airoha-bluetooth-security-vulnerabilities/',
    'https://github.com/ekomsSavior/RACE',
    'https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/2025/20xxx/CVE-2025-20701.json',
  ],
};

/**
 * WhisperPair, CVE-2025-36911: a flaw of Fast Pair. The researchers list the models that they could take over, without versions.
 * No source that was read states which of Sony's versions repairs it.
 */
export const WHISPERPAIR_2026: Quirk = {
  id: 'whisperpair-2026',
  confidence: 'reported',
  sources: ['https://github.com/KULeuven-COSIC/WhisperPair', 'https://whisperpair.eu'],
};
