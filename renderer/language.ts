import { findLanguage, getTextDirection, type Language, pickLanguage } from '../catalog/messages/languages';
import type { Snapshot } from '../contract/snapshot';

/**
 * Returns the language in which the window starts: the one of the settings, which the main process writes into the address, or
 * the computer's.
 */
export function getInitialLanguage(): Language {
  const chosen = new URLSearchParams(globalThis.location?.search ?? '').get('language');
  return findLanguage(chosen) ?? pickLanguage(navigator.languages);
}

/** Checks whether the address requests the pseudo-language: long texts, right to left, for tests of layouts. */
export function isPseudo(): boolean {
  return new URLSearchParams(globalThis.location?.search ?? '').has('pseudo');
}

/** Returns the direction of the window's texts. */
export function getDirection(language: Language): 'ltr' | 'rtl' {
  return isPseudo() ? 'rtl' : getTextDirection(language);
}

/** Returns the language of the window according to a snapshot's settings. */
export function getSnapshotLanguage({ preferences: { language } }: Snapshot): Language {
  return language === 'system' ? pickLanguage(navigator.languages) : language;
}
