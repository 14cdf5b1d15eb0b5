import { expect, test } from '@playwright/test';
import type { ActionView } from '../catalog/actions/action';
import type { Headphones } from '../catalog/headphones';
import type { Snapshot } from '../contract/snapshot';
import { createHeadphonesEntry, createRadioHistory, sendState } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { VirtualReader } from './virtual-reader';

// Speech of a screen reader, as scripts to read: npx playwright test e2e/screen-reader.spec.ts --update-snapshots, then read
// e2e/pictures/*.txt. A change of a script is a change for people who can't see.

let launched: LaunchedApp;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
});
test.afterAll(() => launched.close());

const others = [
  createHeadphonesEntry('paired-away', { id: 'h7', modelId: 'wf-1000xm5', name: 'WF-1000XM5' }),
  createHeadphonesEntry('nearby', { id: 'h8', modelId: 'wf-ls900n', name: 'LinkBuds S' }),
];
const list = (entry: Headphones): Partial<Snapshot> => ({ headphones: [entry, ...others] });
const acting = (phase: NonNullable<ActionView['phase']>): ActionView => ({
  headphonesId: 'h1',
  kind: 'pair',
  phase,
  question: null,
  outcome: null,
});

test('reads the path of pairing as a script', async () => {
  const { page } = launched;
  const happen = (contents: Partial<Snapshot>) => () => sendState(launched, contents);
  const focused = (name: RegExp) => () => expect(page.getByRole('heading', { name })).toBeFocused();
  await sendState(launched, list(createHeadphonesEntry('nearby')));
  await expect(page.locator('.row')).toHaveCount(3);
  const reader = await VirtualReader.start(page);
  const press = async (name: string | RegExp): Promise<void> => {
    const button = page.getByRole('button', { name }).first();
    await button.focus();
    await page.keyboard.press('Enter');
  };

  reader.part('The list');
  await reader.read('nav');
  reader.part('The page of the headphones');
  await reader.record(
    'Enter on WH-1000XM4',
    () => press(/^WH-1000XM4/),
    () => expect(page.locator('.hero')).toBeVisible(),
  );
  await reader.read('main');
  reader.part('Step 1');
  await reader.record('Enter on “Pair with this computer”', () => press(/^Pair with this computer/), focused(/^Step 1 of 4/));
  await reader.read('main');
  await reader.record(
    'the radio detects the headphones',
    happen({
      ...list(createHeadphonesEntry('nearby')),
      action: acting('waiting-for-pairing-mode'),
      radio: createRadioHistory([[19_600, 300]]),
    }),
    () => expect(page.locator('.detection')).toContainText('they’re on'),
  );
  reader.part('Step 2');
  await reader.record(
    'the headphones are silent for nine seconds',
    happen({
      ...list(createHeadphonesEntry('nearby', { silent: true })),
      action: acting('waiting-for-pairing-mode'),
      radio: createRadioHistory([[19_600, 9_000]], { silentFor: 9_000 }),
    }),
    focused(/^Step 2 of 4/),
  );
  await reader.read('main');
  await reader.record(
    'Enter on “Start timer”',
    () => press('Start timer'),
    () => expect(page.locator('.hold')).toContainText('Keep holding.'),
  );
  reader.part('Step 3');
  await reader.record(
    'the radio detects pairing mode, and Earshot pairs',
    happen({
      ...list(createHeadphonesEntry('pairing-mode', { pairing: { since: Date.now() - 500, proof: 'beacon', sure: true } })),
      action: acting('pairing'),
    }),
    focused(/^Step 3 of 4/),
  );
  await reader.read('main');
  reader.part('The end');
  await reader.record(
    'the headphones are connected',
    happen(list(createHeadphonesEntry('connected', { battery: 80 }))),
    focused(/^WH-1000XM4$/),
  );
  await reader.read('main');
  await reader.record(
    'Enter on “Yes, I hear it”',
    () => press('Yes, I hear it'),
    () => expect(page.locator('.guide')).toHaveCount(0),
  );
  expect(reader.script).toMatchSnapshot('reads-pairing.txt');
});

test('reads the search field and a problem as a script', async () => {
  const { page } = launched;
  await sendState(launched, list(createHeadphonesEntry('paired-nearby')));
  await page.locator('.row[data-row="h1"]').click();
  // The first time, a simple field is there until the search is loaded.
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette-entry').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const reader = await VirtualReader.start(page);

  reader.part('The search field');
  await reader.record(
    'Ctrl+K',
    () => page.keyboard.press('Control+k'),
    () => expect(page.locator('.search-field input')).toBeFocused(),
  );
  await reader.read('.search-dialog');
  await reader.record(
    'types “won’t connect”',
    () => page.keyboard.type('won’t connect'),
    () => expect(page.locator('.search-dialog').getByRole('status')).toHaveText('6 results'),
  );
  await reader.read('.search-dialog');
  reader.part('The problem');
  await reader.record(
    'Enter',
    () => page.keyboard.press('Enter'),
    () => expect(page.locator('.help-page .title')).toBeFocused(),
  );
  await reader.read('main');
  await reader.record(
    'Enter on “That’s not it”',
    async () => {
      await page.getByRole('button', { name: 'That’s not it' }).focus();
      await page.keyboard.press('Enter');
    },
    () => expect(page.locator('.cause.likely h3')).toBeFocused(),
  );
  expect(reader.script).toMatchSnapshot('reads-problem.txt');
});
