/** Mutation that changes no behavior, so that no test can detect it. */
export interface EquivalentMutation {
  readonly file: string;
  /** Line of the source, without indentation, that the mutation changes. */
  readonly line: string;
  readonly mutator: string;
  readonly reason: string;
}

/** Known equivalent mutations. A sample leaves them out and counts them. */
export const EQUIVALENT: readonly EquivalentMutation[] = [];
