import { LONG_SUITES, SUITES, type Suite } from './image';

/** Suite for tests whose outcome doesn't depend on BlueZ's version. It is the newer one, because most users have it or will get it. */
export const USUAL_SUITE: Suite = 'trixie';

/**
 * Returns the Debian releases on whose BlueZ tests run: one, or each stable one if the outcome differs between versions. In the
 * long run (EARSHOT_LONG) also the newest one. EARSHOT_LAB_SUITES overrides all of this.
 *
 * @param differs why the outcome depends on the version of BlueZ; undefined if it doesn't.
 */
export function selectSuites(differs?: string): readonly Suite[] {
  if (process.env.EARSHOT_LAB_SUITES !== undefined) return SUITES;
  if (process.env.EARSHOT_LONG === '1') return LONG_SUITES;
  return differs === undefined ? [USUAL_SUITE] : SUITES;
}
