import { first } from './first';
import { rest } from './rest';
import { terminal } from './terminal';

/** English texts of the app. The other languages are checked against them. */
export const en = { ...first, ...rest, ...terminal } as const;

/** Key of a text. */
export type MessageKey = keyof typeof en;
