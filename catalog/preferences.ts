import type { GuideKind, Phone, Target } from './guides/guide';
import type { ModelId } from './ids';
import { languages } from './messages/languages';

/** Theme of the window: the system's, or its own; `contrast` has hard edges and no soft colors. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Sizes of text, in percent of the normal size. */
export const TEXT_SIZES = [90, 100, 115, 130, 150, 200] as const;

/** One of {@link TEXT_SIZES}. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** Languages that the user can choose; `system` follows the computer. */
export const LANGUAGE_CHOICES = ['system', ...languages] as const;

/** One of {@link LANGUAGE_CHOICES}. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Choices of the user in the settings. */
export interface Preferences {
  readonly language: LanguageChoice;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** True for notifications when known headphones enter pairing mode or their battery is low. */
  readonly notifications: boolean;
  /** True for an icon in the tray, in which Earshot continues when the window closes. */
  readonly tray: boolean;
  /** True to start with the computer. */
  readonly launchAtLogin: boolean;
  /** True for sounds of the press-and-hold timer. */
  readonly sounds: boolean;
  /** True to remember headphones. */
  readonly remember: boolean;
  /** True if Earshot may read details from headphones, which is experimental. */
  readonly askHeadset: boolean;
  /** True to check for new versions; null for the default of this installation. */
  readonly updates: boolean | null;
  /** Phone of the user, for guides about a second device; null until the user has chosen one. */
  readonly phone: Phone | null;
}

/** The preferences of a first start. Defaults: autostart, notifications and the tray are off until the user turns them on. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  notifications: false,
  tray: false,
  launchAtLogin: false,
  sounds: true,
  remember: true,
  askHeadset: false,
  updates: null,
  phone: null,
};

/** Guide that was open when the window closed. */
export interface KeptGuide {
  readonly kind: GuideKind;
  readonly target: Target | null;
  readonly modelId: ModelId;
  /** Index of the step. */
  readonly step: number;
}
