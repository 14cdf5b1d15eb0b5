import { SUITES, type Suite } from './image';

/** The suite of tests whose outcome doesn't depend on BlueZ's version. The newer one, because most users have it or will get it. */
export const USUAL_SUITE: Suite = 'trixie';

/**
 * Returns the Debian releases on whose BlueZ tests run: one, or each if the outcome differs between versions. All of them in
 * the long run (EARSHOT_LONG).
 *
 * @param differs why the outcome depends on the version of BlueZ; undefined if it doesn't.
 */
export function selectSuites(differs?: string): readonly Suite[] {
  if (process.env.EARSHOT_LONG === '1') return SUITES;
  return differs === undefined ? [USUAL_SUITE] : SUITES;
}
