import { expect, type Page, test } from '@playwright/test';
import { ACTION_KINDS, type ActionView } from '../catalog/actions/action';
import type { Headphones } from '../catalog/headphones';
import { createHeadphones } from '../catalog/testing/headphones';
import type { Snapshot } from '../contract/snapshot';
import { createTestSnapshot } from '../contract/testing/snapshot';
import { FORWARD_BUTTON_NAME, goForwardTo } from './forward-button';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { leaveGuide } from './leave';
import { openControl } from './reach';
import { READY } from './rows';

// The snapshots come from the test because these states are hard to produce.

let launched: LaunchedApp;
let revision = 1_000_000;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
});
test.afterAll(() => launched.close());

/** Shows headphones and the current action. Returns the page with the first entry chosen. */
async function show(list: readonly Headphones[], action: ActionView | null = null, rest: Partial<Snapshot> = {}): Promise<Page> {
  const { app, page } = launched;
  const sent = createTestSnapshot({ revision: revision++, headphones: list, actions: ACTION_KINDS, action, ...rest });
  await app.evaluate(
    ({ BrowserWindow }, contents) => BrowserWindow.getAllWindows()[0]?.webContents.send('earshot:snapshot', contents),
    sent,
  );
  return page;
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

const ended = (kind: ActionView['kind'], outcome: ActionView['outcome']): ActionView => ({
  headphonesId: 'h1',
  kind,
  phase: null,
  question: null,
  outcome,
});
const inRange = { why: [{ kind: 'heard' as const }] };

test('covers no action by an outcome', async () => {
  const page = await show([createHeadphones('connected')], ended('pair', { ok: true }));
  await choose(page, /^WH-1000XM4/);
  await expect(page.getByText('Paired and connected.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Disconnect', exact: true })).toBeVisible();
  await show([createHeadphones('paired-nearby', inRange)], ended('connect', { ok: false, error: 'too-slow' }));
  await expect(page.getByText('It took too long.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'OK', exact: true })).toHaveCount(0);
});

test('shows one box for each fact', async () => {
  const page = await show(
    [createHeadphones('paired-busy', { why: [{ kind: 'no-answer' }, { kind: 'heard' }] })],
    ended('connect', { ok: false, error: 'not-answering' }),
  );
  await choose(page, /^WH-1000XM4/);
  await expect(page.locator('.hero .state')).toContainText('They’re probably connected to another device');
  await expect(page.locator('.outcome')).toHaveCount(0);
  await expect(page.locator('.finding')).toHaveCount(0);
  await expect(page.locator('.hero .button:not(.plain)')).toHaveText('Connect when they’re free');
});

test('shows the model’s method while it waits for pairing mode', async () => {
  const waiting: ActionView = { headphonesId: 'h1', kind: 'fix', phase: 'waiting-for-pairing-mode', question: null, outcome: null };
  const page = await show([createHeadphones('nearby', inRange)]);
  await choose(page, /^WH-1000XM4/);
  await show([], waiting);
  await expect(page.getByRole('heading', { name: 'Turn the headphones off.' })).toBeFocused();
  await page.getByRole('button', { name: 'I’ve done this' }).click();
  await expect(page.getByRole('heading', { name: 'Hold the power button for 7 seconds.' })).toBeFocused();
  await expect(page.getByText(/Let go after \d+ seconds at the latest/)).toBeVisible();
  await expect(page.getByText('No longer in range')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();
});

test('confirms new headphones by the end of their address', async () => {
  const page = await show([createHeadphones('nearby', inRange)]);
  await choose(page, /^WH-1000XM4/);
  await show([createHeadphones('nearby', inRange)], {
    headphonesId: 'h1',
    kind: 'pair',
    phase: 'waiting-for-pairing-mode',
    question: { kind: 'yours', hint: '66:66', number: 3 },
    outcome: null,
  });
  await expect(page.getByText(/Their address ends in 66:66\. Are they yours\?/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'No', exact: true })).toBeVisible();
});

test('claims and offers nothing while Bluetooth is off', async () => {
  const page = await show([createHeadphones('paired-unheard', { why: [{ kind: 'system-paired' }, { kind: 'deaf' }] })], null, {
    adapter: 'off',
    search: { kind: 'unavailable' },
  });
  await choose(page, /^WH-1000XM4 Bluetooth is off/);
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toHaveCount(0);
});

test('marks other headphones of a paired model', async () => {
  const pairing = { since: Date.now(), proof: 'beacon' as const, sure: true };
  const page = await show([
    createHeadphones('pairing-mode', { id: 'h2', another: true, pairing, pairedHere: false, group: 'ready', ...inRange }),
  ]);
  await choose(page, READY);
  await expect(page.getByText('You already have headphones of this model.', { exact: false })).toBeVisible();
});

test('shows a name that imitates a model as a name', async () => {
  const page = await show([
    createHeadphones('nearby', { modelId: null, confidence: null, name: 'W\u041d-1000XM4', lookAlike: true, ...inRange }),
  ]);
  await choose(page, /^calls itself “W\u041d-1000XM4”/);
  await expect(page.getByText('This name only looks like a Sony model name.', { exact: false })).toBeVisible();
});

test('offers to remove a typing device by a plain button', async () => {
  const page = await show([createHeadphones('connected', { inputs: 'types' })]);
  await choose(page, /^WH-1000XM4/);
  await expect(page.locator('.finding').first()).toContainText('This device can type');
  await expect(page.locator('.finding').first().getByRole('button', { name: 'Remove from this computer' })).toBeVisible();
  await expect(page.locator('.hero .actions .button:not(.plain)')).toHaveCount(0);
});

test('offers no way past an erasing step', async () => {
  const page = await show([createHeadphones('paired-nearby', inRange)]);
  await choose(page, /^WH-1000XM4/);
  await (await openControl(page, /^\d?Factory reset/)).click();
  const warning = page.locator('.erase-warning');
  await expect(warning).toBeVisible();
  await expect(page.getByRole('button', { name: FORWARD_BUTTON_NAME })).toHaveCount(0);
  await expect(page.locator('.steps')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(warning).toBeVisible();
  await page.getByRole('button', { name: 'Show me how to erase them' }).click();
  await expect(warning).toHaveCount(0);
  await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  await leaveGuide(page);
  // No source describes a reset of the WF-C500.
  await show([createHeadphones('paired-nearby', { id: 'h9', modelId: 'wf-c500', name: 'WF-C500', ...inRange })]);
  await choose(page, /^WF-C500/);
  await (await openControl(page, /^\d?Reset \(keeps pairings\)/)).click();
  await expect(page.getByText('We don’t know how to reset the WF-C500.', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: FORWARD_BUTTON_NAME })).toHaveCount(0);
  await page.locator('.guide-foot').getByRole('button', { name: 'Close guide' }).click();
  await expect(page.locator('.guide')).toHaveCount(0);
});

test('tries methods in turn and then the troubleshooter', async () => {
  const page = await show([createHeadphones('nearby', { id: 'h8', modelId: 'wf-1000xm4', name: 'WF-1000XM4', ...inRange })]);
  await choose(page, /^WF-1000XM4/);
  await page.getByRole('button', { name: /^\d?Pair with this computer/ }).click();
  const methodItems = page.locator('.methods li');
  const count = await methodItems.count();
  expect(count).toBeGreaterThan(1);
  for (let tried = 0; tried < count; tried++) {
    await expect(methodItems.nth(tried)).toHaveAttribute('aria-current', 'true');
    const nothing = page.getByRole('button', { name: 'Nothing happened' });
    await goForwardTo(page, /^Nothing happened$/);
    await nothing.click();
  }
  await expect(page.getByRole('heading', { name: 'Won’t enter pairing mode' })).toBeVisible();
  await page
    .locator('.help-page')
    .getByRole('button', { name: /Back|Close/ })
    .first()
    .click();
  await expect(page.locator('.methods li[data-tried="true"]')).toHaveCount(count);
  await leaveGuide(page);
});

test('goes one level up by Escape and resumes guides', async () => {
  const page = await show([createHeadphones('nearby', { id: 'h6', ...inRange })]);
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.hero .title')).toHaveText('WH-1000XM4');
  await page.getByRole('button', { name: /^\d?Pair with this computer/ }).click();
  await page.getByRole('button', { name: FORWARD_BUTTON_NAME }).click();
  await page.getByRole('button', { name: 'Nothing happened' }).click();
  await expect(page.getByRole('heading', { name: 'Won’t enter pairing mode' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Step 2 of 4')).toBeVisible();
  // Space starts the timer unless a control that it would press has the focus.
  await page.locator('.guide h3').first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator('.detection')).toContainText(/That was \d seconds?\. Hold it longer\./);
  await page.keyboard.press('Escape');
  await expect(page.locator('.guide')).toHaveCount(0);
  await page.getByRole('button', { name: 'Pick up where you left off' }).click();
  await expect(page.getByText('Step 2 of 4')).toBeVisible();
  await leaveGuide(page);
  await expect(page.getByRole('button', { name: 'Pick up where you left off' })).toHaveCount(0);
});
