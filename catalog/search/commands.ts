import type { ActionKind } from '../actions/action';
import { getLanguageName, languages } from '../messages/languages';
import { createMessage, type Message, type MessageKey } from '../messages/message';
import { LANGUAGE_CHOICES, type LanguageChoice, type Preferences, TEXT_SIZES, THEMES, type Theme } from '../preferences';

/** Settings that are on or off, with the name of their text. */
const SWITCHES = {
  notifications: 'notifications',
  tray: 'tray',
  launchAtLogin: 'launch-at-login',
  sounds: 'sounds',
  remember: 'remember',
} as const satisfies Partial<Record<keyof Preferences, string>>;

/** Setting that is on or off. */
type SwitchId = keyof typeof SWITCHES;

/** Command of Earshot itself, which needs no headphones. */
export type Command =
  | { readonly kind: PlainCommand }
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'language'; readonly language: LanguageChoice }
  | { readonly kind: 'text-size'; readonly by: 1 | -1 }
  | { readonly kind: 'switch'; readonly preference: SwitchId };

/** Commands without a choice. */
const PLAIN_COMMANDS = [
  'keys',
  'settings',
  'listen',
  'picker',
  'sound-settings',
  'bluetooth-settings',
  'report',
  'about',
  'forget-all',
] as const;

/** One of {@link PLAIN_COMMANDS}. */
type PlainCommand = (typeof PLAIN_COMMANDS)[number];

/** Commands, in the order of the list. */
export const COMMANDS: readonly Command[] = [
  ...PLAIN_COMMANDS.map((kind) => ({ kind })),
  ...THEMES.map((theme) => ({ kind: 'theme' as const, theme })),
  ...LANGUAGE_CHOICES.map((language) => ({ kind: 'language' as const, language })),
  { kind: 'text-size', by: 1 },
  { kind: 'text-size', by: -1 },
  ...getKeys(SWITCHES).map((preference) => ({ kind: 'switch' as const, preference })),
];

/** Returns the identifier of a command, e.g. `theme:dark`. */
export function getCommandId(command: Command): string {
  switch (command.kind) {
    case 'theme':
      return `theme:${command.theme}`;
    case 'language':
      return `language:${command.language}`;
    case 'text-size':
      return `text-size:${command.by}`;
    case 'switch':
      return `switch:${command.preference}`;
    default:
      return command.kind;
  }
}

/** Returns the title of a command with these preferences. */
export function getCommandTitle(command: Command, preferences: Preferences): Message {
  switch (command.kind) {
    case 'theme':
      return createChoiceTitle('settings.theme', createMessage(`settings.theme.${command.theme}`));
    case 'language':
      return createChoiceTitle(
        'settings.language',
        command.language === 'system' ? createMessage('settings.language.system') : getLanguageName(command.language),
      );
    case 'text-size':
      return createMessage(command.by > 0 ? 'palette.text.larger' : 'palette.text.smaller');
    case 'switch':
      return createMessage(preferences[command.preference] ? 'palette.turn-off' : 'palette.turn-on', {
        name: createMessage(`settings.${SWITCHES[command.preference]}`),
      });
    default:
      return createMessage(`palette.command.${command.kind}`);
  }
}

/** Describes a command in one sentence. */
export function getCommandNote(command: Command, preferences: Preferences): Message {
  switch (command.kind) {
    case 'theme':
    case 'language':
      return createMessage(isChosen(command, preferences) ? 'palette.note.chosen' : 'palette.note.setting');
    case 'text-size':
      return createMessage('palette.note.text-size', { percent: preferences.textSize });
    case 'switch':
      return command.preference === 'remember' && preferences.remember
        ? createMessage('palette.note.forgets')
        : createMessage(`settings.${SWITCHES[command.preference]}.note`);
    default:
      return createMessage(`palette.note.${command.kind}`);
  }
}

/** Returns the words that find a command, separated by commas. */
export function getCommandWords(command: Command): readonly Message[] {
  switch (command.kind) {
    case 'theme':
      return [createMessage(`palette.words.theme.${command.theme}`)];
    case 'language':
      return [createMessage('palette.words.language')];
    case 'text-size':
      return [createMessage(command.by > 0 ? 'palette.words.text.larger' : 'palette.words.text.smaller')];
    case 'switch':
      return [createMessage(`palette.words.${SWITCHES[command.preference]}`)];
    default:
      return [createMessage(`palette.words.${command.kind}`)];
  }
}

/** Returns the names of a language in every language, because the user may not read the current one. */
export function getLanguageNames({ language }: Extract<Command, { kind: 'language' }>): readonly string[] {
  if (language === 'system') return [];
  return languages.map((of) => new Intl.DisplayNames([of], { type: 'language' }).of(language) ?? language);
}

/** Returns the change of the preferences that a command makes; null if it makes none. */
export function getPreferenceChange(command: Command, preferences: Preferences): Partial<Preferences> | null {
  switch (command.kind) {
    case 'theme':
      return { theme: command.theme };
    case 'language':
      return { language: command.language };
    case 'text-size': {
      const at = TEXT_SIZES.indexOf(preferences.textSize) + command.by;
      return { textSize: TEXT_SIZES[Math.max(0, Math.min(at, TEXT_SIZES.length - 1))] ?? preferences.textSize };
    }
    case 'switch':
      return { [command.preference]: !preferences[command.preference] };
    default:
      return null;
  }
}

/** Checks whether a command forgets something, so that the user has to confirm it. */
export function isForgetting(command: Command, preferences: Preferences): boolean {
  return command.kind === 'forget-all' || (command.kind === 'switch' && command.preference === 'remember' && preferences.remember);
}

/** Keys of actions, pressed with Ctrl or Command and Shift, because a slip or speech input could type plain letters. */
export const ACTION_KEYS: Readonly<Partial<Record<ActionKind, string>>> = {
  connect: 'C',
  disconnect: 'D',
  'use-for-sound': 'U',
  unmute: 'M',
};

function isChosen(command: Command, { theme, language }: Preferences): boolean {
  return command.kind === 'theme' ? command.theme === theme : command.kind === 'language' && command.language === language;
}

function createChoiceTitle(name: MessageKey, value: Message | string): Message {
  return createMessage('palette.choice', { name: createMessage(name), value });
}

function getKeys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
