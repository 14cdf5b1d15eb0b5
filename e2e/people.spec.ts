import { expect, type Page, test } from '@playwright/test';
import { ACTION_KINDS, type ActionView } from '../catalog/actions/action';
import type { Headphones } from '../catalog/headphones';
import type { Snapshot } from '../contract/snapshot';
import { pauseClock } from './clock';
import { createHeadphonesEntry, createRadioHistory, openScreen, sendState } from './gallery';
import { type LaunchedApp, launch, NO_BUS } from './launch';

// The people of the play review as tests: clicks, words, the order of events, and where the focus is. Words are those that the page
// shows, counted once for each step.

let launched: LaunchedApp;
// One app is shared by all tests of this file, so that they run in one worker.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  launched = await launch({ env: NO_BUS });
});
test.afterAll(() => launched.close());

/** Counter of a person's clicks and read words in the window. */
class Visit {
  clicks = 0;
  words = 0;
  readonly page: Page;
  readonly #app: LaunchedApp;
  readonly #contents: Partial<Snapshot>;

  private constructor(app: LaunchedApp, contents: Partial<Snapshot>) {
    this.page = app.page;
    this.#app = app;
    this.#contents = contents;
  }

  static async begin(entry: Headphones, rest: Partial<Snapshot> = {}, app = launched): Promise<Visit> {
    const contents = { headphones: [entry], ...rest };
    await openScreen(app, { name: entry.name ?? '', contents });
    return new Visit(app, contents);
  }

  /** Counts the words that are seen, above the tabs of a page. */
  async read(): Promise<void> {
    const seen = await this.page.evaluate<string>(`(() => {
      const hidden = [...document.querySelectorAll('main .visually-hidden')].map((item) => [item, item.style.display]);
      for (const [item] of hidden) item.style.display = 'none';
      const below = document.querySelector('main .tabs')?.innerText ?? '';
      const all = document.querySelector('main').innerText;
      for (const [item, display] of hidden) item.style.display = display;
      return below !== '' && all.endsWith(below) ? all.slice(0, -below.length) : all;
    })()`);
    this.words += seen.split(/\s+/).filter((word) => word !== '').length;
  }

  async click(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.page.getByRole('main').getByRole('button', { name }).or(this.page.getByRole('tab', { name })).first().click();
  }

  /** Sends a snapshot with other headphones, packets or an action. */
  async happen(entry: Headphones, rest: Partial<Snapshot> = {}): Promise<void> {
    await sendState(this.#app, { ...this.#contents, headphones: [entry], ...rest });
  }

  async expectFocus(name: RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { name })).toBeFocused();
  }

  async expectFocusSomewhere(): Promise<void> {
    expect(await this.page.evaluate('document.activeElement === document.body')).toBe(false);
  }
}

const acting = (phase: NonNullable<ActionView['phase']>): ActionView => ({
  headphonesId: 'h1',
  kind: 'pair',
  phase,
  question: null,
  outcome: null,
});
/** Packets of headphones that went silent 9 s ago. */
const silence = () => ({ radio: createRadioHistory([[19_600, 9_000]], { silentFor: 9_000 }) });
const sure = (ago: number) => ({ since: Date.now() - ago, proof: 'beacon' as const, sure: true });

/** Plays the pairing of known headphones from the first click to the sound. */
async function pair(walk: Visit, entry: Partial<Headphones>): Promise<void> {
  await walk.click('Pair with this computer');
  await walk.expectFocus(/Turn the headphones off\.$/);
  await walk.read();
  await walk.happen(createHeadphonesEntry('nearby', { ...entry, silent: true }), {
    action: acting('waiting-for-pairing-mode'),
    radio: createRadioHistory([[19_600, 9_000]], { silentFor: 9_000 }),
  });
  await walk.expectFocus(/Hold the power button for 7 seconds\.$/);
  await walk.read();
  await walk.happen(createHeadphonesEntry('pairing-mode', { ...entry, pairing: sure(500) }), { action: acting('pairing') });
  await walk.expectFocus(/Earshot pairs and connects them\.$/);
  await expect(walk.page.locator('.detection')).toContainText('Pairing mode detected. These are yours.');
  await walk.read();
  await walk.happen(createHeadphonesEntry('connected', { ...entry, battery: 80 }));
  await walk.expectFocus(/^WH-1000XM4$/);
  await walk.read();
}

/** Launches an app whose clock the test moves. The other tests share an app whose clock must agree with the test's. */
async function launchWithClock(): Promise<LaunchedApp> {
  const own = await launch({ env: NO_BUS });
  await own.page.clock.install();
  return own;
}

// Person A of the review.
test('leads from “used with a phone” to the guide', async () => {
  const own = await launchWithClock();
  const page = await openScreen(own, { name: 'start', contents: { others: 3 } });
  const phone = page.getByRole('button', { name: /They were last used with a phone/ });
  await expect(page.locator('.start .title')).toBeVisible();
  await page.clock.fastForward(20_000);
  await phone.click();
  await page.getByLabel('Search for a model').fill('wh1000xm4');
  await page.getByRole('button', { name: 'WH-1000XM4', exact: true }).click();
  await expect(page.locator('.guide-title')).toHaveText('WH-1000XM4 · Pair with this computer');
  await own.close();
});

// Person B of the review.
test('ends a pairing by one click with the sound check', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('pairing-mode'));
  await walk.read();
  await walk.click('Pair and connect now');
  const done: ActionView = { headphonesId: 'h1', kind: 'pair', phase: null, question: null, outcome: { ok: true } };
  await walk.happen(createHeadphonesEntry('connected', { battery: 80 }), { action: done });
  await expect(walk.page.locator('.sound-card')).toContainText('Paired and connected · 80%');
  await walk.read();
  await walk.click('Yes, I hear it');
  await expect(walk.page.locator('.sound-card')).toHaveCount(0);
  expect(walk.clicks).toBe(2);
  expect(walk.words).toBeLessThanOrEqual(260);
});

// Person B2 of the review.
test('pairs in three clicks and 260 words', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby'));
  await walk.read();
  await pair(walk, {});
  await expect(walk.page.locator('.method-result')).toHaveCount(0);
  await walk.click('Yes, I hear it');
  await expect(walk.page.locator('.guide')).toHaveCount(0);
  expect(walk.clicks).toBeLessThanOrEqual(3);
  expect(walk.words).toBeLessThanOrEqual(260);
});

test('closes a guide whose press began too late', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby'));
  await walk.click('Pair with this computer');
  await walk.happen(createHeadphonesEntry('nearby', { silent: true }), silence());
  await walk.click('Start timer');
  // Pairing mode began long before the click, however long that takes.
  await walk.happen(createHeadphonesEntry('pairing-mode', { pairing: sure(120_000) }), { action: acting('pairing') });
  await walk.expectFocus(/Earshot pairs and connects them\.$/);
  await walk.happen(createHeadphonesEntry('connected'));
  await walk.click('Yes, I hear it');
  await expect(walk.page.locator('.guide')).toHaveCount(0);
});

// Person B2 of the review.
test('explains a press that was too short', async () => {
  const own = await launchWithClock();
  const walk = await Visit.begin(createHeadphonesEntry('nearby'), {}, own);
  await walk.click('Pair with this computer');
  await walk.happen(createHeadphonesEntry('nearby', { silent: true }), silence());
  await pauseClock(own.page);
  await walk.click('Start timer');
  await walk.happen(createHeadphonesEntry('nearby'), {
    radio: createRadioHistory(
      [
        [19_600, 12_000],
        [1_000, 200],
      ],
      { turnedOnFor: 1_000 },
    ),
  });
  const bar = walk.page.locator('.detection');
  await expect(bar).toContainText('They turned on: the right button. Keep holding.');
  await own.page.clock.runFor(2_000);
  await walk.click('Stop');
  await expect(bar).toContainText('That was 2 seconds. Hold it longer.');
  await walk.click('Try again');
  // They are on now, so they are turned off first.
  await walk.expectFocus(/Turn the headphones off\.$/);
  await own.close();
});

// Person C of the review.
test('names the weakest source of a step', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby', { modelId: 'wf-1000xm4', name: 'WF-1000XM4' }));
  await walk.click('Pair with this computer');
  await expect(walk.page.locator('.sources')).toContainText('From memory of Sony’s guide, not verified.');
  await walk.read();
  expect(walk.words).toBeLessThanOrEqual(110);
});

// Person D of the review.
test('adds a second device in 300 words', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby', { modelId: 'wh-1000xm4' }));
  await walk.click('Guides');
  await walk.click('Add a second device');
  await walk.page.getByRole('button', { name: 'iPhone or iPad' }).click();
  await walk.read();
  await walk.click('I’ve done this');
  await walk.expectFocus(/Turn the headphones off\.$/);
  await walk.read();
  await walk.happen(createHeadphonesEntry('nearby', { silent: true }), { action: acting('waiting-for-pairing-mode') });
  await walk.expectFocus(/Hold the power button for 7 seconds\.$/);
  await walk.read();
  await walk.happen(createHeadphonesEntry('pairing-mode', { pairing: sure(500) }), { action: acting('pairing') });
  await walk.expectFocus(/Earshot pairs and connects them\.$/);
  await walk.read();
  await walk.happen(createHeadphonesEntry('connected'));
  await walk.expectFocus(/On the first device, connect the headphones again\.$/);
  await walk.read();
  await walk.click('I’ve done this');
  await walk.expectFocusSomewhere();
  await walk.read();
  expect(walk.words).toBeLessThanOrEqual(300);
});

// Person D of the review.
test('pairs no phone that is paired already', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('connected'));
  await walk.click('Use them with a phone too');
  await walk.page.getByRole('button', { name: 'iPhone or iPad' }).click();
  await walk.page.getByRole('group', { name: 'Is it paired with them already?' }).getByRole('button', { name: 'Yes' }).click();
  await walk.page.locator('.detection .button').click();
  await expect(walk.page.locator('.step-text')).toContainText('On the iPhone or iPad');
  await expect(walk.page.locator('.hold')).toHaveCount(0);
});

// Person F of the review.
test('renews a pairing in the frame of a guide', async () => {
  const fix: ActionView = { headphonesId: 'h1', kind: 'fix', phase: 'waiting-for-pairing-mode', question: null, outcome: null };
  const walk = await Visit.begin(createHeadphonesEntry('stale-pairing'), { action: fix, radio: createRadioHistory([[19_600, 300]]) });
  await walk.expectFocus(/Turn the headphones off\.$/);
  // The row of an open page leads to its heading as well.
  await walk.page.locator('.row[data-row="h1"]').click();
  await walk.expectFocus(/Turn the headphones off\.$/);
  await expect(walk.page.locator('.detection')).toContainText('Detected: they’re on.');
  await expect(walk.page.getByText('You press one button. Earshot does the rest.')).toBeVisible();
  await expect(walk.page.locator('.steps li')).toHaveText(['Turn off', 'Hold', 'Pair', 'Listen']);
  await walk.happen(createHeadphonesEntry('stale-pairing', { silent: true }), {
    action: fix,
    radio: createRadioHistory([[19_600, 9_000]], { silentFor: 9_000 }),
  });
  await walk.expectFocus(/Hold the power button for 7 seconds\.$/);
  const current = walk.page.locator('.steps [aria-current="step"]');
  await expect(current).toHaveText('Hold');
  await walk.read();
  expect(walk.words).toBeLessThanOrEqual(95);
  // The frame stays until the user hears sound.
  await walk.happen(createHeadphonesEntry('pairing-mode', { pairing: sure(500) }), { action: { ...fix, phase: 'pairing' } });
  await walk.expectFocus(/Earshot pairs and connects them\.$/);
  await expect(current).toHaveText('Pair');
  await expect(walk.page.getByRole('button', { name: 'Cancel' })).toHaveCount(1);
  const done: ActionView = { ...fix, phase: null, outcome: { ok: true } };
  await walk.happen(createHeadphonesEntry('connected', { battery: 80 }), { action: done });
  await walk.expectFocus(/^WH-1000XM4$/);
  await expect(current).toHaveText('Listen');
  await walk.click('Yes, I hear it');
  await expect(walk.page.locator('.guide, .sound-card')).toHaveCount(0);
  await walk.expectFocusSomewhere();
  expect(walk.clicks).toBe(1);
});

// Person G of the review.
test('shows the last checks of a sale after five clicks', async () => {
  const entry = { modelId: 'wh-1000xm3', name: 'WH-1000XM3' };
  const walk = await Visit.begin(createHeadphonesEntry('paired-nearby', entry));
  await walk.click('Reset');
  await walk.click('Show me how');
  await expect(walk.page.locator('.erase-warning')).not.toContainText('pair again');
  // The consent doesn't count.
  await walk.page.getByRole('button', { name: 'Show me how to erase them' }).click();
  // The cable, and the press. Turning off completes by silence.
  await walk.click('I’ve done this');
  await walk.happen(createHeadphonesEntry('paired-nearby', { ...entry, silent: true }), silence());
  await walk.expectFocus(/Hold the power button and the NC\/AMBIENT button for 7 seconds\.$/);
  await walk.click('I’ve done this');
  await walk.click('Remove from this computer');
  // The confirmation doesn't count either.
  await walk.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await walk.happen(createHeadphonesEntry('nearby', entry));
  await walk.expectFocus(/^Sell or give away$/);
  const checks = walk.page.locator('.hand-over');
  await expect(checks).toContainText('Removed from this computer.');
  await expect(checks).toContainText('Erased, according to you.');
  await expect(checks).not.toContainText('ready');
  // The headphones leave, so that their old pairing can't be tried.
  const result = walk.page.getByRole('region', { name: 'What did the reset do?' });
  await expect(result).toContainText('What did the light do?');
  await expect(result).toContainText('Did pairing mode start automatically?');
  await expect(result).not.toContainText('Does the old pairing still work?');
  expect(walk.clicks).toBeLessThanOrEqual(5);
});

// Person G of the review.
test('reports a pairing that is still here', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('paired-nearby', { modelId: 'wf-c700n', name: 'WF-C700N' }));
  await walk.click('Reset');
  await expect(walk.page.getByText('How to erase the WF-C700N isn’t known.', { exact: false })).toBeVisible();
  await walk.click('Show me how');
  await walk.page.getByRole('button', { name: 'Skip this step' }).click();
  await expect(walk.page.locator('.hand-over')).toContainText('Still paired with this computer.');
  await expect(walk.page.locator('.hand-over')).toContainText('Your pairings stay stored in them');
});

// Person H of the review.
test('blames the press before the battery', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby'));
  await walk.click('Pair with this computer');
  await walk.happen(createHeadphonesEntry('nearby', { silent: true }));
  await walk.click('Nothing happened');
  await expect(walk.page.locator('.cause.likely')).toContainText('The button was released too early');
  await walk.read();
  expect(walk.words).toBeLessThanOrEqual(110);
  await walk.click('Back');
  await walk.expectFocus(/Hold the power button for 7 seconds\.$/);
});

// Person S of the review.
test('pairs an unknown model by its form', async () => {
  const entry = { modelId: null, name: 'WH-1000XM9', confidence: null };
  const walk = await Visit.begin(createHeadphonesEntry('nearby', entry));
  await expect(walk.page.locator('.hero')).toContainText('It may be newer.');
  await walk.click('Pair them anyway');
  await expect(walk.page.locator('.guide-title')).toHaveText('WH-1000XM9 · Pair with this computer');
  await walk.happen(createHeadphonesEntry('nearby', { ...entry, silent: true }), silence());
  await expect(walk.page.locator('.hold')).toContainText('at the latest');
  await walk.happen(createHeadphonesEntry('pairing-mode', { ...entry, pairing: { ...sure(500), sure: false } }));
  await expect(walk.page.locator('.hold')).toContainText('Let go. Pairing mode detected.');
});

// Person S of the review.
test('treats an unknown model like another one', async () => {
  const walk = await Visit.begin(createHeadphonesEntry('nearby', { modelId: null, name: 'WH-1000XM9', confidence: null }));
  await walk.click('Treat them like another model');
  await walk.page.getByLabel('Search for a model').fill('wh1000xm6');
  await walk.page.getByRole('button', { name: 'WH-1000XM6', exact: true }).click();
  // The page is still that of the same entry, and a click on its row keeps the model.
  await walk.page.locator('.row[data-row="h1"]').click();
  await walk.click('Pair with this computer');
  await expect(walk.page.locator('.guide-title')).toContainText('WH-1000XM6');
});

// Person M of the review. The list on the real BlueZ is in lab.spec.ts, together with the other devices of person T.
test('distinguishes two headphones of one model', async () => {
  const mine = { addressHint: '11:01' };
  const theirs = (state: 'nearby' | 'pairing-mode', rest: Partial<Headphones> = {}): Headphones =>
    createHeadphonesEntry(state, { id: 'h2', addressHint: '22:02', ...rest });
  const both = (entry: Headphones, other = theirs('nearby')): Partial<Snapshot> => ({ headphones: [entry, other] });
  const silent = silence();
  const nearby = createHeadphonesEntry('nearby', mine);
  const walk = await Visit.begin(nearby, both(nearby));
  await expect(walk.page.locator('.hero .title')).toHaveText('WH-1000XM4 (11:01)');
  await walk.click('Pair with this computer');
  await expect(walk.page.locator('.guide-title')).toHaveText('WH-1000XM4 (11:01) · Pair with this computer');
  const off = createHeadphonesEntry('nearby', { ...mine, silent: true });
  await walk.happen(off, { ...both(off), ...silent, action: acting('waiting-for-pairing-mode') });
  await walk.expectFocus(/Hold the power button for 7 seconds\.$/);
  await walk.happen(off, {
    ...both(off, theirs('pairing-mode', { pairing: sure(2_000) })),
    ...silent,
    action: acting('waiting-for-pairing-mode'),
  });
  await expect(walk.page.locator('.row[data-row="h2"]')).toContainText('22:02');
  await expect(walk.page.locator('.detection')).toContainText('No longer detected.');
  await expect(walk.page.locator('.hold')).toHaveAttribute('data-over', 'false');
  await walk.happen(off, {
    ...both(off, theirs('pairing-mode', { pairing: sure(2_000) })),
    action: { ...acting('waiting-for-pairing-mode'), question: { kind: 'yours', hint: '22:02', number: 1 } },
  });
  await expect(walk.page.getByText(/Their address ends in 22:02\. Are they yours\?/)).toBeVisible();
  const ready = createHeadphonesEntry('pairing-mode', { ...mine, pairing: sure(500) });
  await walk.happen(ready, { ...both(ready), action: acting('pairing') });
  await walk.expectFocus(/Earshot pairs and connects them\.$/);
  const connected = createHeadphonesEntry('connected', mine);
  await walk.happen(connected, both(connected));
  await expect(walk.page.locator('.sound-card')).toContainText('WH-1000XM4 (11:01)');
  expect(walk.clicks).toBe(1);
});

test('opens the settings on a Mac', async () => {
  const mac = { computer: 'macos' as const, actions: ACTION_KINDS.filter((kind) => kind !== 'pair' && kind !== 'fix') };
  const walk = await Visit.begin(createHeadphonesEntry('pairing-mode'), mac);
  await expect(walk.page.locator('.hero .button:not(.plain)')).toHaveText('Open Bluetooth settings');
  await expect(walk.page.locator('.hero')).toContainText('click Connect');
  await walk.happen(createHeadphonesEntry('nearby'), mac);
  await walk.click('Pair with this computer');
  await walk.happen(createHeadphonesEntry('pairing-mode', { pairing: sure(500) }), mac);
  await expect(walk.page.locator('.step-card .button:not(.plain)')).toHaveText('Open Bluetooth settings');
  await expect(walk.page.locator('.step-card').getByRole('button', { name: 'Pair with this computer' })).toHaveCount(0);
});
