import type { Cause } from './cause';
import { computer } from './causes-computer';
import { headphones } from './causes-headphones';
import { sound } from './causes-sound';

const all = { ...computer, ...headphones, ...sound };

/** The id of a cause. */
export type CauseId = keyof typeof all;

/** Causes by id. */
export const causes: Readonly<Record<CauseId, Cause>> = all;
