import { commandLine } from './command-line';
import { first } from './first';
import { rest } from './rest';
import { shell } from './shell';
import { terminal } from './terminal';

/** English texts of the app. The other languages are checked against them. */
export const en = { ...first, ...rest, ...shell, ...terminal, ...commandLine } as const;

/** Key of a text. */
export type MessageKey = keyof typeof en;
