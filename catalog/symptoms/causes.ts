import { computer } from './causes-computer';
import { headphones } from './causes-headphones';
import { sound } from './causes-sound';

/** Everything that can be wrong, by id. */
export const causes = { ...computer, ...headphones, ...sound };

/** The id of a cause. */
export type CauseId = keyof typeof causes;
