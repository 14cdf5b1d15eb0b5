import { join } from 'node:path';

/** Facts about the user's computer that the terminal needs. */
export interface UserEnvironment {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Language of the computer, as a BCP 47 tag. */
  readonly locale: string;
}

/** True for an installed copy; false for one that runs from its source and has its own settings. */
export interface Copy {
  readonly isPackaged: boolean;
  /** Folder that the user chose for the settings; null for the default. */
  readonly dataFolder: string | null;
}

const SOURCE: Copy = { isPackaged: false, dataFolder: null };

/** Returns the folder of the app's log, the same as that of a window from the same copy. */
export function findLogFolder(user: UserEnvironment, copy: Copy = SOURCE): string {
  const { platform, home } = user;
  if (platform === 'darwin') return join(home, 'Library/Logs/Earshot');
  return join(findDataFolder(user, copy), 'logs');
}

/** Returns the folder of the settings, the same as that of a window from the same copy. */
export function findDataFolder({ platform, env, home }: UserEnvironment, { isPackaged, dataFolder }: Copy = SOURCE): string {
  if (dataFolder !== null) return dataFolder;
  const name = isPackaged ? 'Earshot' : 'Earshot from source';
  if (platform === 'darwin') return join(home, 'Library/Application Support', name);
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData/Roaming'), name);
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), name);
}

/** Returns the language of the texts as a BCP 47 tag: POSIX's variables come first, and `C` means English. */
export function findLocale({ env, locale }: Pick<UserEnvironment, 'env' | 'locale'>): string {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (named === undefined || named === '') return locale;
  return named.split('.')[0]?.replace('_', '-') ?? locale;
}
