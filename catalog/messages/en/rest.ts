import { answers } from './answers';
import { causes } from './causes';
import { facts } from './facts';
import { fixes } from './fixes';
import { guides } from './guides';
import { headset } from './headset';
import { palette } from './palette';
import { searchWords } from './search-words';
import { sound } from './sound';
import { symptoms } from './symptoms';

/** Texts of the pages, which load with the first of them. */
export const rest = {
  ...facts,
  ...guides,
  ...symptoms,
  ...causes,
  ...fixes,
  ...answers,
  ...searchWords,
  ...headset,
  ...sound,
  ...palette,
} as const;
