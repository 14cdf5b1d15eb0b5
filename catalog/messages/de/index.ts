import type { Catalogue } from '../message';
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

/** Every text in German. */
export const de: Catalogue = {
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
};
