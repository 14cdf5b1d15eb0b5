import { ACTIONS_GUARDS } from './actions';
import { BUS_GUARDS } from './bus';
import { FILES_GUARDS } from './files';
import type { Guard } from './guard';
import { PROGRAMS_GUARDS } from './programs';
import { RADIO_GUARDS } from './radio';
import { RULES_GUARDS } from './rules';
import { WINDOW_GUARDS } from './window';

/** Every guard that docs/security.md names, and rules whose removal an attack found untested. */
export const GUARDS: readonly Guard[] = [
  ...WINDOW_GUARDS,
  ...FILES_GUARDS,
  ...BUS_GUARDS,
  ...RADIO_GUARDS,
  ...ACTIONS_GUARDS,
  ...PROGRAMS_GUARDS,
  ...RULES_GUARDS,
];
