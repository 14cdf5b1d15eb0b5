import type { OtherMessages } from '../message';
import { answers } from './answers';
import { ask } from './ask';
import { causes } from './causes';
import { facts } from './facts';
import { fixes } from './fixes';
import { guides } from './guides';
import { palette } from './palette';
import { says } from './says';
import { sound } from './sound';
import { symptoms } from './symptoms';

/** Texts of the pages, in German. */
export const rest: OtherMessages = {
  ...facts,
  ...guides,
  ...symptoms,
  ...causes,
  ...fixes,
  ...answers,
  ...says,
  ...ask,
  ...sound,
  ...palette,
};
