import { expect, type Page, test } from '@playwright/test';
import type { HeadsetDetailsView } from '../catalog/headset-details';
import { DEFAULT_PREFERENCES } from '../catalog/preferences';
import { type RecordedCommands, recordCommands } from './commands';
import { createHeadphonesEntry, openScreen, resize, SCREENS, type Screen, STATES, sendState } from './gallery';
import { VirtualHeadset } from './lab/headset';
import { addConnected, describeOnBluez } from './lab/lab-test';
import { findMissing, SoundLab } from './lab/sound/sound-lab';
import { type LaunchedApp, launch, NO_BUS } from './launch';
import { scaleLimit } from './slowness';

// Tests of docs/must-survive.md. They use states, roles and data instead of sentences, so that they survive changes of texts and layout.

const USUAL = [1100, 760] as const;
/** Main action of a page about headphones. */
const FILLED = '.hero .button:not(.plain)';

const SAYS: HeadsetDetailsView = {
  generation: 2,
  model: 'WH-1000XM4',
  firmware: null,
  battery: { whole: null, left: null, right: null, case: null },
  codec: null,
  devices: [
    { key: 'a'.repeat(16), name: 'Laptop', connected: true, plays: false, here: true },
    { key: 'b'.repeat(16), name: 'Tablet', connected: true, plays: true, here: false },
  ],
  twoDevices: true,
  can: { twoDevices: true, pairingMode: true, disconnect: true },
  readOnly: false,
};

function named(name: string): Screen {
  const screen = [...STATES, ...SCREENS].find((one) => one.name === name);
  if (screen === undefined) throw new Error(`no screen "${name}" in the gallery`);
  return screen;
}

test.describe('the window alone', () => {
  let launched: LaunchedApp;
  let commands: RecordedCommands;
  test.beforeAll(async () => {
    launched = await launch({ env: NO_BUS });
    commands = await recordCommands(launched, {
      'read-headset': { ok: true, result: SAYS },
      'send-headset-command': { ok: true, result: { type: 'question', question: 'disconnects' } },
      'respond-to-headset': { ok: true, result: { type: 'outcome', outcome: 'not-done' } },
    });
  });
  test.afterAll(() => launched.close());

  /** Opens a screen and clears the commands that led to it. */
  async function show(screen: Screen): Promise<Page> {
    const page = await openScreen(launched, screen);
    await commands.clear();
    return page;
  }

  for (const [name, screen, action] of [
    ['headphones in pairing mode', named('pairing-mode'), 'pair'],
    ['sound that goes elsewhere', named('sound-elsewhere'), 'use-for-sound'],
    ['headphones that another device holds', named('paired-busy'), 'connect'],
  ] as const) {
    test(`offers one filled button that acts at once: ${name}`, async () => {
      const page = await show(screen);
      await expect(page.locator(FILLED)).toHaveCount(1);
      await page.locator(FILLED).click();
      await expect.poll(() => commands.all()).toEqual([{ type: 'act', action, headphones: 'h1' }]);
      await expect(page.locator('dialog[open], .guide')).toHaveCount(0);
    });
  }

  test('shows one box while it waits for a release', async () => {
    // Another fact would have a box of its own.
    const contents = { headphones: [createHeadphonesEntry('paired-busy', { duplicate: true })] };
    const page = await show({ name: 'busy', contents });
    await expect(page.locator('main .finding')).toHaveCount(1);
    await sendState(launched, {
      ...contents,
      action: { headphonesId: 'h1', kind: 'connect', phase: 'waiting-for-release', question: null, outcome: null },
    });
    await expect(page.locator('.hero .running')).toHaveCount(1);
    await expect(page.locator('main').locator('.finding, .outcome, .alert')).toHaveCount(0);
    await expect(page.locator('main .running button')).toHaveCount(1);
  });

  test('reads no step of a factory reset before the consent', async () => {
    const page = await show(named('erase'));
    await expect(page.locator('.erase-warning')).toBeVisible();
    for (const key of ['Enter', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    // Packets of the radio don't either.
    for (const state of ['pairing-mode', 'nearby', 'stale-pairing', 'connected'] as const)
      await sendState(launched, { headphones: [createHeadphonesEntry(state)] });
    await expect(page.locator('.row[data-row="h1"]')).toHaveAttribute('data-state', 'connected');
    await expect(page.locator('.erase-warning')).toBeVisible();
    await expect(page.locator('.step-card, .steps, .detection, .hold')).toHaveCount(0);
    await page.locator('.erase-warning .button.danger').click();
    await expect(page.locator('.erase-warning')).toHaveCount(0);
    await expect(page.locator('.step-card')).toBeVisible();
  });

  test('reads no step of a recalled reset before the consent', async () => {
    const page = await show({
      name: 'recalled reset',
      contents: { headphones: [createHeadphonesEntry('paired-nearby', { modelId: 'wf-1000xm5', name: 'WF-1000XM5' })] },
      go: async (at) => {
        await at.locator('.tab').nth(2).click();
        await at.locator('.ladder .card').nth(2).click();
      },
    });
    await expect(page.locator('.erase-warning')).toBeVisible();
    await expect(page.locator('.erase-warning .trust.recalled')).toBeVisible();
    for (const key of ['Enter', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    await expect(page.locator('.step-card, .steps, .detection, .hold')).toHaveCount(0);
    await page.locator('.erase-warning .button.danger').click();
    await expect(page.locator('.step-card')).toBeVisible();
  });

  test('copies the sheet of the facts that a model lacks', async () => {
    const page = await show({
      name: 'sheet',
      contents: { headphones: [createHeadphonesEntry('paired-nearby', { modelId: 'wf-c500', name: 'WF-C500' })] },
      go: (at) => at.locator('.tab').nth(3).click(),
    });
    const sheet = page.locator('details.copy-sheet');
    await sheet.locator('summary').click();
    await expect(sheet.locator('pre')).toContainText('model: wf-c500');
    await expect(sheet.locator('pre')).toContainText('factory-reset:');
    await sheet.locator('.button').first().click();
    await expect.poll(() => commands.all()).toContainEqual({ type: 'copy-facts', modelId: 'wf-c500' });
    await expect(sheet.getByRole('status')).not.toBeEmpty();
  });

  test('offers only a link for a reset without any source', async () => {
    const page = await show({
      name: 'unknown reset',
      contents: { headphones: [createHeadphonesEntry('paired-nearby', { modelId: 'wf-c500', name: 'WF-C500' })] },
      go: async (at) => {
        await at.locator('.tab').nth(2).click();
        await at.locator('.ladder .card').last().click();
      },
    });
    await expect(page.locator('.guide .step-card')).toBeVisible();
    await expect(page.locator('.guide').locator('.erase-warning, .hold, .detection, .steps li + li, .lit')).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.guide .step-card')).toBeVisible();
    // Any press in it sends only links to Sony, and shows no next step.
    const links = page.locator('.guide .sources > .link');
    await expect(links).toHaveCount(1);
    await links.click();
    await expect
      .poll(() => commands.all())
      .toMatchObject([{ type: 'open-link', url: expect.stringMatching(/^https:\/\/[\w.]*sony\.\w+\//) }]);
    await expect(page.locator('.guide-foot button')).toHaveCount(1);
    await page.locator('.guide-foot button').click();
    await expect(page.locator('.guide')).toHaveCount(0);
  });

  test('tags each fact and names its source', async () => {
    const page = await show(named('about-model'));
    await page.locator('.facts > summary').click();
    const facts = page.locator('.facts dd');
    const count = await facts.count();
    expect(count).toBeGreaterThan(10);
    await expect(facts.filter({ has: page.locator('.tag:not(:empty)') })).toHaveCount(count);
    await expect(facts.filter({ has: page.locator('details li:not(:empty)') })).toHaveCount(count);
  });

  test('tags the method of a guide and names its source', async () => {
    const page = await show(named('try-together'));
    await page.locator('.detection .button').click();
    await expect(page.locator('.methods summary .tag')).toBeVisible();
    await expect(page.locator('.sources .trust')).not.toBeEmpty();
    expect(await page.locator('.sources details li').count()).toBeGreaterThan(0);
  });

  test('deletes a learned method by its own button', async () => {
    const learned = {
      modelId: 'wf-c500',
      way: 'in-case/case-button/5',
      outcome: 'pairing-mode',
      seconds: 5,
      light: null,
      voice: null,
      firmware: null,
      result: null,
      day: '2026-11-12',
      system: 'linux',
    } as const;
    const page = await show({ ...named('settings'), contents: { headphones: [createHeadphonesEntry('connected')], learned: [learned] } });
    await expect(page.locator('.learned li')).toHaveCount(1);
    await page.locator('.learned li button').click();
    expect(await commands.all()).toEqual([]);
    await page.locator('.learned li .danger').click();
    const { modelId, way, outcome } = learned;
    await expect.poll(() => commands.all()).toEqual([{ type: 'unlearn', learned: { modelId, way, outcome } }]);
  });

  test('changes nothing on headphones before a confirmed question', async () => {
    const preferences = { ...DEFAULT_PREFERENCES, askHeadset: true };
    const page = await show({
      name: 'asked',
      contents: { headphones: [createHeadphonesEntry('connected')], canReadDetails: true, preferences },
    });
    const details = page.locator('.headset-details');
    const types = async (): Promise<readonly string[]> => (await commands.all()).map(({ type }) => type);
    expect(await types()).toEqual([]);
    await details.locator('.actions button').first().click();
    await expect(details.locator('.reported-devices li')).toHaveCount(2);
    expect(await types()).toEqual(['read-headset']);

    const wish = details.locator('.reported-devices button');
    await wish.click();
    // The safe choice has the focus, so that Enter selects it.
    await expect(details.locator('.question .button.plain')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(details.locator('.question')).toHaveCount(0);
    expect(await types()).toEqual(['read-headset']);

    await wish.click();
    await details.locator('.question .button:not(.plain)').click();
    await expect.poll(types).toEqual(['read-headset', 'send-headset-command']);
    // The page shows the headphones' own question, again with the focus on the safe choice.
    await expect(details.locator('.question .button.plain')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => commands.all()).toContainEqual({ type: 'respond-to-headset', yes: false });
    expect(await types()).toEqual(['read-headset', 'send-headset-command', 'respond-to-headset']);
    await expect(details.locator('.question')).toHaveCount(0);
  });

  test('starts no search without a click while sound plays', async () => {
    const contents = {
      headphones: [createHeadphonesEntry('connected', { playing: true })],
      search: { kind: 'paused', reason: 'playing' },
    } as const;
    const page = await show({ name: 'playing', contents });
    await expect(page.locator('.list-foot .pulse')).toHaveCount(0);
    await expect(page.locator('.list-foot .search button')).toBeVisible();
    expect(await commands.all()).toEqual([]);
    await page.locator('.list-foot .search button').click();
    await expect.poll(() => commands.all()).toEqual([{ type: 'search' }]);
  });

  test('has no field for an identity on any page', async () => {
    for (const screen of SCREENS) {
      const page = await show(screen);
      const fields = page.locator('input[type="password"], input[type="email"], input[autocomplete]:not([autocomplete="off"])');
      await expect(fields, screen.name).toHaveCount(0);
    }
  });

  for (const [width, height, textSize] of [
    [400, 640, 100],
    [720, 480, 100],
    [1100, 760, 100],
    [1920, 1200, 100],
    [720, 480, 200],
    [1100, 760, 200],
    [1920, 1200, 200],
  ] as const) {
    test(`fits ${width}×${height} with text of ${textSize} %`, async () => {
      await resize(launched, [width, height]);
      try {
        const preferences = { ...DEFAULT_PREFERENCES, textSize };
        for (const screen of [named('nearby'), named('connected'), named('erase'), named('problem'), named('guide-hold')]) {
          const page = await show({ ...screen, contents: { ...screen.contents, preferences } });
          await expect.poll(() => page.evaluate('[innerWidth, innerHeight].join()')).toBe(`${width},${height}`);
          // The same two panes exist at any size, and nothing reaches beyond the window.
          expect([await page.locator('nav').count(), await page.locator('main').count()]).toEqual([1, 1]);
          expect(await findOverflowing(page), `${screen.name} reaches beyond the window`).toEqual([]);
        }
        await expectBarInView(launched.page, height);
      } finally {
        await resize(launched, USUAL);
      }
    });
  }
});

/** Returns visible parts that reach beyond the window's sides, except content that scrolls within its own part. */
function findOverflowing(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const scrolls = (item) => item.closest('.steps, .tab-list, .list-rows') !== null;
    return [...document.querySelectorAll('.app *')]
      .filter((item) => item.checkVisibility() && !scrolls(item) && !item.closest('svg, .visually-hidden'))
      .filter((item) => { const box = item.getBoundingClientRect(); return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })
      .map((item) => item.tagName + '.' + item.className);
  })()`);
}

/** Expects the bar of an open guide in view, on whatever part of the page is scrolled to. */
async function expectBarInView(page: Page, height: number): Promise<void> {
  const bar = page.locator('.detection');
  for (const part of [0, 0.5, 1]) {
    await page.locator('main').evaluate((pane, to) => pane.scrollTo(0, (pane.scrollHeight - pane.clientHeight) * to), part);
    const box = await bar.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN), `scrolled to ${part}`).toBeLessThanOrEqual(height);
    expect(box?.y, `scrolled to ${part}`).toBeGreaterThanOrEqual(0);
  }
}

test.describe('with a real sound server', () => {
  const missing = findMissing('pulseaudio');
  test.skip(missing !== null, missing ?? '');
  const HEADSET_SINK = 'bluez_sink.94_DB_56_10_20_30.a2dp_sink';
  const SPEAKERS = 'alsa_output.pci-0000_00_1f.3.analog-stereo';
  let sound: SoundLab;
  let started: LaunchedApp;
  test.beforeEach(async () => {
    sound = new SoundLab('pulseaudio');
    await sound.start();
    sound.pactl('set-default-sink', HEADSET_SINK);
    started = await launch({
      env: Object.fromEntries(Object.entries(sound.env).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    });
  });
  test.afterEach(async () => {
    await started.close();
    sound.close();
  });

  test('brings sound back from the speakers by one click', async () => {
    const { page } = started;
    const output = (): string => /^Default Sink: (.+)$/m.exec(sound.pactl('info'))?.[1] ?? '';
    await page.locator('.row[data-state="connected"]').click({ timeout: scaleLimit(25_000) });
    await expect(page.locator('.hero')).toBeVisible();
    await expect(page.locator(FILLED)).toHaveCount(0);
    sound.pactl('set-default-sink', SPEAKERS);
    await expect(page.locator(FILLED)).toHaveCount(1, { timeout: scaleLimit(15_000) });
    expect(output()).toBe(SPEAKERS);
    await page.locator(FILLED).click();
    await expect.poll(output, { timeout: scaleLimit(15_000) }).toBe(HEADSET_SINK);
    await expect(page.locator(FILLED)).toHaveCount(0, { timeout: scaleLimit(15_000) });
  });
});

describeOnBluez((lab) => {
  const row = (state: string) => lab.app.page.locator(`.row[data-state="${state}"]`);

  test('pairs headphones out of the box by one click', async () => {
    const { page } = lab.app;
    const headset = lab.laptop.radio.add(new VirtualHeadset());
    headset.enterPairing();
    await lab.desktop.waitFor(headset.address, { Name: headset.name });
    // The test doesn’t click the row, because the page opens automatically.
    await expect(row('pairing-mode')).toHaveAttribute('aria-current', 'true', { timeout: scaleLimit(40_000) });
    await page.locator(FILLED).click();
    await expect(row('connected')).toHaveCount(1, { timeout: scaleLimit(40_000) });
    await expect
      .poll(() => lab.desktop.device(headset.address), { timeout: scaleLimit(15_000) })
      .toMatchObject({ Paired: true, Connected: true, Trusted: true });
    await expect(page.locator('.row')).toHaveCount(1);
  });

  test('connects busy headphones once they are free, by one click', async () => {
    const { page } = lab.app;
    const headset = await addConnected(lab);
    await lab.desktop.disconnect(headset.address);
    headset.busy = true;
    await page.locator('.row[data-state="paired-nearby"], .row[data-state="paired-away"]').click({ timeout: scaleLimit(30_000) });
    await page.locator(FILLED).click();
    await expect(row('paired-busy')).toBeVisible({ timeout: scaleLimit(40_000) });
    await expect(page.locator('.hero .running')).toBeVisible();
    await expect(page.locator('main').locator('.finding, .outcome')).toHaveCount(0);
    headset.busy = false;
    await expect(row('connected')).toBeVisible({ timeout: scaleLimit(40_000) });
    expect(await lab.desktop.device(headset.address)).toMatchObject({ Paired: true, Connected: true });
  });
});
