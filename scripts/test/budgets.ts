/** Seconds that a stage of `npm test` may take on an idle computer with two cores. */
export const STAGE_BUDGETS: Readonly<Record<string, number>> = {
  check: 60,
  unit: 90,
  build: 60,
  lab: 180,
  e2e: 300,
  package: 40,
  all: 690,
};

/** Seconds of one worker that a slow test file may take there. */
export const FILE_BUDGETS: Readonly<Record<string, number>> = {};
