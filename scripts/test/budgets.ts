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
export const FILE_BUDGETS: Readonly<Record<string, number>> = {
  'e2e/accessibility.spec.ts': 240,
  'e2e/actions.spec.ts': 180,
  'e2e/harm.spec.ts': 180,
  'e2e/interface.spec.ts': 120,
  'e2e/soak.spec.ts': 150,
  'e2e/state.spec.ts': 180,
  'e2e/sound.spec.ts': 120,
  'e2e/lab/headset-control.lab.test.ts': 120,
  'e2e/lab/lab.lab.test.ts': 120,
};
