import { join } from 'node:path';

/** Facts about the user's computer that the terminal needs. */
export interface UserEnvironment {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Language of the computer, as a BCP 47 tag. */
  readonly locale: string;
}

/** Returns the folder of the app's log, the same as that of a window from the same source. */
export function findLogFolder({ platform, env, home }: UserEnvironment): string {
  if (platform === 'darwin') return join(home, 'Library/Logs/Earshot');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData/Roaming'), 'Earshot from source/logs');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Earshot from source/logs');
}

/** Returns the language of the texts as a BCP 47 tag: POSIX's variables come first, and `C` means English. */
export function findLocale({ env, locale }: UserEnvironment): string {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (named === undefined || named === '') return locale;
  return named.split('.')[0]?.replace('_', '-') ?? locale;
}
