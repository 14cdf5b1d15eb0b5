import { createMessage } from '../messages/message';
import type { ControlId } from './control';
import { type Fact, reported } from './fact';
import type { Method, OpenReading } from './model';
import type { Quirk } from './quirk';

/** Sony's general support articles, each about many models. */
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

/** Four blue flashes, which Sony's texts name as the sign of a completed factory reset. */
export const FOUR_BLUE_FLASHES = { color: 'blue', pattern: 'count', times: 4 } as const;

/** Sony's phone app, according to its texts and pictures that were read. */
export const SONY_APP = {
  pairing: 'Sony | Headphones Connect 7.4.1 for Android, its pairing screen for headphones with a power button',
  pictures: 'Sony | Headphones Connect 7.4.1 for Android, its picture of this model',
  twoDevices: 'Sony | Headphones Connect 7.4.1 for Android, its texts on connecting to two devices',
  unassigned: 'Sony | Headphones Connect 7.4.1 for Android, its text on a button without a function',
} as const;

/** Mark of facts without a source. */
export const RECALLED = "General knowledge of Sony's help guides, not checked against the guide of this model";

/** Two recollections that agree. They may have the same source, so their agreement proves nothing. */
export const RECALLED_TWICE = "Two recollections of Sony's help guide for this model agree; neither was verified";

/** Creates a procedure that several models reportedly share and that was not checked for this one. */
export function unconfirmed(press: readonly ControlId[], rest: Partial<Omit<Method, 'press' | 'confidence' | 'sources'>> = {}): Method {
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

/** Creates a method on which two recollections of Sony's help guide agree in buttons and outcome. */
export function recalled(press: readonly ControlId[], rest: Partial<Omit<Method, 'press' | 'confidence' | 'sources'>> = {}): Method {
  return { ...unconfirmed(press, rest), confidence: 'recalled', sources: [RECALLED_TWICE] };
}

/** Creates the recalled reset of headphones with two buttons: pressed together on USB power. Without USB power the same buttons erase. */
export function recalledReset(...press: readonly ControlId[]): Method {
  return recalled(press, { preconditions: ['usb-power'] });
}

/** Time of the latest release of two buttons, in s: the longest recollection is 10 s, and this adds the tolerance of a hold. */
const MAX_HOLD_SECONDS = 12;

/**
 * Creates the recalled factory reset of headphones with two buttons: off, unplugged, both held until the lamp has flashed blue
 * four times. Recollections of newer models name 7 or 10 s, so the lamp decides.
 */
export function recalledInitialize(press: readonly ControlId[], rest: Partial<Pick<Method, 'holdSeconds' | 'disagreements'>> = {}): Method {
  return recalled(press, {
    from: 'off',
    preconditions: ['usb-unplugged'],
    holdSeconds: 7,
    holdRange: [7, MAX_HOLD_SECONDS],
    until: 'blue-four',
    light: FOUR_BLUE_FLASHES,
    ...rest,
  });
}

/** Recollections of a factory reset that agree except for the seconds. */
export const SEVEN_OR_TEN: Pick<Method, 'disagreements'> = {
  disagreements: [{ text: createMessage('reading.seven-or-ten'), sources: [RECALLED] }],
};

/** Returns the readings of recollections that name different second buttons for both resets. */
export function secondButton(...controls: readonly ControlId[]): readonly OpenReading[] {
  const text = createMessage('reading.second-button', { controls: controls.map((control) => createMessage(`control.${control}`)) });
  return (['reset', 'initialize'] as const).map((procedure) => ({ procedure, text, sources: [RECALLED] }));
}

/** Start of both recalled resets of earbuds: the open case. The erasing hold ends at the first sign, and the milder one continues. */
const IN_CASE = { from: 'in-case', preconditions: ['earbuds-in-case'] } as const satisfies Partial<Method>;

/**
 * Creates the recalled factory reset of earbuds in the open case: held until the case lamp flashes orange, after about 10 s.
 * After about 15 s the milder reset begins, so the latest release is before it.
 */
export function recalledCaseInitialize(press: ControlId): Method {
  return recalled([press], {
    ...IN_CASE,
    holdSeconds: 10,
    holdRange: [10, 14],
    until: 'case-orange',
    light: { color: 'green', pattern: 'count', times: 4, lamp: 'case' },
  });
}

/**
 * Creates the recalled reset of earbuds in the open case: held for about 20 s. An early release may erase, because the hold
 * passes 10 s.
 */
export function recalledCaseReset(press: ControlId, rest: Pick<Method, 'disagreements'> = {}): Method {
  return recalled([press], {
    ...IN_CASE,
    holdSeconds: 20,
    holdRange: [20, 25],
    until: 'case-out',
    light: { color: 'orange', pattern: 'off', lamp: 'case' },
    ...rest,
  });
}

/**
 * Returns pairing mode as Sony's app and support article describe it for all headphones with a power button: the button is held
 * for about 7 seconds, until the lamp alternates blue and red or flashes quickly in blue. They name no starting condition. Some
 * models start from off. Newer models need 5 seconds, which does not contradict it.
 */
export function powerSevenSeconds(...sources: readonly string[]): Method {
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
 * Flaws of Airoha's chips, CVE-2025-20700 to 20702. ERNW lists the models that it tested, and Airoha gave manufacturers a fix in
 * June 2025. No source that was read states which of Sony's versions has it.
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
 * No source that was read states which of Sony's versions fixes it.
 */
export const WHISPERPAIR_2026: Quirk = {
  id: 'whisperpair-2026',
  confidence: 'reported',
  sources: ['https://github.com/KULeuven-COSIC/WhisperPair', 'https://whisperpair.eu'],
};
