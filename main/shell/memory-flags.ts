import { setFlagsFromString } from 'node:v8';

/**
 * Option of V8 that keeps the space for new objects at its initial size of one megabyte. V8 otherwise grows it to 16 MB while a
 * program starts, and an idle program keeps that. The window's page gains nothing from it.
 */
const KEEP_YOUNG_SPACE_SMALL = '--semi-space-growth-factor=1';

/** Limits the memory of this process. Must run before everything else. */
export function limitMemory(): void {
  setFlagsFromString(KEEP_YOUNG_SPACE_SMALL);
}
