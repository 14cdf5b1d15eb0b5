import { setFlagsFromString } from 'node:v8';

/**
 * V8's option that keeps the room for new objects at its first size of one megabyte. V8 otherwise grows it to 16 MB while a program
 * starts, and a program that rests afterward keeps that. The window's page gains nothing by it.
 */
const KEEP_YOUNG_SPACE_SMALL = '--semi-space-growth-factor=1';

/** Limits the memory of this process. Must run before everything else. */
export function limitMemory(): void {
  setFlagsFromString(KEEP_YOUNG_SPACE_SMALL);
}
