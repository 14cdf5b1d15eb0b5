import { actions } from './actions';
import { answers } from './answers';
import { app } from './app';
import { ask } from './ask';
import { facts } from './facts';
import { guides } from './guides';
import { page } from './page';
import { radios } from './radios';
import { says } from './says';
import { symptoms } from './symptoms';
import { terminal } from './terminal';

/** Every text a person reads, in English; the catalogue that the others are checked against. */
export const en = {
  ...app,
  ...facts,
  ...guides,
  ...symptoms,
  ...answers,
  ...actions,
  ...page,
  ...radios,
  ...says,
  ...ask,
  ...terminal,
} as const;

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en;
