import { first } from './first';
import { rest } from './rest';
import { terminal } from './terminal';

/** Every text a person reads, in English; the catalogue that the others are checked against. */
export const en = { ...first, ...rest, ...terminal } as const;

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en;
