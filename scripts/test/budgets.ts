/** Budget of each stage of `npm test` on an idle computer with two cores, in seconds. */
export const STAGE_BUDGETS: Readonly<Record<string, number>> = {
  check: 40,
  unit: 100,
  build: 30,
  lab: 340,
  e2e: 600,
  package: 30,
  all: 690,
};

/** Budget of each slow test file in one worker on the same computer, in seconds. */
export const FILE_BUDGETS: Readonly<Record<string, number>> = {
  'e2e/acceptance.spec.ts': 120,
  'e2e/accessibility.spec.ts': 130,
  'e2e/actions.spec.ts': 210,
  'e2e/genuine.spec.ts': 75,
  'e2e/harm.spec.ts': 220,
  'e2e/headset.spec.ts': 120,
  'e2e/impostors.spec.ts': 280,
  'e2e/interface.spec.ts': 120,
  'e2e/journeys.spec.ts': 90,
  'e2e/lab.spec.ts': 120,
  'e2e/palette.spec.ts': 90,
  'e2e/soak.spec.ts': 180,
  'e2e/connected.spec.ts': 60,
  'e2e/sound.spec.ts': 150,
  'e2e/state.spec.ts': 160,
  'e2e/survive.spec.ts': 110,
  'e2e/methods.spec.ts': 100,
  'e2e/lab/command-line.lab.test.ts': 140,
  'e2e/lab/command-line-others.lab.test.ts': 110,
  'e2e/lab/headset-control.lab.test.ts': 120,
  'e2e/lab/inputs.lab.test.ts': 90,
  'e2e/lab/lab.lab.test.ts': 160,
  'e2e/wine/wine.lab.test.ts': 60,
};
