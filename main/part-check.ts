/** Result of the check of one part of the program, for `--self-check`. */
export interface PartCheck {
  readonly name: string;
  /** False if the part itself is broken. A missing Bluetooth adapter doesn't break a part. */
  readonly ok: boolean;
  /** Line for people. No code compares it. */
  readonly detail: string;
}

/** Code of a warning about a part of the program that doesn't work: native code that didn't load, or a process that ended. */
export type PartFault = 'not-loaded' | 'process-ended';
